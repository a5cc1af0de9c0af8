/// What a stage is called, what it does, and what it needs.
public struct StageInfo: Hashable, Sendable {
  /// In which order a stage gets its documents.
  public enum Order: Hashable, Sendable {
    /// Many at the same time, in any order.
    case any
    /// One at a time, in input order.
    case input
  }

  /// Names the stage in pipeline files, in kebab-case, for what it does.
  public let name: String
  /// One sentence for lists.
  public let summary: String
  /// Paragraphs for `galley stages NAME`; may be empty.
  public let details: String
  /// A piece of a pipeline file that shows the stage at work.
  public let example: String
  public let contract: Contract
  public let order: Order

  public init(
    _ name: String, _ summary: String, details: String = "", example: String = "",
    reads: [Part] = [], uses: [Part] = [], writes: [Part] = [], order: Order = .any
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.example = example
    self.order = order
    contract = Contract(reads: reads, uses: uses, writes: writes)
  }
}
