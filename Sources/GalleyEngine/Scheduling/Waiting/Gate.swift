import GalleyFormats

/// Stands in front of a stage that works in input order, and lets batches pass one at a time.
///
/// Every batch passes every gate, whatever became of its records.
final class Gate: Sendable {
  enum Entry {
    case open
    /// Something before was left unfinished: nothing behind it may go to the stage.
    case broken
    /// An earlier batch has not passed yet.
    case closed
  }

  private struct State: Sendable {
    /// The sequence of the batch whose turn it is.
    var next = 0
    var isBroken = false
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  /// The index of the stage.
  let stage: Int
  private let state = Lock(State())

  init(stage: Int) { self.stage = stage }

  /// Whether a batch may pass now.
  func entry(for sequence: Int) -> Entry {
    state.withLock { state in
      state.next < sequence ? .closed : state.isBroken ? .broken : .open
    }
  }

  /// Waits until it is a batch's turn.
  func wait(for sequence: Int) async {
    await withCheckedContinuation { continuation in
      let isNext = state.withLock { state -> Bool in
        if state.next < sequence { state.waiting[sequence] = continuation }
        return state.next >= sequence
      }
      if isNext { continuation.resume() }
    }
  }

  /// Lets the next batch pass.
  ///
  /// - Parameter isBroken: whether something was left unfinished.
  func leave(isBroken: Bool) {
    let next = state.withLock { state in
      state.next += 1
      state.isBroken = state.isBroken || isBroken
      return state.waiting.removeValue(forKey: state.next)
    }
    next?.resume()
  }
}
