import GalleyFormats

/// Hands a value to one task at a time, first come, first served; who waits holds no thread.
final class Turn<Value: Sendable>: Sendable {
  private struct State: Sendable {
    var value: Value?
    var waiting: [CheckedContinuation<Value, Never>] = []
  }

  private let state: Lock<State>

  init(_ value: Value) { state = Lock(State(value: value)) }

  /// Takes the value, once nobody else has it.
  func take() async -> Value {
    if let value = state.withLock({ $0.value.take() }) { return value }
    return await withCheckedContinuation { continuation in
      let value = state.withLock { state -> Value? in
        if state.value == nil { state.waiting.append(continuation) }
        return state.value.take()
      }
      if let value { continuation.resume(returning: value) }
    }
  }

  /// Gives the value back, to whoever waits longest.
  func giveBack(_ value: Value) {
    let next = state.withLock { state -> CheckedContinuation<Value, Never>? in
      guard !state.waiting.isEmpty else {
        state.value = value
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume(returning: value)
  }
}
