/// The words of a text, numbered in the order in which it first uses them.
///
/// The numbers are found by open addressing with linear probing, at most half full: words are hashes
/// already, and need not be hashed again.
struct NumberedWords {
  /// The number of each word of the text.
  let numbers: [Int32]
  /// The different words, by their numbers.
  private let words: [UInt64]
  /// The number of the word in each slot and 1, or 0 where it is empty.
  private let slots: [Int32]

  /// - Parameter text: its words, as hashes.
  init(_ text: [UInt64]) {
    let bits = Int.bitWidth - (text.count * 2).leadingZeroBitCount
    var slots = [Int32](repeating: 0, count: 1 << bits)
    var words: [UInt64] = []
    var numbers: [Int32] = []
    numbers.reserveCapacity(text.count)
    for word in text {
      let slot = Self.slot(of: word, slots, words)
      if slots[slot] == 0 {
        words.append(word)
        slots[slot] = Int32(words.count)
      }
      numbers.append(slots[slot] - 1)
    }
    self.numbers = numbers
    self.words = words
    self.slots = slots
  }

  /// How many different words the text has.
  var count: Int { words.count }

  /// - Returns: nil where the text doesn't use the word.
  func number(of word: UInt64) -> Int32? {
    let number = slots[Self.slot(of: word, slots, words)]
    return number > 0 ? number - 1 : nil
  }

  /// The slot that holds the word, or would.
  @inline(__always)
  private static func slot(of word: UInt64, _ slots: [Int32], _ words: [UInt64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word ^ word >> 32) & mask
    while slots[slot] != 0, words[Int(slots[slot]) - 1] != word { slot = (slot + 1) & mask }
    return slot
  }
}
