/// A word as words are compared: in small letters, without marks, an ending `'s` or a plural's `s`.
struct WordStem {
  /// The offset basis of 32-bit FNV-1a (Fowler, Noll, Vo).
  static let empty: UInt32 = 2_166_136_261

  /// The hash of all letters; digits count as one and the same.
  private(set) var whole = empty
  private var beforeLast = empty
  private var endsInS = false
  private var isPastApostrophe = false
  private var pending = 0

  /// The hash of the stem.
  var hash: UInt32 { endsInS ? beforeLast : whole }

  init() {}

  init(_ word: some Sequence<UInt8>) {
    for byte in word { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    if byte == UInt8(ascii: "'") { isPastApostrophe = true }
    if byte == 0xE2 {
      // U+2000 to U+2FFF are marks, the curly apostrophe and quotes among them.
      pending = 2
      if whole != Self.empty { isPastApostrophe = true }
      return
    }
    if pending > 0 {
      pending -= 1
      return
    }
    guard !isPastApostrophe, byte.isLetter || byte.isDigit || byte >= 0x80 else { return }
    let folded = byte.isUppercase ? byte | 0x20 : byte.isDigit ? UInt8(ascii: "0") : byte
    beforeLast = whole
    endsInS = folded == UInt8(ascii: "s")
    whole = (whole ^ UInt32(folded)) &* 16_777_619
  }
}

/// Words in a row, as one hash.
struct PhraseHash: Hashable {
  private(set) var value: UInt32 = 0

  init() {}

  init(_ phrase: String) {
    for word in phrase.utf8.split(separator: 0x20) {
      let stem = WordStem(word)
      if stem.whole != WordStem.empty { append(stem.whole) }
    }
  }

  /// Adds a word, given as its hash.
  mutating func append(_ word: UInt32) {
    value = ((value << 5 | value >> 27) ^ word) &* 0x9E37_79B1
  }
}
