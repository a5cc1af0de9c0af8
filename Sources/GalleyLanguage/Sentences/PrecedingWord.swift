/// The word in front of a stop.
struct PrecedingWord {
  let range: Range<Int>
  /// The class of its last character.
  let last: CharacterClass
  /// How many letters and digits it has.
  let letters: Int
  /// Whether it is letters with full stops between them: `U.S`.
  let isDotted: Bool
  /// Whether it is short pieces with full stops between them: `M.Sc`.
  let isDottedAbbreviation: Bool
  /// Whether it is part of a web or mail address.
  let isAddress: Bool
  /// Whether it may number an item of a list: `4`, `4.1`, `b`, `iv`.
  let isEnumerator: Bool
  /// Whether it is one letter: an initial, or short for a word as in `v.` and `p.`.
  let isSingleLetter: Bool
  /// What kind of abbreviation it is, if it is one.
  let abbreviation: Abbreviation?
  /// Whether it is a name that is written with an exclamation mark.
  let isExclamation: Bool

  var isEmpty: Bool { range.isEmpty }

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
    last = shape.last
    letters = shape.letters + shape.digits
    isDotted = shape.isDotted
    isDottedAbbreviation = shape.isDottedAbbreviation
    isAddress = start > limit && Self.isAddressMark(bytes[start - 1])
    isEnumerator = shape.isEnumerator
    isSingleLetter = shape.isSingleLetter
    isExclamation = WordKey(bytes, range).map(BoundaryWords.exclamations.contains) ?? false
    abbreviation = Self.abbreviation(bytes, range, isCapitalised: shape.first == .upper)
  }

  private static func isAddressMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func abbreviation(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isCapitalised: Bool
  ) -> Abbreviation? {
    guard let key = WordKey(bytes, range), let found = Abbreviation.table[key] else { return nil }
    return isCapitalised || !Abbreviation.capitalised.contains(key) ? found : nil
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
      isRoman = isRoman && [0x69, 0x76, 0x78].contains(value | 0x20)
    case .digit: digits += 1
    case .stop where value == 0x2E:
      dots += 1
      lettersInPiece = 0
    case .quote where value == 0x27, .closing where value == 0x2019: others += 1
    case .symbol where value == 0x26: others += 1
    default: return false
    }
    if letters + digits + dots + others == 1 { last = found }
    first = found
    return true
  }

  var isSingleLetter: Bool {
    letters == 1 && digits + dots + others == 0 && (last == .upper || last == .lower)
  }

  var isDotted: Bool { dots > 0 && digits == 0 && longestPiece == 1 }

  var isDottedAbbreviation: Bool { dots > 0 && digits == 0 && longestPiece <= 2 }

  var isEnumerator: Bool {
    guard others == 0 else { return false }
    if letters == 0 { return digits > 0 && digits <= 3 }
    return digits == 0 && dots == 0 && (letters == 1 || letters <= 4 && isRoman)
  }
}
