/// The search for the bytes at which a sentence may end.
enum StopSearch {
  /// The first offset from `offset` on where a sentence may end, or the text's end.
  ///
  /// That is at a stop, a line break, a colon, a closing bracket, a rule such as `*****`, a bullet.
  /// Eight bytes are looked at in a step.
  static func next(in bytes: Span<UInt8>, from offset: Int) -> Int {
    let raw = unsafe bytes.bytes
    var position = offset
    while position + 8 <= bytes.count {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found = isPlain(word) ? 0 : marks(in: word)
      if found == 0 {
        position += 8
        continue
      }
      position += found.trailingZeroBitCount / 8
      if isCandidate(bytes, at: position) { return position }
      position += 1
      // Text in another script has few candidates, and each of its bytes looks like one.
      while position < bytes.count, bytes[position] >= 0x80 {
        if isCandidate(bytes, at: position) { return position }
        position += 1
      }
    }
    while position < bytes.count, !isCandidate(bytes, at: position) { position += 1 }
    return position
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether the bytes are letters and spaces, as most are.
  private static func isPlain(_ word: UInt64) -> Bool {
    // Letters have the bit 0x40, as has the underscore.
    let space = word ^ ones &* 0x20
    let others = ((space & ~highs) &+ ~highs | space) & ~(word &<< 1)
    return (others | word | equal(word, 0x5F)) & highs == 0
  }

  /// The high bit of each byte that may be a candidate.
  ///
  /// Bytes above the lowest one may be marked falsely.
  private static func marks(in word: UInt64) -> UInt64 {
    // Signs that differ in few bits are looked for at once: ! and ), *, +, : and ;, - and =.
    let pairs =
      equal(word | ones &* 0x08, 0x29) | equal(word | ones &* 0x11, 0x3B)
      | equal(word | ones &* 0x10, 0x3D)
    let singles = equal(word, 0x2E) | equal(word, 0x3F) | equal(word, 0x5F)
    let control = (word &- ones &* 0x0E) & ~word
    return (pairs | singles | control | word) & highs
  }

  private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference
  }

  private static func isCandidate(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A...0x0D, UInt8(ascii: ":"),
      UInt8(ascii: ")"):
      true
    // The first two signs of a rule.
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "-"):
      bytes.byte(at: offset + 1) == bytes[offset] && bytes.byte(at: offset - 1) != bytes[offset]
    // Greek asks with it.
    case UInt8(ascii: ";"): bytes.byte(at: offset - 1) >= 0x80
    // The first bytes of the line breaks and stops that `CharacterClass` knows, and of bullets.
    case 0xC2: bytes.byte(at: offset + 1) == 0x85
    case 0xE2: isPunctuation(bytes.byte(at: offset + 1), bytes.byte(at: offset + 2))
    case 0xCD: bytes.byte(at: offset + 1) == 0xBE
    case 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Whether `E2` with two more bytes may be a candidate: no curly quote and no dash is one.
  private static func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third >= 0xA2
    case 0x81, 0x96, 0x97: true
    default: false
    }
  }
}
