import GalleyFormats

/// A value that one task waits for; the first one counts.
final class Promise<Value: Sendable>: Sendable {
  private struct State: Sendable {
    var value: Value?
    var isTaken = false
    var waiting: CheckedContinuation<Value, Never>?
  }

  private let state = Lock(State())

  func fulfil(_ value: Value) {
    let waiting = state.withLock { state -> CheckedContinuation<Value, Never>? in
      guard !state.isTaken, state.value == nil else { return nil }
      guard let waiting = state.waiting.take() else {
        state.value = value
        return nil
      }
      state.isTaken = true
      return waiting
    }
    waiting?.resume(returning: value)
  }

  /// The value; asked for once.
  func value() async -> Value {
    await withCheckedContinuation { continuation in
      let value = state.withLock { state -> Value? in
        guard let value = state.value.take() else {
          state.waiting = continuation
          return nil
        }
        state.isTaken = true
        return value
      }
      if let value { continuation.resume(returning: value) }
    }
  }
}
