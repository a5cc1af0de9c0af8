/// The one normal form of words: what counts as the same word wherever words are compared.
///
/// Case is folded, as Unicode's full case folding does it for single characters (`ß` is `ss`); the
/// typographic apostrophe becomes `'`; a dot that combines with a letter, joiners and soft hyphens
/// don't count. The form is never written out, only its hash (FNV-1a, 64 bits).
struct WordFolding {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The hash of the word's stem: `governor` and `government` have one, `fair` and `fairs` too.
  private(set) var stem: UInt64 = 0

  /// How many letters a stem has at most, in Unicode scalars.
  ///
  /// Words cut to their first letters do about as well as stemmers, in most European languages
  /// (McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval",
  /// Information Retrieval 7, 2004).
  private static let longestStem = 6

  /// The hash of the normal form of the bytes at `range`, which are UTF-8.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    WordFolding(bytes, range).hash
  }

  /// The hash of the normal form of `word`.
  static func hash(of word: String) -> UInt64 {
    hash(word.utf8Span.span, 0..<word.utf8.count)
  }

  /// Folds the bytes at `range`, which are UTF-8.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var letters = 0
    var beforeLast = hash
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      beforeLast = hash
      if byte < 0x80 {
        combine(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
        position += 1
      } else {
        let (value, length) = bytes.scalar(at: position)
        combine(scalar: value)
        position += length
      }
      letters += 1
      if letters == Self.longestStem { stem = hash }
    }
    guard letters <= Self.longestStem else { return }
    let endsInS = letters > 3 && bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    stem = endsInS ? beforeLast : hash
  }

  @inline(__always)
  private mutating func combine(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private mutating func combine(scalar value: UInt32) {
    switch value {
    case 0x2018, 0x2019, 0x02BC: combine(UInt8(ascii: "'"))
    case 0x307, 0xAD, 0x200B...0x200D, 0x2060, 0xFE0F, 0xFEFF: break
    // The letters of Latin-1 and Russian, which need not be looked up; `×` is in the way.
    case 0xD7, 0xE0...0xFF, 0x0430...0x045F: combine(pair: value)
    case 0xC0...0xDE, 0x0410...0x042F: combine(pair: value + 0x20)
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      if scalar.properties.isCased {
        combine(folded: scalar)
      } else {
        combine(utf8: scalar)
      }
    }
  }

  /// Adds a scalar that has two bytes.
  private mutating func combine(pair value: UInt32) {
    combine(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    combine(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  private mutating func combine(utf8 scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { combine(byte) }
  }

  /// To capitals and back brings the forms of one letter together: `ß`, `ς`, `ı`.
  private mutating func combine(folded scalar: Unicode.Scalar) {
    for upper in scalar.properties.uppercaseMapping.unicodeScalars {
      for lower in upper.properties.lowercaseMapping.unicodeScalars where lower.value != 0x307 {
        combine(utf8: lower)
      }
    }
  }
}
