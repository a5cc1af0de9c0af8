/// Hashes of words or phrases, for look-ups in the innermost loop.
///
/// Open addressing with linear probing, at most a quarter full: most look-ups read one slot.
struct HashSet: Sendable {
  private var slots: [UInt32]
  private let shift: UInt32

  init(_ hashes: some Collection<UInt32>) {
    let bits = max(4, Int.bitWidth - (hashes.count * 4).leadingZeroBitCount)
    shift = UInt32(32 - bits)
    slots = Array(repeating: 0, count: 1 << bits)
    for hash in hashes where !contains(hash) {
      var index = start(of: hash)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = hash
    }
  }

  /// The words of a list, which stand apart by white space.
  init(words list: String, by hash: (WordStem) -> UInt32) {
    self.init(list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { hash(WordStem($0)) })
  }

  /// Phrases as they are, and as headings are written in alphabets whose capitals `WordStem` doesn't know.
  init(phrases: some Collection<String>) {
    let written = Set(
      phrases.flatMap { phrase in
        phrase.utf8.allSatisfy { $0 < 0x80 } ? [phrase] : Self.capitalised(phrase)
      })
    self.init(written.map { PhraseHash($0).value })
  }

  private static func capitalised(_ phrase: String) -> [String] {
    let words = phrase.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let sentence = phrase.prefix(1).uppercased() + phrase.dropFirst()
    // A wide colon is a letter to `WordStem`.
    return [phrase, sentence, words.joined(separator: " "), phrase.uppercased(), phrase + "："]
  }

  func contains(_ hash: UInt32) -> Bool {
    var index = start(of: hash)
    while slots[index] != 0 {
      if slots[index] == hash { return true }
      index = (index + 1) & (slots.count - 1)
    }
    return false
  }

  @inline(__always)
  private func start(of hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> shift) }
}
