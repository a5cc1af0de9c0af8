/// Folded words, each with a number, found by their bytes.
///
/// An open-addressing table with linear probing, at most two thirds full.
struct DictionaryWords: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// The hash of a word, and behind it its number and one; or 0.
  private var slots: [UInt64]
  private var mask: Int

  init() {
    slots = Array(repeating: 0, count: 1 << 10)
    mask = slots.count - 1
  }

  var count: Int { ends.count - 1 }

  private static func word(in slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  /// The number of a piece's word; nil where it is in no name.
  @inline(__always)
  func number(of piece: Int, in text: borrowing FoldedPieces) -> Int? {
    let slot = slot(of: piece, in: text)
    return slots[slot] == 0 ? nil : Self.word(in: slots[slot])
  }

  /// The number of a piece's word, which is taken in where it is new.
  mutating func insert(_ piece: Int, of text: borrowing FoldedPieces) -> Int {
    let slot = slot(of: piece, in: text)
    if slots[slot] != 0 { return Self.word(in: slots[slot]) }
    bytes.append(contentsOf: text.bytes[text.foldedRange(of: piece)])
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt64(text.pieces[piece].hash) << 32 | UInt64(count)
    if count * 3 > slots.count * 2 { grow() }
    return count - 1
  }

  /// Where a word stands, or would stand.
  @inline(__always)
  private func slot(of piece: Int, in text: borrowing FoldedPieces) -> Int {
    let hash = text.pieces[piece].hash
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let found = slots[slot]
      if UInt32(truncatingIfNeeded: found >> 32) == hash,
        isEqual(Self.word(in: found), text, text.foldedRange(of: piece))
      {
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isEqual(
    _ word: Int, _ text: borrowing FoldedPieces, _ range: Range<Int>
  ) -> Bool {
    let start = Int(ends[word])
    guard Int(ends[word + 1]) - start == range.count else { return false }
    for offset in 0..<range.count
    where bytes[start + offset] != text.bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let before = slots
    slots = Array(repeating: 0, count: before.count * 2)
    mask = slots.count - 1
    for word in before where word != 0 {
      var slot = Int(word >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = word
    }
  }
}
