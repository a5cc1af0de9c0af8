/// What a stage makes of a document.
public enum Outcome: Sendable {
  /// The document goes on.
  case keep(Document)
  /// The document ends here, by the pipeline's own rules. The reason is a short name, counted in the
  /// ledger, such as `too-short`.
  case drop(reason: String)
  /// Several documents take the place of one. They are named `PARENT/1` to `PARENT/n`, whatever ids
  /// they carry.
  case replace(with: [Document])
}

extension Outcome {
  /// Whether a reason is a short name: words of lower-case letters and digits, with a hyphen between.
  package static func isReason(_ reason: String) -> Bool {
    let words = reason.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return reason.utf8.count <= 64
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }
}

/// An error of a stage about one document.
public struct StageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let message: String
  /// Whether the same document may succeed when it is tried again.
  public let retryable: Bool

  public init(_ message: String, retryable: Bool = true) {
    self.message = message
    self.retryable = retryable
  }

  public var description: String { message }
}
