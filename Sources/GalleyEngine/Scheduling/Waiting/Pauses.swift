import GalleyFormats

/// The waits of documents for another attempt, which all end at once when the run has to come to its
/// end.
final class Pauses: Sendable {
  private struct State: Sendable {
    var isOver = false
    var nextNumber = 0
    var sleepers: [Int: Task<Bool, Never>] = [:]
  }

  private let state = Lock(State())
  private let sleep: @Sendable (Duration) async throws -> Void

  init(sleep: @escaping @Sendable (Duration) async throws -> Void) { self.sleep = sleep }

  /// Waits.
  ///
  /// - Returns: whether the wait was cut short.
  func pause(for duration: Duration) async -> Bool {
    guard let (number, sleeper) = begin(duration) else { return true }
    defer { _ = state.withLock { $0.sleepers.removeValue(forKey: number) } }
    return await withTaskCancellationHandler {
      await sleeper.value
    } onCancel: {
      sleeper.cancel()
    }
  }

  /// Cuts all waits short, and those that would begin.
  func end() {
    let sleepers = state.withLock { state in
      state.isOver = true
      return state.sleepers.values.map(\.self)
    }
    for sleeper in sleepers { sleeper.cancel() }
  }

  private func begin(_ duration: Duration) -> (Int, Task<Bool, Never>)? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      let sleeper = Task { [sleep] in
        do {
          try await sleep(duration)
          return false
        } catch {
          return true
        }
      }
      state.nextNumber += 1
      state.sleepers[state.nextNumber] = sleeper
      return (state.nextNumber, sleeper)
    }
  }
}
