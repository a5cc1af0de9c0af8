import GalleyFormats
import Glibc

/// Reads lines from a descriptor, by bytes up to 0x0A: whatever else text takes for the end of a line
/// may stand within one.
struct LineReader: Sendable {
  /// The most bytes that a line may have.
  static let longestLine = 64 << 20
  private static let chunk = 64 << 10

  private let descriptor: Int32
  private var framing = NDJSONFraming(limit: longestLine)
  private var bytes: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for the next line.
  ///
  /// - Returns: nil at the end of the input.
  mutating func next() throws(PluginFailure) -> [UInt8]? {
    while true {
      if let frame = nextFrame() {
        guard let range = frame.range else {
          throw PluginFailure(
            "a line has \(frame.byteCount) bytes; \(Self.longestLine) are the most")
        }
        return Array(bytes[range])
      }
      if isAtEnd { return nil }
      bytes.removeSubrange(..<position)
      position = 0
      try fill()
    }
  }

  private mutating func nextFrame() -> RecordFrame? {
    let bytes = bytes
    return framing.next(bytes.span, at: &position, isLast: isAtEnd)
  }

  private mutating func fill() throws(PluginFailure) {
    var result = 0
    repeat {
      bytes.append(addingCapacity: Self.chunk) { span in
        unsafe span.withUnsafeMutableBufferPointer { buffer, count in
          result = unsafe read(descriptor, buffer.baseAddress, Self.chunk)
          count = max(0, result)
        }
      }
    } while result < 0 && errno == EINTR
    guard result >= 0 else {
      throw PluginFailure("standard input can't be read: \(systemMessage(errno))")
    }
    isAtEnd = result == 0
  }
}

/// Why a plugin can't go on.
struct PluginFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
