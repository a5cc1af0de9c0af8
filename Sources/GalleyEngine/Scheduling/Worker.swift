import Galley

/// One of the long-lived tasks that do the work where no stage makes a document wait: takes a batch,
/// decodes it, runs the stages on each document, and hands it on to be committed.
struct Worker: Sendable {
  let intake: Intake
  let commits: CommitQueue
  let chain: Chain
  let opening: RecordOpening

  /// Works until there is no more input.
  ///
  /// Runs in the pool, whoever calls it.
  @concurrent func work() async {
    var opening = opening
    var pace = BatchPace()
    while var batch = await intake.next(upTo: pace.records) {
      let start = monotonicNanoseconds()
      batch.times = WorkTimes(stages: chain.stages.count)
      for index in batch.records.indices {
        var result = RecordResult(id: "", verdict: .unfinished)
        let before = batch.times.total
        if let document = opening.open(index, of: &batch, as: &result) {
          await chain.run(document, as: &result, times: &batch.times)
        }
        result.nanoseconds = batch.times.total - before
        batch.results.append(result)
      }
      pace.note(records: batch.records.count, nanoseconds: monotonicNanoseconds() - start)
      await commits.finish(batch)
    }
  }
}
