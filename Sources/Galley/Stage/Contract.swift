/// What a stage needs and what it makes: checked before anything runs.
public struct Contract: Hashable, Sendable {
  /// Parts that must be there.
  public var reads: [Part]
  /// Parts that are taken if they are there.
  public var uses: [Part]
  /// Parts that are there afterwards.
  public var writes: [Part]

  public init(reads: [Part] = [], uses: [Part] = [], writes: [Part] = []) {
    self.reads = reads
    self.uses = uses
    self.writes = writes
  }
}
