/// Finds the records of one NDJSON file in the chunks that are read from it.
///
/// Byte 0x0A alone ends a record; a carriage return in front of it is white space. Lines without a
/// record are skipped but counted, and a byte order mark at the start of the file is dropped.
package struct NDJSONFraming: Sendable {
  /// How many lines were passed.
  package private(set) var lineCount = 0
  private let limit: Int
  private var progress = FramingProgress()
  private var isAtStart = true

  /// - Parameter limit: the most bytes that a record may have. A longer one is dropped while it is
  ///   read, so that it takes no memory.
  package init(limit: Int = .max) { self.limit = limit }

  /// Bytes from the start of the file to the place behind the last record.
  package var consumed: Int { progress.consumed }

  /// Steps to the next record.
  ///
  /// - Parameters:
  ///   - bytes: what was read and isn't consumed yet; with every call the same bytes from
  ///     `position` on, or more.
  ///   - position: where in `bytes` to go on; moved behind what is consumed.
  ///   - isLast: whether the file ends behind `bytes`.
  /// - Returns: nil where more bytes are needed, or, if `isLast`, where there are no more records.
  package mutating func next(
    _ bytes: Span<UInt8>, at position: inout Int, isLast: Bool
  ) -> RecordFrame? {
    if isAtStart {
      guard let mark = byteOrderMark(bytes, at: position, isLast: isLast) else { return nil }
      progress.step(&position, to: position + mark)
      isAtStart = false
    }
    while position < bytes.count || progress.dropped != nil {
      let newline = bytes.firstIndex(of: 0x0A, from: position + progress.searched)
      guard newline != nil || isLast else {
        progress.wait(&position, end: bytes.count, limit: limit)
        return nil
      }
      if let frame = line(upTo: newline ?? bytes.count, bytes, &position) { return frame }
    }
    return nil
  }

  private mutating func line(
    upTo end: Int, _ bytes: Span<UInt8>, _ position: inout Int
  ) -> RecordFrame? {
    lineCount += 1
    var last = end
    if last > position, bytes[last - 1] == 0x0D { last -= 1 }
    let range = position..<last
    let isBlank = progress.dropped == nil && bytes.isBlank(range)
    let frame = progress.frame(range, number: lineCount, limit: limit, from: position)
    progress.step(&position, to: min(end + 1, bytes.count))
    return isBlank ? nil : frame
  }
}

extension Span<UInt8> {
  /// Whether a range holds JSON's white space alone.
  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    for index in range {
      switch self[index] {
      case 0x20, 0x09, 0x0D: continue
      default: return false
      }
    }
    return true
  }
}
