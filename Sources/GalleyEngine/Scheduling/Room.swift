import GalleyFormats

/// Bounds what is in flight: records taken in and not yet committed.
///
/// One task at a time asks for room, the one that reads input; giving back never waits. So whatever
/// was taken in can always be finished.
final class Room: Sendable {
  private struct State: Sendable {
    var bytes = 0
    var batches = 0
    var waiting: (need: Int, batch: Bool, continuation: CheckedContinuation<Void, Never>)?
  }

  private let largestBytes: Int
  private let mostBatches: Int
  private let state = Lock(State())

  init(bytes: Int, batches: Int) {
    largestBytes = bytes
    mostBatches = batches
  }

  /// Takes room for one more batch of so many bytes.
  func takeBatch(bytes: Int) async { await take(bytes, batch: true) }

  /// Takes more room for the batch that is being read.
  ///
  /// Goes on at once where there is room, or where the batch is alone: what is larger than all room
  /// runs alone.
  func grow(by bytes: Int) async { await take(bytes, batch: false) }

  /// Gives back what a batch had.
  func release(bytes: Int) { change(by: -bytes, batches: -1) }

  /// Notes that a batch needs less room than it took, or more: never waits for it.
  func change(by bytes: Int) { change(by: bytes, batches: 0) }

  private func change(by bytes: Int, batches: Int) {
    let ready = state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.bytes += bytes
      state.batches += batches
      guard let waiting = state.waiting, fits(waiting.need, batch: waiting.batch, state) else {
        return nil
      }
      admit(waiting.need, batch: waiting.batch, &state)
      state.waiting = nil
      return waiting.continuation
    }
    ready?.resume()
  }

  private func take(_ bytes: Int, batch: Bool) async {
    let isAdmitted = state.withLock { admitIfFits(bytes, batch: batch, &$0) }
    guard !isAdmitted else { return }
    await withCheckedContinuation { continuation in
      let isAdmitted = state.withLock { state -> Bool in
        if admitIfFits(bytes, batch: batch, &state) { return true }
        state.waiting = (bytes, batch, continuation)
        return false
      }
      if isAdmitted { continuation.resume() }
    }
  }

  private func admitIfFits(_ bytes: Int, batch: Bool, _ state: inout State) -> Bool {
    guard fits(bytes, batch: batch, state) else { return false }
    admit(bytes, batch: batch, &state)
    return true
  }

  private func fits(_ bytes: Int, batch: Bool, _ state: State) -> Bool {
    if batch, state.batches >= mostBatches { return false }
    // Alone: no batch but, when it grows, the one that asks.
    return state.batches == (batch ? 0 : 1) || state.bytes + bytes <= largestBytes
  }

  private func admit(_ bytes: Int, batch: Bool, _ state: inout State) {
    state.bytes += bytes
    if batch { state.batches += 1 }
  }
}
