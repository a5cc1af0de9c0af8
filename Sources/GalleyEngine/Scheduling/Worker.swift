import Galley

/// One of the long-lived tasks that do the work: takes a batch, decodes it, runs the stages on each
/// document, and hands it on to be committed.
struct Worker: Sendable {
  let intake: Intake
  let commits: CommitQueue
  let chain: Chain
  let decoder: RecordDecoder
  let control: RunControl
  let identifierSeed: UInt64

  /// Works until there is no more input.
  ///
  /// Runs in the pool, whoever calls it.
  @concurrent func work() async {
    var decoder = decoder
    var pace = BatchPace()
    while var batch = await intake.next(upTo: pace.records) {
      let start = monotonicNanoseconds()
      batch.nanoseconds = Array(repeating: 0, count: chain.stages.count + 1)
      for index in batch.records.indices {
        let result = await process(index, of: &batch, &decoder)
        batch.results.append(result)
      }
      pace.note(records: batch.records.count, nanoseconds: monotonicNanoseconds() - start)
      await commits.finish(batch)
    }
  }

  private func process(
    _ index: Int, of batch: inout RecordBatch, _ decoder: inout RecordDecoder
  ) async -> RecordResult {
    let record = batch.records[index]
    guard !Task.isCancelled else { return RecordResult(id: "", verdict: .unfinished) }
    let start = monotonicNanoseconds()
    do throws(InputFailure) {
      let document = try decoder.decode(record, in: batch.bytes)
      batch.nanoseconds[0] += monotonicNanoseconds() - start
      var result = RecordResult(id: document.id, verdict: .unfinished)
      result.identifierHash = IdentifierTable.hash(document.id, seed: identifierSeed)
      await chain.run(document, as: &result, nanoseconds: &batch.nanoseconds)
      return result
    } catch {
      let name = decoder.name(of: record.place)
      return RecordResult(
        id: name, verdict: .failed(stage: nil, message: error.message, attempts: 1))
    }
  }
}
