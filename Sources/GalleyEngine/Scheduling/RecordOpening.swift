import Galley

/// Makes documents of the records of batches; each worker has one of its own.
struct RecordOpening: Sendable {
  private var decoder: RecordDecoder
  private let identifierSeed: UInt64
  private let makesDigests: Bool

  /// - Parameter makesDigests: whether the run keeps a journal, which has them.
  init(_ decoder: RecordDecoder, identifierSeed: UInt64, makesDigests: Bool) {
    self.decoder = decoder
    self.identifierSeed = identifierSeed
    self.makesDigests = makesDigests
  }

  /// Decodes a record.
  ///
  /// - Returns: nil where it has no document: then `result` says what became of it.
  mutating func open(
    _ index: Int, of batch: inout RecordBatch, as result: inout RecordResult
  ) -> Document? {
    let record = batch.records[index]
    guard !Task.isCancelled else { return nil }
    let start = monotonicNanoseconds()
    if makesDigests { result.digest = record.digest(in: batch.bytes) }
    do throws(InputFailure) {
      let document = try decoder.decode(record, in: batch.bytes)
      batch.times.add(monotonicNanoseconds() - start, at: 0)
      result.id = document.id
      result.identifierHash = IdentifierTable.hash(document.id, seed: identifierSeed)
      return document
    } catch {
      result.id = decoder.name(of: record.place)
      result.verdict = .failed(stage: nil, message: error.message, attempts: 1)
      return nil
    }
  }
}
