import Galley

/// Runs attempts that have a limited time, each on a thread of its own.
///
/// A race of two tasks in a group would not do: a group ends when all its tasks have ended, so that
/// one that never comes back would hold it for ever.
final class Attempts: Sendable {
  private enum End: Sendable {
    case cameBack(Result<StageAnswer, any Error>, isLate: Bool)
    case givenUp
  }

  private let threads = AttemptThreads()
  private let watchdog = Watchdog()

  /// Makes one attempt.
  ///
  /// Cancelling the task that waits for it cancels the attempt, and waits on.
  ///
  /// - Parameter keepsLateAnswer: whether an answer counts that comes after the limit.
  /// - Throws: what `body` throws; a `StageError` where it took longer than `limit`;
  ///   `AbandonedAttempt` where it did not come back within three times that.
  func run(
    limit: Duration, keepsLateAnswer: Bool,
    _ body: @escaping @Sendable () async throws -> StageAnswer
  ) async throws -> StageAnswer {
    let end = Promise<End>()
    let thread = threads.take()
    let number = watchdog.begin(limit: limit) { end.fulfil(.givenUp) }
    let bound = AttemptLimit(duration: limit, from: .now)
    let task = Task(executorPreference: thread) { [threads, watchdog] in
      let result = await AttemptLimit.$current.withValue(bound) { await caught(body) }
      let isLate = watchdog.end(number)
      if let thread { threads.giveBack(thread) }
      end.fulfil(.cameBack(result, isLate: isLate))
    }
    watchdog.onLimit(of: number) { task.cancel() }
    let outcome = await withTaskCancellationHandler {
      await end.value()
    } onCancel: {
      task.cancel()
    }
    switch outcome {
    case .cameBack(.success(let answer), let isLate) where !isLate || keepsLateAnswer:
      return answer
    case .cameBack(let result, isLate: false): return try result.get()
    case .cameBack: throw bound.excess
    case .givenUp: throw AbandonedAttempt(limit: limit)
    }
  }

  /// Lets the threads end that have nothing to do.
  func close() {
    watchdog.close()
    threads.close()
  }
}

private func caught(
  _ body: @Sendable () async throws -> StageAnswer
) async -> Result<StageAnswer, any Error> {
  do { return .success(try await body()) } catch { return .failure(error) }
}

/// How long a stage may take for one attempt.
struct TimeLimit: Sendable {
  let duration: Duration
  let attempts: Attempts
}

/// An attempt did not come back, long after its limit.
struct AbandonedAttempt: Error, CustomStringConvertible {
  let limit: Duration

  var description: String {
    let patience = (limit * Watchdog.patience).inWords
    return "did not come back within \(patience), three times its timeout"
  }
}
