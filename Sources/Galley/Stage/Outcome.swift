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
