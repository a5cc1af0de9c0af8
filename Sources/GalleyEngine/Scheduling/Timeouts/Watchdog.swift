import GalleyFormats

/// Ends attempts that take too long: cancels them at their limit, and gives them up at three times that.
///
/// A thread of its own, which nothing else can hold up.
final class Watchdog: Sendable {
  /// So many times its limit an attempt is waited for.
  static let patience = 3

  private let state = Lock(WatchedAttempts())
  private let alarm = Alarm()

  /// Watches an attempt from now on.
  ///
  /// - Returns: its number.
  func begin(limit: Duration, giveUp: @escaping @Sendable () -> Void) -> Int {
    let (number, isNearer, mustStart) = state.withLock { state in
      defer { state.isStarted = true }
      let now = ContinuousClock.now
      let number = state.begin(limit: limit, at: now, giveUp: giveUp)
      return (number, state.nextLook.map { now + limit < $0 } ?? true, !state.isStarted)
    }
    if mustStart {
      // Without a thread to spare, no attempt is late.
      if !startDetachedThread({ self.run() }) { state.withLock { $0.isStarted = false } }
    } else if isNearer {
      alarm.ring()
    }
    return number
  }

  /// Says how to cancel an attempt.
  func onLimit(of number: Int, _ cancel: @escaping @Sendable () -> Void) {
    let isLate = state.withLock { state in
      state.onLimit(of: number, cancel)
    }
    if isLate { cancel() }
  }

  /// Ends the watch over an attempt that has come back.
  ///
  /// - Returns: whether it took longer than its limit.
  func end(_ number: Int) -> Bool {
    state.withLock { $0.end(number, at: .now) }
  }

  func close() {
    state.withLock { $0.isClosed = true }
    alarm.ring()
  }

  private func run() {
    while true {
      let (actions, pause) = state.withLock { state -> ([@Sendable () -> Void], Duration?) in
        state.isClosed ? ([], .zero) : state.act(at: .now)
      }
      for action in actions { action() }
      if pause == .zero { return }
      alarm.wait(atMost: pause)
    }
  }
}
