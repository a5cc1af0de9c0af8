/// What is known about words, found by their hash.
///
/// An open-addressing table with linear probing, at most half full: a look-up reads one or two slots.
struct WordTable<Value: Sendable>: Sendable {
  private var hashes: [UInt64]
  private var values: [Value?]
  private var mask: Int
  private(set) var count = 0

  /// - Parameter capacity: how many words it will hold at least.
  init(capacity: Int) {
    let slots = WordTable.slots(for: capacity)
    hashes = Array(repeating: 0, count: slots)
    values = Array(repeating: nil, count: slots)
    mask = slots - 1
  }

  subscript(hash: WordHash) -> Value? { values[slot(of: hash.value)] }

  /// Sets what is known about a word, or adds to it.
  mutating func update(_ hash: WordHash, _ change: (Value?) -> Value) {
    var slot = slot(of: hash.value)
    if values[slot] == nil {
      if count * 2 >= values.count {
        grow()
        slot = self.slot(of: hash.value)
      }
      count += 1
    }
    hashes[slot] = hash.value
    values[slot] = change(values[slot])
  }

  private static func slots(for capacity: Int) -> Int {
    1 << (Int.bitWidth - (max(capacity, 8) * 2 - 1).leadingZeroBitCount)
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while values[slot] != nil, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = WordTable(capacity: values.count)
    for (hash, value) in zip(hashes, values) {
      guard let value else { continue }
      let slot = larger.slot(of: hash)
      larger.hashes[slot] = hash
      larger.values[slot] = value
    }
    larger.count = count
    self = larger
  }
}
