/// Where a stage of a resumed run goes on.
public struct Resumption: Hashable, Sendable {
  /// What the stage's `checkpoint()` returned last; nil where the run that is resumed was stopped
  /// before its first checkpoint, and starts over.
  public let state: JSONValue?
  /// Whether that run had committed all documents, and was giving its outputs their final names: this
  /// one's may be complete already.
  public let isCompleting: Bool

  public init(state: JSONValue?, isCompleting: Bool) {
    self.state = state
    self.isCompleting = isCompleting
  }
}
