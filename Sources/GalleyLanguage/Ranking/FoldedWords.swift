/// A list of words, found by their hashes (of `WordFolding`).
///
/// Open addressing with linear probing, at most a quarter full: most look-ups read one slot.
struct FoldedWords: Sendable {
  /// 0 where a slot is empty: no word has this hash.
  private var slots: [UInt64]

  /// - Parameter list: words, separated by white space.
  init(of list: String) {
    self.init(
      hashes: list.split(whereSeparator: \.isWhitespace).map { WordFolding.hash(of: String($0)) })
  }

  init(hashes: [UInt64]) {
    let bits = Int.bitWidth - (hashes.count * 4).leadingZeroBitCount
    slots = [UInt64](repeating: 0, count: 1 << bits)
    for hash in hashes where !contains(hash) {
      var slot = start(of: hash)
      while slots[slot] != 0 { slot = next(slot) }
      slots[slot] = hash
    }
  }

  func contains(_ hash: UInt64) -> Bool {
    var slot = start(of: hash)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = next(slot)
    }
    return false
  }

  @inline(__always)
  private func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  @inline(__always)
  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}
