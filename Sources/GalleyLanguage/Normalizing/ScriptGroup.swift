/// What sort of text a character occurs in.
///
/// Characters of one group come in numbers, so that a certain one vouches for another.
enum ScriptGroup: UInt8 {
  /// U+0080 to U+017F, and Ș and Ț: the letters and signs of western and central Europe.
  case latin
  /// Further Latin letters, the modifiers of Windows-1252.
  case latinExtended
  /// Accents that follow their letter.
  case combining
  case greek
  case cyrillic
  case armenian
  case hebrew
  case arabic
  /// From India to Ethiopia.
  case southern
  case vietnamese
  /// General punctuation, currency, symbols.
  case punctuation
  /// Ideographs, kana, Hangul and their forms.
  case eastAsian
  /// The byte order mark, the replacement character, the apple of the Macintosh.
  case special
  /// Emoji and ideographs past U+FFFF.
  case astral

  /// The group of a character that texts contain; nil for those that hardly any does.
  init?(of scalar: UInt32) {
    if scalar > 0x17F, !Self.isAssigned(scalar) { return nil }
    switch scalar {
    case 0x114, 0x115, 0x12C, 0x12D, 0x138, 0x13F, 0x140, 0x149, 0x14E, 0x14F, 0x17F: return nil
    case 0x80...0x17F, 0x218...0x21B: self = .latin
    case 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x1E6, 0x1E7, 0x1FC...0x1FF,
      0x259, 0x2BB...0x2BD, 0x2C6...0x2C9, 0x2D8...0x2DD:
      self = .latinExtended
    case 0x300...0x338: self = .combining
    case 0x384...0x3CE, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x45F, 0x490...0x4BB, 0x4D0...0x4D9, 0x4E2, 0x4E3, 0x4E8, 0x4E9, 0x4EE, 0x4EF:
      self = .cyrillic
    case 0x531...0x58A: self = .armenian
    case 0x5B0...0x5F4, 0xFB1D...0xFB4F: self = .hebrew
    case 0x60C...0x6FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x10FF, 0x1200...0x137F, 0x1780...0x17F9: self = .southern
    case 0x1EA0...0x1EF9: self = .vietnamese
    case 0x2000...0x2BFF: self = .punctuation
    case 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEE: self = .eastAsian
    case 0xFB00...0xFB06: self = .latinExtended
    case 0xFE0E, 0xFE0F: self = .punctuation
    case 0xF8FF, 0xFEFF, 0xFFFD: self = .special
    case 0x1D400...0x1D7FF, 0x1F000...0x1FAFF, 0x20000...0x2FA1F, 0xE0020...0xE007F: self = .astral
    default: return nil
    }
  }

  private static func isAssigned(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return scalar.properties.generalCategory != .unassigned
  }
}
