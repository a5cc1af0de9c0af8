import Galley

/// Attempts whose time is limited, and how much of it they have had.
struct WatchedAttempts: Sendable {
  /// Between two looks, while there is something to watch.
  private static let longestPause = Duration.milliseconds(250)
  /// A longer time without a look is one in which the program did not run, such as a night's sleep.
  private static let standstill = Duration.seconds(1)

  private var watched: [Int: WatchedAttempt] = [:]
  private var nextNumber = 0
  private var lastLook = ContinuousClock.now
  /// nil: when somebody begins.
  private(set) var nextLook: ContinuousClock.Instant?
  var isStarted = false
  var isClosed = false

  /// - Returns: the attempt's number.
  mutating func begin(
    limit: Duration, at now: ContinuousClock.Instant, giveUp: @escaping @Sendable () -> Void
  ) -> Int {
    look(at: now)
    defer { nextNumber += 1 }
    watched[nextNumber] = WatchedAttempt(limit: limit, begin: now, giveUp: giveUp)
    return nextNumber
  }

  /// - Returns: whether it is to be cancelled now.
  mutating func onLimit(of number: Int, _ cancel: @escaping @Sendable () -> Void) -> Bool {
    watched[number]?.cancel = cancel
    return watched[number]?.isLate ?? false
  }

  /// - Returns: whether the attempt took longer than its limit.
  mutating func end(_ number: Int, at now: ContinuousClock.Instant) -> Bool {
    look(at: now)
    guard let attempt = watched.removeValue(forKey: number) else { return true }
    return attempt.isLate || now >= attempt.due
  }

  /// Notes that the program runs; where it stood still, gives every attempt as much more time.
  private mutating func look(at now: ContinuousClock.Instant) {
    let pause = now - lastLook
    lastLook = now
    guard pause > Self.standstill else { return }
    for number in watched.keys { watched[number]?.begin += pause }
  }

  /// - Returns: what to do to attempts whose time is up, and how long to wait then; nil: without end.
  mutating func act(
    at now: ContinuousClock.Instant
  ) -> ([@Sendable () -> Void], Duration?) {
    look(at: now)
    var actions: [@Sendable () -> Void] = []
    var next = now + Self.longestPause
    for (number, attempt) in watched {
      var attempt = attempt
      if now >= attempt.due, !attempt.isLate {
        attempt.isLate = true
        if let cancel = attempt.cancel { actions.append(cancel) }
      }
      let isGivenUp = now >= attempt.due
      if isGivenUp { actions.append(attempt.giveUp) }
      watched[number] = isGivenUp ? nil : attempt
      if !isGivenUp { next = min(next, attempt.due) }
    }
    nextLook = watched.isEmpty ? nil : next
    return (actions, watched.isEmpty ? nil : max(next - now, .microseconds(1)))
  }
}

private struct WatchedAttempt: Sendable {
  let limit: Duration
  var begin: ContinuousClock.Instant
  var isLate = false
  var cancel: (@Sendable () -> Void)?
  let giveUp: @Sendable () -> Void

  /// When to look at it next.
  var due: ContinuousClock.Instant { begin + limit * (isLate ? Watchdog.patience : 1) }
}
