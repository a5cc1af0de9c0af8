import GalleyFormats

/// Puts finished batches back in input order.
///
/// Whoever finishes the batch that is next commits it, and all that follow; the others go on
/// working.
final class CommitQueue: Sendable {
  private struct State: ~Copyable, Sendable {
    /// nil while somebody commits.
    var committer: Committer?
    var finished: [Int: RecordBatch] = [:]
    var next = 0

    var isNextReady: Bool { finished[next] != nil }

    mutating func takeNext() -> RecordBatch? {
      guard let batch = finished.removeValue(forKey: next) else { return nil }
      next += 1
      return batch
    }
  }

  private let state: Lock<State>
  private let intake: Intake

  init(_ committer: consuming Committer, intake: Intake) {
    state = Lock(State(committer: committer))
    self.intake = intake
  }

  /// Takes a finished batch; commits it, and others, if their turn has come.
  func finish(_ batch: RecordBatch) async {
    var held = state.withLock { state -> Committer? in
      state.finished[batch.sequence] = batch
      return state.isNextReady ? state.committer.take() : nil
    }
    while held != nil {
      while var next = state.withLock({ $0.takeNext() }) {
        await held?.commit(&next)
        // Where the next batch is always ready already, there is no other moment for it.
        await held?.writeCheckpointIfDue()
        intake.recycle(&next)
      }
      await held?.flush()
      // Another may commit from now on, unless a batch came meanwhile.
      state.withLock { if !$0.isNextReady { $0.committer = held.take() } }
    }
  }

  /// Whether a batch need not wait for others to be committed.
  func isNext(_ sequence: Int) -> Bool { state.withLock { $0.next == sequence } }

  /// The committer, after all workers have ended.
  func close() -> Committer? { state.withLock { $0.committer.take() } }
}
