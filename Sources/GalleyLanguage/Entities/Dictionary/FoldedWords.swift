/// Folded words, each with a number, found by their bytes.
///
/// An open-addressing table with linear probing, at most two thirds full.
struct FoldedWords: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var hashes: [UInt32] = []
  /// The number of a word and one, or 0.
  private var slots: [UInt32]
  private var mask: Int

  init() {
    slots = Array(repeating: 0, count: 1 << 10)
    mask = slots.count - 1
  }

  var count: Int { hashes.count }

  /// The number of a piece's word; nil where it is in no name.
  @inline(__always)
  func number(of piece: Int, in text: borrowing FoldedPieces) -> Int? {
    let slot = slot(of: piece, in: text)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a piece's word, which is taken in where it is new.
  mutating func insert(_ piece: Int, of text: borrowing FoldedPieces) -> Int {
    let slot = slot(of: piece, in: text)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: text.bytes[text.foldedRange(of: piece)])
    ends.append(UInt32(bytes.count))
    hashes.append(text.pieces[piece].hash)
    slots[slot] = UInt32(count)
    if count * 3 > slots.count * 2 { grow() }
    return count - 1
  }

  /// Where a word stands, or would stand.
  @inline(__always)
  private func slot(of piece: Int, in text: borrowing FoldedPieces) -> Int {
    let hash = text.pieces[piece].hash
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let word = Int(slots[slot]) - 1
      if hashes[word] == hash, isEqual(word, text, text.foldedRange(of: piece)) { break }
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
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (word, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(word + 1)
    }
  }
}
