/// What stands behind a stop.
struct Follower {
  /// The class of the first character; a line break at the text's end.
  let first: CharacterClass
  /// The class of the first letter or digit, past opening quotes and brackets.
  let word: CharacterClass
  /// Whether the first word is a capital with small letters behind it, or `I`.
  let isCapitalised: Bool
  /// Whether the first word begins sentences, and hardly ever a name.
  let startsSentence: Bool
  /// Whether the first word goes on behind a time of the day: `EST`, `Monday`.
  let continuesTime: Bool

  init(_ bytes: Span<UInt8>, at offset: Int) {
    first = bytes.characterClass(at: offset)
    let start = Self.skippingOpeners(bytes, from: offset)
    word = bytes.characterClass(at: start)
    var end = start
    while end < bytes.count, end < start + 12, Self.isWordByte(bytes[end]) { end += 1 }
    let key = WordKey(bytes, start..<end)
    isCapitalised = word == .upper && (key == Self.pronoun || Self.isLower(bytes, at: start))
    let isInitial = end == start + 1 && bytes.byte(at: end) == UInt8(ascii: ".")
    let isName = isInitial || first == .opening && bytes[offset] == UInt8(ascii: "(")
    startsSentence =
      word == .upper && !isName && (key.map(BoundaryWords.starters.contains) ?? false)
      || first == .quote || first == .opening && !isName
    continuesTime = key.map(BoundaryWords.clockFollowers.contains) ?? false
  }

  private static let pronoun = WordKey("I")

  private static func skippingOpeners(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var position = offset
    while position < bytes.count, position < offset + 12 {
      let (value, length) = bytes.scalar(at: position)
      switch CharacterClass(value) {
      case .opening, .quote, .dash, .symbol, .space: position += length
      default: return position
      }
    }
    return position
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "'") || CharacterClass(UInt32(byte)).isLetter
  }

  private static func isLower(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    bytes.characterClass(at: start + bytes.scalar(at: start).length) == .lower
  }
}
