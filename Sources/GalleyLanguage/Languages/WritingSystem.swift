/// A script, as far as it helps to tell languages apart.
package enum WritingSystem: UInt8, CaseIterable, Sendable {
  case other
  // Scripts of many languages.
  case latin, cyrillic, arabic, devanagari, bengali
  // Scripts that tell the language, alone or together.
  case han, kana, hangul, greek, hebrew, thai, georgian, armenian, ethiopic, tamil, telugu, kannada,
    malayalam, gujarati, gurmukhi, oriya, sinhala, khmer, lao, burmese

  /// The script of a letter.
  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41..<0x370, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      self = .arabic
    case 0x900...0x17FF: self = Self.ofBlock(scalar.value)
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    default: self = .other
    }
  }

  /// The scripts of South and South-East Asia, most of which fill a block of 128 places each.
  private static func ofBlock(_ value: UInt32) -> WritingSystem {
    switch value {
    case 0x900..<0x980: .devanagari
    case 0x980..<0xA00: .bengali
    case 0xA00..<0xA80: .gurmukhi
    case 0xA80..<0xB00: .gujarati
    case 0xB00..<0xB80: .oriya
    case 0xB80..<0xC00: .tamil
    case 0xC00..<0xC80: .telugu
    case 0xC80..<0xD00: .kannada
    case 0xD00..<0xD80: .malayalam
    case 0xD80..<0xE00: .sinhala
    case 0xE00..<0xE80: .thai
    case 0xE80..<0xF00: .lao
    case 0x1000..<0x10A0: .burmese
    case 0x10A0..<0x1100: .georgian
    case 0x1200..<0x1380: .ethiopic
    case 0x1780..<0x1800: .khmer
    default: .other
    }
  }

  /// The language that news in this script is in; nil where it may be in several.
  var soleLanguage: String? {
    switch self {
    case .other, .latin, .cyrillic, .arabic, .devanagari, .bengali: nil
    case .han: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    case .greek: "el"
    case .hebrew: "he"
    case .thai: "th"
    case .georgian: "ka"
    case .armenian: "hy"
    case .ethiopic: "am"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .gujarati: "gu"
    case .gurmukhi: "pa"
    case .oriya: "or"
    case .sinhala: "si"
    case .khmer: "km"
    case .lao: "lo"
    case .burmese: "my"
    }
  }

  /// How many letters of an alphabet a character of this script is worth.
  var weight: Int { self == .han || self == .hangul || self == .kana ? 3 : 1 }
}
