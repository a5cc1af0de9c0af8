/// A word's identity for look-ups: a hash of its letters with capitals folded.
///
/// 64 bits of FNV-1a (Fowler, Noll, Vo; offset basis and prime of the 64-bit variant). Two words are
/// taken for one where their hashes are equal: among a million words that happens once in 37
/// million texts, and costs a wrong look-up, nothing more.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no letters, to which bytes are added.
  init() {}

  /// The word at a range of UTF-8 bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        add(folding: byte)
        offset += 1
      } else {
        offset = addWide(bytes, at: offset, end: range.upperBound)
      }
    }
  }

  init(_ word: String) { self.init(Array(word.utf8), 0..<word.utf8.count) }

  /// The words of a list, which stand apart by white space.
  static func words(_ list: String) -> Set<WordHash> {
    var words: Set<WordHash> = []
    WordList.forEachWord(in: list) { word, _ in words.insert(word) }
    return words
  }

  /// This word followed by another, as the hash of a phrase.
  func followed(by next: WordHash) -> WordHash {
    var phrase = self
    phrase.value =
      (value ^ 0x20).multipliedReportingOverflow(by: 0x9E37_79B9_7F4A_7C15).partialValue
    phrase.value ^= phrase.value >> 29 ^ next.value
    return phrase
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Adds a byte, a capital of ASCII as its small letter.
  mutating func add(folding byte: UInt8) { add(byte &- 0x41 < 26 ? byte | 0x20 : byte) }

  /// Folds the capitals of Latin-1, and the curved apostrophe into the straight one.
  private mutating func addWide(_ bytes: [UInt8], at offset: Int, end: Int) -> Int {
    if bytes[offset] == 0xC3, offset + 1 < end {
      let second = bytes[offset + 1]
      add(0xC3)
      add((0x80...0x9E).contains(second) && second != 0x97 ? second | 0x20 : second)
      return offset + 2
    }
    if bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x99
    {
      add(UInt8(ascii: "'"))
      return offset + 3
    }
    add(bytes[offset])
    return offset + 1
  }
}
