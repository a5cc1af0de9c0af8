/// The speed of the last seconds.
struct RateMeter: Sendable {
  /// How long it looks back, in seconds.
  private static let window = 5.0
  private var samples: [(seconds: Double, count: Int)]

  /// - Parameter count: what is done before the first second.
  init(from count: Int = 0) { samples = [(0, count)] }

  /// Takes in a count; at most ten a second come.
  mutating func record(_ count: Int, at seconds: Double) {
    samples.append((seconds, count))
    let isOld = { (sample: (seconds: Double, count: Int)) in
      sample.seconds < seconds - Self.window
    }
    // One sample at the edge of the window stays, to measure from.
    while samples.count > 2, isOld(samples[1]) { samples.removeFirst() }
  }

  /// Documents a second; nil before anything can be said.
  var rate: Double? {
    guard let first = samples.first, let last = samples.last, last.seconds > first.seconds else {
      return nil
    }
    return Double(last.count - first.count) / (last.seconds - first.seconds)
  }
}
