import GalleyFormats

/// Standard input whose format its first character tells: `{` begins NDJSON, all else is a text.
struct UndecidedSource: RecordSource {
  private var bytes: SourceBytes
  private var head: [UInt8] = []
  private var decided: (any RecordSource)?
  private let index: Int
  private let limits: RecordLimits

  init(_ bytes: SourceBytes, index: Int, limits: RecordLimits) {
    self.bytes = bytes
    self.index = index
    self.limits = limits
  }

  var bytesRead: Int { decided?.bytesRead ?? bytes.offset }

  mutating func read(
    into batch: inout RecordBatch, upTo records: Int, waiter: some InputWaiter
  ) async -> SourceProgress {
    do throws(InputFailure) {
      while decided == nil {
        if let first = firstCharacter() {
          decide(first)
        } else {
          let came = try await bytes.read(
            into: &head, waiter: waiter, isUrgent: batch.records.isEmpty)
          if bytes.isStopped { return .end }
          if bytes.isAtEnd { decide(0) } else if !came { return .pause }
        }
      }
    } catch {
      batch.records.append(
        RawRecord(
          content: .unreadable(error.message), range: batch.bytes.count..<batch.bytes.count,
          place: RecordPlace(source: index, unit: .whole, offset: 0)))
      return .end
    }
    return await decided?.read(into: &batch, upTo: records, waiter: waiter) ?? .end
  }

  /// The first byte that is neither white space nor a byte order mark.
  private func firstCharacter() -> UInt8? {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return head[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private mutating func decide(_ first: UInt8) {
    decided =
      first == UInt8(ascii: "{")
      ? FramedSource(
        bytes, NDJSONFraming(limit: limits.largestRecord), index: index, limits: limits,
        alreadyRead: head)
      : TextSource(bytes, index: index, limits: limits, alreadyRead: head)
    head = []
  }
}
