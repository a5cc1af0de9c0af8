/// Turns offsets into one text from UTF-8 bytes to another unit and back.
///
/// One pass over the text counts the units in front of each block of bytes; a look-up then counts
/// within one block, whatever the order of look-ups. A text of ASCII needs neither.
package struct OffsetTable: Sendable {
  private let unit: OffsetUnit
  private let byteCount: Int
  /// The units that start before each block, and at the end all of them; empty where each byte is
  /// one.
  private var unitsBefore: [UInt32] = []

  /// What the last look-up found; the next is mostly behind it and near.
  private var last = (offset: 0, units: 0)

  private static let blockSize = 64

  /// - Parameters:
  ///   - text: the bytes of the text; every look-up takes the same.
  ///   - isASCII: whether it is known that all are ASCII.
  package init(_ unit: OffsetUnit, _ text: Span<UInt8>, isASCII: Bool) {
    self.unit = unit
    byteCount = text.count
    if !isASCII, unit != .utf8 { countUnits(text) }
  }

  private mutating func countUnits(_ text: Span<UInt8>) {
    unitsBefore.reserveCapacity(byteCount / Self.blockSize + 2)
    var units = 0
    var index = 0
    while index < byteCount {
      unitsBefore.append(UInt32(truncatingIfNeeded: units))
      let end = min(index &+ Self.blockSize, byteCount)
      units &+= countUnits(index..<end, text)
      index = end
    }
    unitsBefore.append(UInt32(truncatingIfNeeded: units))
    if units == byteCount { unitsBefore = [] }
  }

  /// The number of units in the text.
  var unitCount: Int { unitsBefore.last.map { Int($0) } ?? byteCount }

  /// The units that start within `range`.
  @inline(__always)
  private func countUnits(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    var units = 0
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      units &+= countUnits(text.word(at: index))
      index &+= 8
    }
    while index < range.upperBound {
      units &+= width(text[index])
      index &+= 1
    }
    return units
  }

  @inline(__always)
  private func countUnits(_ word: UInt64) -> Int {
    let continuations = (word &>> 7) & ~(word &>> 6) & Word.ones
    let scalars = 8 &- continuations.sumOfBytes
    guard unit == .utf16 else { return scalars }
    // Four bytes of UTF-8 are two units of UTF-16; their first byte is 0xF0 or above.
    let long = word &>> 7 & word &>> 6 & word &>> 5 & word &>> 4 & Word.ones
    return scalars &+ long.sumOfBytes
  }

  /// The units that start with a byte.
  @inline(__always)
  private func width(_ byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}

extension OffsetTable {
  /// The number of units before a UTF-8 offset.
  ///
  /// - Returns: nil where the offset is outside the text or cuts a scalar.
  package mutating func units(before offset: Int, _ text: Span<UInt8>) -> Int? {
    guard offset >= 0, offset <= byteCount else { return nil }
    if unitsBefore.isEmpty { return isBorder(offset, text) ? offset : nil }
    guard isBorder(offset, text) else { return nil }
    if offset < last.offset || offset &- last.offset > Self.blockSize {
      let block = offset / Self.blockSize
      last = (block &* Self.blockSize, Int(unitsBefore[block]))
    }
    last = (offset, last.units &+ countUnits(last.offset..<offset, text))
    return last.units
  }

  /// The UTF-8 offset that `units` units stand before.
  ///
  /// - Returns: nil where there are fewer, or where the place is within a scalar.
  mutating func offset(after units: Int, _ text: Span<UInt8>) -> Int? {
    guard units >= 0, units <= unitCount else { return nil }
    if unitsBefore.isEmpty { return isBorder(units, text) ? units : nil }
    if units == unitCount { return byteCount }
    if units < last.units || units &- last.units > Self.blockSize {
      let block = block(holding: units)
      last = (block &* Self.blockSize, Int(unitsBefore[block]))
    }
    var rest = units &- last.units
    var index = last.offset
    while index &+ 8 <= byteCount, rest > 0 {
      let inWord = countUnits(text.word(at: index))
      if rest < inWord { break }
      rest &-= inWord
      index &+= 8
    }
    // The place looked for is the first byte of a scalar, so bytes that go on with one are passed.
    while index < byteCount {
      let width = width(text[index])
      if rest < width {
        guard rest == 0 else { return nil }
        last = (index, units)
        return index
      }
      rest &-= width
      index &+= 1
    }
    return nil
  }

  /// The last block that no more than `units` units start before.
  private func block(holding units: Int) -> Int {
    var low = 0
    var high = unitsBefore.count &- 2
    while low < high {
      let middle = (low &+ high &+ 1) / 2
      if Int(unitsBefore[middle]) <= units { low = middle } else { high = middle &- 1 }
    }
    return low
  }

  private func isBorder(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    offset >= byteCount || text[offset] & 0xC0 != 0x80
  }
}

extension UInt64 {
  /// The eight bytes added up; the sum is below 256.
  @inline(__always) fileprivate var sumOfBytes: Int {
    Int(truncatingIfNeeded: (self &* Word.ones) &>> 56)
  }
}
