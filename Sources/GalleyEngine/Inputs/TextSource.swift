/// A source that is one text.
struct TextSource: RecordSource {
  private var bytes: SourceBytes
  private let index: Int
  private let limits: RecordLimits
  private let alreadyRead: [UInt8]

  /// - Parameter alreadyRead: the first bytes of the source, where somebody has looked at them.
  init(
    _ bytes: SourceBytes, index: Int, limits: RecordLimits, alreadyRead: [UInt8] = []
  ) {
    self.alreadyRead = alreadyRead
    self.bytes = bytes
    self.index = index
    self.limits = limits
  }

  var bytesRead: Int { bytes.offset }

  mutating func read(
    into batch: inout RecordBatch, upTo records: Int, waiter: some InputWaiter
  ) async -> SourceProgress {
    let start = batch.bytes.count
    let expected = bytes.size ?? 0
    if !batch.records.isEmpty, start + expected > InputCursor.batchBytes { return .pause }
    if expected > limits.largestRecord {
      return fail(limits.failure(bytes: expected), at: start, &batch)
    }
    await waiter.ensureRoom(for: start + expected, in: &batch)
    batch.bytes += alreadyRead
    do throws(InputFailure) {
      while !bytes.isAtEnd {
        _ = try await bytes.read(into: &batch.bytes, waiter: waiter, isUrgent: true)
        if bytes.offset > limits.largestRecord {
          return fail(
            "is more than \(limits.largestRecord) bytes long, which is what 'max-document-size' "
              + "allows", at: start, &batch)
        }
        await waiter.ensureRoom(for: batch.bytes.count, in: &batch)
      }
    } catch {
      return fail(error.message, at: start, &batch)
    }
    if bytes.isStopped {
      batch.bytes.removeSubrange(start...)
    } else {
      append(.text, start..<batch.bytes.count, &batch)
    }
    return .end
  }

  private func fail(_ message: String, at start: Int, _ batch: inout RecordBatch) -> SourceProgress
  {
    batch.bytes.removeSubrange(start...)
    append(.unreadable(message), start..<start, &batch)
    return .end
  }

  private func append(_ content: RawRecord.Content, _ range: Range<Int>, _ batch: inout RecordBatch)
  {
    batch.records.append(
      RawRecord(
        content: content, range: range,
        place: RecordPlace(source: index, unit: .whole, offset: 0)))
  }
}
