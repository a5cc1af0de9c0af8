/// One of the long-lived tasks that do the work where a stage may make documents wait: takes a batch as
/// far as it goes, and leaves it to a task of its own where it has to wait.
struct CrossingWorker: Sendable {
  let intake: Intake
  let commits: CommitQueue
  let chain: Chain
  let opening: RecordOpening
  let gates: [Gate]
  let slots: Slots
  let waiting: WaitingBatches

  /// Works until there is no more input.
  ///
  /// Runs in the pool, whoever calls it.
  @concurrent func work() async {
    var opening = opening
    var pace =
      chain.asksOutside ? BatchPace(most: BatchPace.mostWaitingRecords) : BatchPace()
    while let batch = await intake.next(upTo: pace.records) {
      let count = batch.records.count
      var crossing = Crossing(consume batch, chain, gates)
      await slots.take(for: crossing.sequence)
      let start = monotonicNanoseconds()
      await crossing.begin(&opening)
      let need = await crossing.goOn()
      slots.giveBack()
      pace.note(records: count, nanoseconds: monotonicNanoseconds() - start)
      if case .nothing = need {
        var finished = crossing.takeBatch()
        // It may have to wait for one that waits.
        if !commits.isNext(finished.sequence) { intake.shrink(&finished) }
        await commits.finish(finished)
      } else {
        waiting.add(crossing, until: need)
      }
    }
  }
}
