/// A word as words are compared: in small letters, without marks, an ending `'s` or a plural's `s`.
struct WordStem {
  /// The hash (32-bit FNV-1a) of all letters.
  private(set) var whole: UInt32 = 2_166_136_261
  private var beforeLast: UInt32 = 2_166_136_261
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
      if whole != 2_166_136_261 { isPastApostrophe = true }
      return
    }
    if pending > 0 {
      pending -= 1
      return
    }
    guard !isPastApostrophe, byte.isLetter || byte.isDigit || byte >= 0x80 else { return }
    let small = byte.isUppercase ? byte | 0x20 : byte
    beforeLast = whole
    endsInS = small == UInt8(ascii: "s")
    whole = (whole ^ UInt32(small)) &* 16_777_619
  }
}
