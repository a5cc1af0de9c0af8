import Galley
import GalleyFormats

/// Lets tasks make requests, the one with the lowest turn first: so many at a time, and so many a minute.
final class RequestGate: Sendable {
  private struct Entry: Sendable {
    let number: Int
    let turn: Int
    let notBefore: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State: Sendable {
    /// In the order of their turns, the lowest last.
    var entries: [Entry] = []
    var nextNumber = 0
    var activeCount = 0
    /// When the next request may be made at the earliest.
    var open = ContinuousClock.now
    /// Why nobody is let in any more.
    var closing: (any Error)?
    var alarm: Task<Void, Never>?
  }

  private let concurrency: Int
  /// The time from one request to the next at least.
  private let interval: Duration
  private let state = Lock(State())

  init(concurrency: Int, requestsPerMinute: Int? = nil) {
    self.concurrency = concurrency
    interval = requestsPerMinute.map { .seconds(60) / $0 } ?? .zero
  }

  /// Waits until a request may be made; `leave` is to be called behind it.
  ///
  /// - Parameter wait: how long from now it is not to be made yet.
  /// - Throws: `CallNotBegun` where there are no more requests.
  func enter(turn: Int, after wait: Duration = .zero) async throws {
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    let notBefore = ContinuousClock.now + wait
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        add(
          Entry(number: number, turn: turn, notBefore: notBefore, continuation: continuation))
        // Where it was cancelled before it came, the handler found nothing.
        if Task.isCancelled { cancel(number) }
      }
    } onCancel: {
      cancel(number)
    }
  }

  /// A request is over.
  func leave() {
    state.withLock { $0.activeCount -= 1 }
    admit()
  }

  /// How many wait.
  var waitingCount: Int { state.withLock { $0.entries.count } }

  /// Lets nobody in for a while.
  func pause(for wait: Duration) {
    state.withLock { $0.open = max($0.open, ContinuousClock.now + wait) }
  }

  /// Lets nobody in any more, since the run is being stopped.
  func takeBack() { close(with: CallNotBegun()) }

  /// Lets nobody in any more.
  func close() { close(with: CancellationError()) }

  private func close(with error: any Error) {
    let left = state.withLock { state in
      state.closing = state.closing ?? error
      state.alarm?.cancel()
      defer { state.entries = [] }
      return state.entries
    }
    for entry in left { entry.continuation.resume(throwing: error) }
  }

  private func add(_ entry: Entry) {
    let obstacle: (any Error)? = state.withLock { state in
      if let closing = state.closing { return closing }
      // Most come nearly in order, and so stand near the front.
      let index = state.entries.firstIndex { $0.turn <= entry.turn } ?? state.entries.endIndex
      state.entries.insert(entry, at: index)
      return nil
    }
    if let obstacle { return entry.continuation.resume(throwing: obstacle) }
    admit()
  }

  private func cancel(_ number: Int) {
    let found = state.withLock { state -> Entry? in
      state.entries.firstIndex { $0.number == number }.map { state.entries.remove(at: $0) }
    }
    found?.continuation.resume(throwing: CancellationError())
  }

  /// Lets in all who may, and sets the alarm for the next who may later.
  private func admit() {
    let now = ContinuousClock.now
    let admitted = state.withLock { state in
      var admitted: [Entry] = []
      while state.activeCount < concurrency, state.open <= now,
        let index = state.entries.lastIndex(where: { $0.notBefore <= now })
      {
        admitted.append(state.entries.remove(at: index))
        state.activeCount += 1
        if interval > .zero { state.open = now + interval }
      }
      setAlarm(&state)
      return admitted
    }
    for entry in admitted { entry.continuation.resume() }
  }

  private func setAlarm(_ state: inout State) {
    state.alarm?.cancel()
    state.alarm = nil
    guard state.activeCount < concurrency, let soonest = state.entries.map(\.notBefore).min() else {
      return
    }
    let time = max(soonest, state.open)
    state.alarm = Task { [weak self] in
      guard (try? await Task.sleep(until: time, clock: .continuous)) != nil else { return }
      self?.admit()
    }
  }
}
