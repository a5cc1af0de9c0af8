/// What a character is to the sentence splitter.
enum CharacterClass {
  case lower
  case upper
  /// A letter of a script without case, such as Hindi or Chinese.
  case caseless
  case digit
  case opening
  case closing
  /// A quote that opens and closes alike, such as `"`.
  case quote
  case dash
  /// What goes on with the sentence, such as a comma.
  case inner
  case stop
  case symbol
  case space
  case lineBreak

  init(_ value: UInt32) {
    self = value < 0x80 ? Self.ascii(UInt8(value)) : Self.beyondASCII(value)
  }

  var isLetter: Bool { self == .lower || self == .upper || self == .caseless }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x20, 0x09: .space
    case 0x0A...0x0D: .lineBreak
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"): .inner
    default: .symbol
    }
  }

  private static func beyondASCII(_ value: UInt32) -> CharacterClass {
    switch value {
    // They open in one language and close in another.
    case 0x2018, 0x201C, 0x2039, 0x203A, 0xAB, 0xBB: .quote
    case 0x201A, 0x201E, 0xBF, 0xA1, 0x300C, 0x300E, 0x300A, 0x3008, 0x3010, 0xFF08: .opening
    case 0x2019, 0x201D, 0x300D, 0x300F, 0x300B, 0x3009, 0x3011, 0xFF09: .closing
    case 0x2010...0x2015, 0x2212: .dash
    case 0x3001, 0xFF0C, 0x060C, 0x061B, 0xFF1B, 0xFF1A: .inner
    case 0x85, 0x2028, 0x2029: .lineBreak
    case _ where isFullStop(value) || value == 0x2026: .stop
    case _ where isSpace(value): .space
    default: letter(value)
    }
  }

  private static func letter(_ value: UInt32) -> CharacterClass {
    // The letters of most texts, which need not be looked up.
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE, 0x0400...0x042F: return .upper
    case 0xDF...0xF6, 0xF8...0xFF, 0x0430...0x045F: return .lower
    // Arabic, Devanagari, kana, Chinese, Hangul.
    case 0x0620...0x064A, 0x0904...0x0939, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      return .caseless
    // Punctuation, the signs of currencies and emoji are most of what is left.
    case 0x2010...0x2070, 0x20A0...0x20C0, 0x1F300...0x1F64F: return .symbol
    default: return propertyClass(of: value)
    }
  }

  private static func propertyClass(of value: UInt32) -> CharacterClass {
    guard let properties = Unicode.Scalar(value)?.properties else { return .symbol }
    if properties.isLowercase { return .lower }
    if properties.isUppercase { return .upper }
    if properties.isAlphabetic { return .caseless }
    return properties.numericType == .decimal ? .digit : .symbol
  }

  /// Whether `value` is white space that doesn't end a line; a zero-width space and a byte order
  /// mark count too.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether `value` is a stop of another script, or two marks in one character.
  ///
  /// These end a sentence whether a space stands behind them or not.
  static func isFullStop(_ value: UInt32) -> Bool {
    switch value {
    // Greek, Armenian, Arabic, Urdu, Devanagari, Burmese, Ethiopic, Khmer.
    case 0x037E, 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x104A, 0x104B, 0x1362, 0x1367, 0x17D4,
      0x17D5,
      // Ideographic and full-width forms.
      0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61,
      0x203C, 0x2047...0x2049:
      true
    default: false
    }
  }
}
