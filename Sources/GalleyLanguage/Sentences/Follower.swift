/// What stands behind a stop.
struct Follower {
  /// The class of the first character; a line break at the text's end.
  let first: CharacterClass
  /// The class of the first letter or digit, past opening quotes and brackets.
  let word: CharacterClass
  /// Where the first character stands.
  private let offset: Int
  /// Where the first word starts.
  let start: Int

  init(_ bytes: Span<UInt8>, at offset: Int) {
    self.offset = offset
    first = bytes.characterClass(at: offset)
    start = Self.skippingOpeners(bytes, from: offset, first)
    word = start == offset ? first : bytes.characterClass(at: start)
  }

  private static func skippingOpeners(
    _ bytes: Span<UInt8>, from offset: Int, _ first: CharacterClass
  ) -> Int {
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

  /// Where the first word ends, or its first seventeen bytes.
  func end(_ bytes: Span<UInt8>) -> Int {
    bytes.wordEnd(from: start, atMost: WordTraits.mostBytes + 1)
  }

  /// What is known of the first word.
  func traits(_ bytes: Span<UInt8>) -> WordTraits { WordTraits.of(bytes, start..<end(bytes)) }

  /// Whether the first word is a capital with small letters behind it, or `I`.
  func isCapitalised(_ bytes: Span<UInt8>) -> Bool {
    guard word == .upper else { return false }
    let second = start + bytes.scalar(at: start).length
    switch bytes.characterClass(at: second) {
    case .lower: return true
    case .upper, .caseless: return false
    default: return bytes[start] == UInt8(ascii: "I")
    }
  }

  /// Whether the first word begins sentences, and is hardly ever a name.
  ///
  /// - Parameter starters: the words that do.
  func startsSentence(_ bytes: Span<UInt8>, with starters: WordTraits = .starter) -> Bool {
    let end = end(bytes)
    let isInitial = end == start + 1 && bytes.byte(at: end) == UInt8(ascii: ".")
    let isName = isInitial || first == .opening && bytes[offset] == UInt8(ascii: "(")
    if word == .upper, !isName, !WordTraits.of(bytes, start..<end).isDisjoint(with: starters) {
      return true
    }
    return first == .quote || first == .opening && !isName
  }
}
