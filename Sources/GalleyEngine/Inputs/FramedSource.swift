import GalleyFormats

/// How the bytes of a source are cut into records.
protocol RecordFraming: Sendable {
  /// Steps to the next record; nil where more bytes are needed, or none are left.
  mutating func next(
    _ bytes: Span<UInt8>, at position: inout Int, isLast: Bool
  ) throws(JSONError) -> RecordFrame?

  func unit(of frame: RecordFrame) -> RecordPlace.Unit
}

extension NDJSONFraming: RecordFraming {
  func unit(of frame: RecordFrame) -> RecordPlace.Unit { .line(frame.number) }
}

extension JSONArrayFraming: RecordFraming {
  func unit(of frame: RecordFrame) -> RecordPlace.Unit {
    isArray ? .element(frame.number) : .whole
  }
}

/// A source of many records: NDJSON, or a JSON array.
struct FramedSource<Framing: RecordFraming>: RecordSource {
  private var bytes: SourceBytes
  private var framing: Framing
  private let index: Int
  private let limits: RecordLimits
  /// What was read behind the last record handed out.
  private var carry: [UInt8]
  private var isStarted = false

  /// - Parameter alreadyRead: the first bytes of the source, where somebody has looked at them.
  init(
    _ bytes: SourceBytes, _ framing: Framing, index: Int, limits: RecordLimits,
    alreadyRead: [UInt8] = []
  ) {
    self.bytes = bytes
    self.framing = framing
    self.index = index
    self.limits = limits
    carry = alreadyRead
  }

  var bytesRead: Int { bytes.offset }

  mutating func read(
    into batch: inout RecordBatch, upTo records: Int, waiter: some InputWaiter
  ) async -> SourceProgress {
    var position = batch.bytes.count
    batch.bytes += carry
    carry.removeAll(keepingCapacity: true)
    defer {
      carry += batch.bytes[position...]
      batch.bytes.removeSubrange(position...)
      // What no record holds is not kept with the batch.
      if batch.records.isEmpty { batch.bytes.removeAll(keepingCapacity: true) }
    }
    do throws(InputFailure) {
      while true {
        try frame(&batch, at: &position, upTo: records)
        if batch.records.count >= records { return .more }
        if bytes.isAtEnd { return .end }
        if !batch.records.isEmpty, batch.bytes.count >= InputCursor.batchBytes { return .pause }
        forgetSkipped(&batch, at: &position)
        await waiter.ensureRoom(for: batch.bytes.count + OpenFile.chunk, in: &batch)
        let isUrgent = batch.records.isEmpty
        let came = try await bytes.read(into: &batch.bytes, waiter: waiter, isUrgent: isUrgent)
        if bytes.isStopped {
          position = batch.bytes.count
          return .end
        }
        if !came { return .pause }
      }
    } catch {
      append(.unreadable(error.message), position..<position, .whole, bytes.offset, &batch)
      position = batch.bytes.count
      return .end
    }
  }

  /// Makes records of what is whole behind `position`.
  private mutating func frame(
    _ batch: inout RecordBatch, at position: inout Int, upTo records: Int
  ) throws(InputFailure) {
    try checkEncoding(batch.bytes[position...])
    do throws(JSONError) {
      while batch.records.count < records {
        guard
          let frame = try framing.next(
            batch.bytes.span, at: &position, isLast: bytes.isAtEnd)
        else { return }
        let content: RawRecord.Content =
          frame.range == nil ? .unreadable(limits.failure(bytes: frame.byteCount)) : .json
        append(
          content, frame.range ?? position..<position, framing.unit(of: frame), frame.offset,
          &batch)
      }
    } catch {
      throw InputFailure("\(error.message) (byte \(error.offset + 1) of the file)")
    }
  }

  /// A record in UTF-16 would look like nothing but broken JSON.
  private mutating func checkEncoding(_ head: ArraySlice<UInt8>) throws(InputFailure) {
    guard !isStarted, head.count >= 2 else { return }
    isStarted = true
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw InputFailure("is UTF-16; records are read as UTF-8 alone")
    }
  }

  /// A record beyond the limit leaves no bytes behind in memory.
  private func forgetSkipped(_ batch: inout RecordBatch, at position: inout Int) {
    guard batch.records.isEmpty, position == batch.bytes.count else { return }
    batch.bytes.removeAll(keepingCapacity: true)
    position = 0
  }

  private func append(
    _ content: RawRecord.Content, _ range: Range<Int>, _ unit: RecordPlace.Unit, _ offset: Int,
    _ batch: inout RecordBatch
  ) {
    batch.records.append(
      RawRecord(
        content: content, range: range,
        place: RecordPlace(source: index, unit: unit, offset: offset)))
  }
}
