/// Where one record stands in the bytes read from a file.
package struct RecordFrame: Hashable, Sendable {
  /// The record's bytes in the buffer; nil where they are more than the limit.
  package let range: Range<Int>?
  /// The line or the element of the array, from 1.
  package let number: Int
  /// Bytes from the start of the file.
  package let offset: Int
  package let byteCount: Int
}

/// Counts what a framing has stepped over, and what is searched already of the record to come.
struct FramingProgress: Sendable {
  /// Bytes from the start of the file to the reader's place.
  var consumed = 0
  /// Bytes behind the reader's place that hold no end of a record.
  var searched = 0
  /// Bytes of a record beyond the limit that are dropped already; nil while none is.
  var dropped: Int?

  /// Moves the place on.
  mutating func step(_ position: inout Int, to next: Int) {
    consumed += next - position
    position = next
    searched = 0
  }

  /// Takes note that `bytes` end within a record; drops them if it is beyond the limit.
  mutating func wait(_ position: inout Int, end: Int, limit: Int) {
    searched = end - position
    // The last byte may be a carriage return that ends the line and is not the record's.
    guard searched - 1 > limit || dropped != nil else { return }
    dropped = (dropped ?? 0) + searched
    step(&position, to: end)
  }

  /// The frame of the record that ends at `end`.
  mutating func frame(_ range: Range<Int>, number: Int, limit: Int, from position: Int)
    -> RecordFrame
  {
    let before = dropped ?? 0
    dropped = nil
    let byteCount = before + range.count
    return RecordFrame(
      range: before > 0 || byteCount > limit ? nil : range, number: number,
      offset: consumed - before + range.lowerBound - position, byteCount: byteCount)
  }
}

/// How many bytes of a byte order mark (U+FEFF in UTF-8) `bytes` start with at `position`.
///
/// - Returns: nil where more bytes are needed to tell.
func byteOrderMark(_ bytes: Span<UInt8>, at position: Int, isLast: Bool) -> Int? {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  for (index, byte) in mark.enumerated() {
    guard position + index < bytes.count else { return isLast ? 0 : nil }
    if bytes[position + index] != byte { return 0 }
  }
  return mark.count
}
