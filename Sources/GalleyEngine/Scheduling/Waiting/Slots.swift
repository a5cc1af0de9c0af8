import GalleyFormats

/// Limits how many batches are worked on at the same time; the oldest one is served first.
final class Slots: Sendable {
  private struct State: Sendable {
    var free: Int
    /// By falling sequence, so that the next one is the last.
    var waiting: [(sequence: Int, continuation: CheckedContinuation<Void, Never>)] = []

    mutating func takeFree() -> Bool {
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  private let state: Lock<State>

  init(_ count: Int) { state = Lock(State(free: count)) }

  /// Takes a slot for a batch; who waits for one holds no thread.
  func take(for sequence: Int) async {
    if state.withLock({ $0.takeFree() }) { return }
    await withCheckedContinuation { continuation in
      let isFree = state.withLock { state -> Bool in
        if state.takeFree() { return true }
        let index = state.waiting.firstIndex { $0.sequence < sequence } ?? state.waiting.count
        state.waiting.insert((sequence, continuation), at: index)
        return false
      }
      if isFree { continuation.resume() }
    }
  }

  func giveBack() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard let next = state.waiting.popLast() else {
        state.free += 1
        return nil
      }
      return next.continuation
    }
    next?.resume()
  }
}
