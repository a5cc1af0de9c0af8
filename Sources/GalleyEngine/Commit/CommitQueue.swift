import GalleyFormats

/// Puts finished batches back in input order.
///
/// Whoever finishes the batch that is next commits it, and all that follow; the others go on
/// working.
final class CommitQueue: Sendable {
  private struct State: Sendable {
    /// nil while somebody commits.
    var committer: Committer?
    var finished: [Int: RecordBatch] = [:]
    var next = 0

    mutating func takeNext() -> RecordBatch? {
      guard let batch = finished.removeValue(forKey: next) else { return nil }
      next += 1
      return batch
    }
  }

  private let state: Lock<State>
  private let intake: Intake

  init(_ committer: Committer, intake: Intake) {
    state = Lock(State(committer: committer))
    self.intake = intake
  }

  /// Takes a finished batch; commits it, and others, if their turn has come.
  func finish(_ batch: RecordBatch) async {
    let turn = state.withLock { state -> (Committer, RecordBatch)? in
      state.finished[batch.sequence] = batch
      guard state.committer != nil, let next = state.takeNext() else { return nil }
      return state.committer.take().map { ($0, next) }
    }
    guard case (var committer, var batch)? = turn else { return }
    while true {
      await committer.commit(&batch)
      intake.recycle(&batch)
      if let next = state.withLock({ $0.takeNext() }) {
        batch = next
        continue
      }
      await committer.flush()
      guard let next = nextOrGiveBack(committer) else { return }
      batch = next
    }
  }

  /// The next batch; where there is none, another may commit from now on.
  private func nextOrGiveBack(_ committer: Committer) -> RecordBatch? {
    state.withLock { state in
      if let next = state.takeNext() { return next }
      state.committer = committer
      return nil
    }
  }

  /// The committer, after all workers have ended.
  func close() -> Committer? { state.withLock { $0.committer.take() } }
}
