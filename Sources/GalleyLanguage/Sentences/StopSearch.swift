/// The search for the bytes at which a sentence may end.
enum StopSearch {
  /// The first offset from `offset` on where a stop or a line break may stand, or the text's end.
  ///
  /// Looks at eight bytes a step: a byte is a candidate when it is `.`, `!`, `?`, a control character
  /// up to carriage return, or the start of a character beyond ASCII that may be one.
  static func next(in bytes: Span<UInt8>, from offset: Int) -> Int {
    let raw = unsafe bytes.bytes
    var position = offset
    while position + 8 <= bytes.count {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found = candidates(in: word)
      if found == 0 {
        position += 8
        continue
      }
      position += found.trailingZeroBitCount / 8
      if isCandidate(bytes[position]) { return position }
      position += 1
      while position < bytes.count, bytes[position] >= 0x80 {
        if isCandidate(bytes[position]) { return position }
        position += 1
      }
    }
    while position < bytes.count, !isCandidate(bytes[position]) { position += 1 }
    return position
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is a candidate.
  ///
  /// Bytes above the lowest one may be marked falsely.
  private static func candidates(in word: UInt64) -> UInt64 {
    let period = equal(word, UInt8(ascii: "."))
    let exclamation = equal(word, UInt8(ascii: "!"))
    let question = equal(word, UInt8(ascii: "?"))
    let control = (word &- ones &* 0x0E) & ~word
    return (period | exclamation | question | control | word) & highs
  }

  private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference
  }

  private static func isCandidate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A...0x0D: true
    // The first bytes of the line breaks and stops that `CharacterClass` knows.
    case 0xC2, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }
}
