/// How many records were done at some moments of a run, at most about 200 of them however long it takes.
struct PaceSamples: Sendable {
  struct Sample: Hashable, Sendable {
    /// Since the run began.
    let seconds: Double
    let done: Int
  }

  /// A stretch between two moments.
  struct Stretch: Hashable, Sendable {
    let start: Double
    let end: Double
    let count: Int

    var rate: Double { Double(count) / (end - start) }
  }

  static let limit = 200

  private(set) var samples: [Sample]
  /// The least time between two samples, in seconds; doubled whenever there are too many.
  private(set) var interval = 0.05

  /// - Parameter done: the records that were done before the run began.
  init(from done: Int) { samples = [Sample(seconds: 0, done: done)] }

  mutating func record(_ done: Int, at seconds: Double) {
    guard seconds - (samples.last?.seconds ?? 0) >= interval else { return }
    samples.append(Sample(seconds: seconds, done: done))
    guard samples.count > Self.limit else { return }
    samples = samples.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    interval *= 2
  }

  /// Ends with how many were done in the end.
  mutating func end(with done: Int, at seconds: Double) {
    // A last stretch of a moment would have a rate by chance.
    if samples.count > 1, let last = samples.last, seconds - last.seconds < interval / 2 {
      samples.removeLast()
    }
    guard let last = samples.last, seconds > last.seconds else { return }
    samples.append(Sample(seconds: seconds, done: done))
  }

  /// What was done between the samples, in at most `limit` stretches.
  func stretches(atMost limit: Int) -> [Stretch] {
    let step = max(1, (samples.count - 1 + limit - 1) / limit)
    var stretches: [Stretch] = []
    var start = 0
    while start + 1 < samples.count {
      let end = min(start + step, samples.count - 1)
      let (first, last) = (samples[start], samples[end])
      stretches.append(
        Stretch(start: first.seconds, end: last.seconds, count: last.done - first.done))
      start = end
    }
    return stretches
  }
}
