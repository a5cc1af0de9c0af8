/// How long a document waits for another attempt of a stage.
enum BackOff {
  private static let firstSeconds = 0.5
  private static let longestSeconds = 30.0

  /// The wait behind so many attempts: 0.5 s, doubling, at most 30 s, and of that three quarters and a
  /// random share of the last one.
  ///
  /// So documents that failed together, say at one server, don't come back together.
  static func wait(afterAttempts attempts: Int) -> Duration {
    let doublings = min(max(0, attempts - 1), 10)
    let longest = min(firstSeconds * Double(1 << doublings), longestSeconds)
    return .seconds(longest * Double.random(in: 0.75...1))
  }
}
