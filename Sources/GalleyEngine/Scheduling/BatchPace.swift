/// How many records a worker takes at a time.
///
/// Quick stages want batches of many records; slow ones want few, so that all workers have some and
/// results come out soon.
struct BatchPace {
  /// What one batch should take.
  private static let targetNanoseconds = 5_000_000
  private static let mostRecords = 4096
  /// Where documents wait for what is outside, the time that they take is not known here: a batch is
  /// committed as a whole, so it has to be small.
  static let mostWaitingRecords = 8

  private let most: Int
  private(set) var records = 1

  init(most: Int = mostRecords) { self.most = most }

  /// Adapts to how long a batch of so many records took.
  mutating func note(records count: Int, nanoseconds: Int) {
    let each = max(1, nanoseconds / max(1, count))
    // At most eight times more at once: the first records may not be like the others.
    records = max(1, min(Self.targetNanoseconds / each, 8 * records, most))
  }
}
