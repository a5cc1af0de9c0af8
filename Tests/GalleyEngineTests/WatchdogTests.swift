import GalleyFormats
import Testing

@testable import GalleyEngine

/// The time of attempts, without waiting for it.
@Suite struct WatchdogTests {
  private let limit = Duration.seconds(10)
  private let begin = ContinuousClock.now

  /// Looks at the attempts every now and then.
  ///
  /// - Returns: how many of them came to an end: of their time, or of the watch.
  private func look(
    at attempts: inout WatchedAttempts, from first: Duration, to last: Duration
  ) -> Int {
    var count = 0
    var time = first
    while time <= last {
      count += attempts.act(at: begin + time).0.count
      time += .milliseconds(200)
    }
    return count
  }

  @Test func `an attempt is cancelled at its limit, and given up at three times that`() {
    var attempts = WatchedAttempts()
    let number = attempts.begin(limit: limit, at: begin) {}
    let isLate = attempts.onLimit(of: number) {}
    #expect(!isLate)
    let early = look(at: &attempts, from: .zero, to: .seconds(9.8))
    let late = look(at: &attempts, from: .seconds(10), to: .seconds(29.8))
    let last = look(at: &attempts, from: .seconds(30), to: .seconds(60))
    #expect([early, late, last] == [0, 1, 1])
    #expect(attempts.nextLook == nil)
  }

  @Test func `an attempt that comes back in time is not late`() {
    var attempts = WatchedAttempts()
    let quick = attempts.begin(limit: limit, at: begin) {}
    let slow = attempts.begin(limit: limit, at: begin) {}
    _ = look(at: &attempts, from: .zero, to: .seconds(9.8))
    let isQuickLate = attempts.end(quick, at: begin + .seconds(9.9))
    let isSlowLate = attempts.end(slow, at: begin + .seconds(10))
    #expect(!isQuickLate && isSlowLate)
  }

  @Test func `a time in which the program stood still does not count`() {
    var attempts = WatchedAttempts()
    let number = attempts.begin(limit: limit, at: begin) {}
    let isLate = attempts.onLimit(of: number) {}
    #expect(!isLate)
    let evening = look(at: &attempts, from: .zero, to: .seconds(5))
    // A night, and then the rest of its time.
    let morning = look(at: &attempts, from: .seconds(50_000), to: .seconds(50_004.6))
    let noon = look(at: &attempts, from: .seconds(50_005), to: .seconds(50_006))
    #expect([evening, morning, noon] == [0, 0, 1])
    let other = attempts.begin(limit: limit, at: begin + .seconds(50_006)) {}
    let isOtherLate = attempts.end(other, at: begin + .seconds(60_000))
    #expect(!isOtherLate)
  }

  @Test func `the next look comes soon, and at the limit at the latest`() {
    var attempts = WatchedAttempts()
    _ = attempts.begin(limit: .milliseconds(100), at: begin) {}
    let first = attempts.act(at: begin).1
    #expect(first == .milliseconds(100))
    _ = attempts.begin(limit: limit, at: begin) {}
    let second = attempts.act(at: begin + .milliseconds(50)).1
    #expect(second == .milliseconds(50))
  }
}
