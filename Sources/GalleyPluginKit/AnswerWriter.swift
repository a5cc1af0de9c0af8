import Galley
import GalleyFormats

/// Makes the lines that answer a host, each with its newline.
struct AnswerWriter: Sendable {
  private let patch: DocumentPatchWriter

  /// - Parameter writes: the parts that the stage may change.
  init(writes: [Part], offsets: OffsetUnit) {
    patch = DocumentPatchWriter(writes: writes, offsets: offsets)
  }

  static func ready(concurrency: Int) -> ByteBuffer {
    line("{\"type\":\"ready\",\"protocol\":1,\"concurrency\":\(concurrency)}")
  }

  /// The plugin can't begin.
  static func refusal(_ message: String) -> ByteBuffer {
    line("{\"type\":\"error\",\"message\":\(quoted(message))}")
  }

  /// - Throws: what can't be written as JSON.
  func answer(
    _ seq: Int, _ document: Document, _ outcome: Outcome
  ) throws(JSONError) -> ByteBuffer {
    var buffer = ByteBuffer()
    switch outcome {
    case .keep(let result):
      buffer.append("{\"type\":\"keep\",\"seq\":\(seq),\"set\":")
      try patch.write(from: document, to: result, into: &buffer)
    case .drop(let reason):
      buffer.append("{\"type\":\"drop\",\"seq\":\(seq),\"reason\":\(Self.quoted(reason))")
    case .replace(let results):
      buffer.append("{\"type\":\"replace\",\"seq\":\(seq),\"documents\":[")
      for (index, result) in results.enumerated() {
        if index > 0 { buffer.append(",") }
        try patch.write(from: document, to: result, into: &buffer)
      }
      buffer.append("]")
    }
    buffer.append("}\n")
    return buffer
  }

  static func failure(_ seq: Int, _ error: any Error) -> ByteBuffer {
    let isRetryable =
      switch error {
      case let error as StageError: error.retryable
      // The same document will be as unreadable, and its result as unwritable.
      case is JSONError: false
      default: true
      }
    return line(
      "{\"type\":\"error\",\"seq\":\(seq),\"message\":\(quoted("\(error)")),"
        + "\"retryable\":\(isRetryable)}")
  }

  private static func line(_ text: String) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.append(text + "\n")
    return buffer
  }

  private static func quoted(_ text: String) -> String {
    // A string is neither a number that is not finite nor nested.
    (try? JSONWriter().text(of: .string(text))) ?? "\"\""
  }
}
