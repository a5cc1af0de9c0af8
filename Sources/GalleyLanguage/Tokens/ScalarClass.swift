/// What a Unicode scalar is to the tokenizer.
enum ScalarClass: UInt8 {
  case upper
  /// A letter that is no capital, or a mark that combines with one.
  case lower
  /// A character that is a word of its own, as in Chinese.
  case ideograph
  case digit
  case space
  case newline
  /// Has no width: joiners, soft hyphens, marks of direction.
  case invisible
  case punctuation
  case symbol

  var isLetter: Bool { self == .upper || self == .lower }
  var isWordPart: Bool { isLetter || self == .digit }
}

extension ScalarClass {
  /// The class of a byte under 0x80.
  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A: self = .lower
    case 0x41...0x5A: self = .upper
    case 0x30...0x39: self = .digit
    case 0x0A...0x0D: self = .newline
    case 0...0x20, 0x7F: self = .space
    case 0x23, 0x24, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E, 0x40, 0x5E, 0x60, 0x7C, 0x7E:
      self = .symbol
    default: self = .punctuation
    }
  }

  /// The class of any scalar.
  ///
  /// The blocks that news is written in are told by ranges, since a look into the Unicode tables
  /// takes ten times as long.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = ScalarClass(ascii: UInt8(truncatingIfNeeded: scalar.value))
    case 0x85, 0x2028, 0x2029: self = .newline
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F:
      self = .invisible
    case 0xC0...0xD6, 0xD8...0xDE: self = .upper
    case 0xDF...0xF6, 0xF8...0xFF, 0x300...0x36F: self = .lower
    case 0x2010...0x2027, 0x2030...0x205E: self = .punctuation
    case 0x20A0...0x20CF, 0x2190...0x2BFF: self = .symbol
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
    default: self = ScalarClass(category: scalar.properties)
    }
  }

  private init(category properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .enclosingMark, .letterNumber:
      self = .lower
    case .decimalNumber: self = .digit
    case .spaceSeparator: self = .space
    case .lineSeparator, .paragraphSeparator: self = .newline
    case .control, .format: self = .invisible
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .symbol
    }
  }
}
