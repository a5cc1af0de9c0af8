/// The word in front of a stop.
struct PrecedingWord {
  let range: Range<Int>
  /// Whether it is part of a web or mail address.
  let isAddress: Bool
  private let shape: PrecedingWordShape

  var isEmpty: Bool { range.isEmpty }
  /// The class of its last character.
  var last: CharacterClass { shape.last }
  /// The class of its first character.
  var first: CharacterClass { shape.first }
  /// How many letters and digits it has.
  var letters: Int { shape.letters + shape.digits }
  /// Whether it is letters with full stops between them: `U.S`.
  var isDotted: Bool { shape.isDotted }
  /// Whether it is short pieces with full stops between them: `M.Sc`.
  var isDottedAbbreviation: Bool { shape.isDottedAbbreviation }
  /// Whether it may number an item of a list: `4`, `4.1`, `b`, `iv`.
  var isEnumerator: Bool { shape.isEnumerator }
  /// Whether it is one letter: an initial, or short for a word as in `v.` and `p.`.
  var isSingleLetter: Bool { shape.isSingleLetter }
  /// Whether it is a number of up to three digits.
  var isSmallNumber: Bool { shape.digits == letters && (1...3).contains(letters) && last == .digit }

  /// Reads back from `end`, over 40 bytes at most.
  init(_ bytes: Span<UInt8>, endingAt end: Int, notBefore limit: Int) {
    let lowest = max(limit, end - 40)
    var start = end
    var shape = PrecedingWordShape()
    while start > lowest {
      let position = bytes.scalarStart(before: start)
      guard position >= lowest, shape.add(bytes.scalar(at: position).value) else { break }
      start = position
    }
    range = start..<end
    self.shape = shape
    isAddress = start > limit && Self.isAddressMark(bytes[start - 1])
  }

  private static func isAddressMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// What is known of the word; an abbreviation that needs a capital is none without one.
  func traits(_ bytes: Span<UInt8>) -> WordTraits {
    var found = WordTraits.of(bytes, range)
    if found.isEmpty, shape.hasOthers { found = WordTraits.of(bytes, behindArticle(bytes)) }
    let isNone =
      found.contains(.capitalised) && first != .upper || found.contains(.foreign) && last != .lower
    return isNone ? found.subtracting([.abbreviation, .foreign]) : found
  }

  /// The part behind an apostrophe, as in `l'avv`; empty where there is none.
  private func behindArticle(_ bytes: Span<UInt8>) -> Range<Int> {
    for start in range where bytes[start] == UInt8(ascii: "'") || bytes[start] == 0x99 {
      return start + 1..<range.upperBound
    }
    return range.upperBound..<range.upperBound
  }

  /// The word in front of this one, past a space or a comma and a space; nil where there is none.
  func previous(_ bytes: Span<UInt8>, notBefore limit: Int) -> PrecedingWord? {
    var end = range.lowerBound - 1
    guard end > limit, bytes[end] == 0x20 else { return nil }
    if bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    let word = PrecedingWord(bytes, endingAt: end, notBefore: limit)
    return word.isEmpty ? nil : word
  }
}

/// What a word is made of, read from its end.
private struct PrecedingWordShape {
  private(set) var letters = 0
  private(set) var digits = 0
  private(set) var first = CharacterClass.symbol
  private(set) var last = CharacterClass.symbol
  private var dots = 0
  private var others = 0
  private var lettersInPiece = 0
  private var longestPiece = 0
  private var isRoman = true

  /// Takes in the character in front of the word so far.
  ///
  /// - Returns: false where the word starts behind that character.
  mutating func add(_ value: UInt32) -> Bool {
    let found = CharacterClass(value)
    switch found {
    case .lower, .upper, .caseless:
      letters += 1
      lettersInPiece += 1
      longestPiece = max(longestPiece, lettersInPiece)
      isRoman = isRoman && (value | 0x20 == 0x69 || value | 0x20 == 0x76 || value | 0x20 == 0x78)
    case .digit: digits += 1
    case .stop where value == 0x2E:
      dots += 1
      lettersInPiece = 0
    case .quote where value == 0x27, .closing where value == 0x2019: others += 1
    // The ampersand, and the degree sign of `N°`.
    case .symbol where value == 0x26 || value == 0xB0: others += 1
    default: return false
    }
    if letters + digits + dots + others == 1 { last = found }
    first = found
    return true
  }

  var isSingleLetter: Bool {
    letters == 1 && digits + dots + others == 0 && (last == .upper || last == .lower)
  }

  var hasOthers: Bool { others > 0 }

  var isDotted: Bool { dots > 0 && digits == 0 && longestPiece == 1 }

  var isDottedAbbreviation: Bool { dots > 0 && digits == 0 && longestPiece <= 2 }

  var isEnumerator: Bool {
    guard others == 0 else { return false }
    if letters == 0 { return digits > 0 && digits <= 3 }
    return digits == 0 && dots == 0 && (letters == 1 || letters <= 4 && isRoman)
  }
}
