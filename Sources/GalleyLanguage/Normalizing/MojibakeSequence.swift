/// Characters in a row that one encoding reads in place of the bytes of one UTF-8 character.
struct MojibakeSequence {
  /// What the sequence stands for; nil where it is the rest of a space.
  let scalar: UInt32?
  /// How many scalars it takes up.
  let length: Int
  let group: ScriptGroup
  /// Whether a space stands for the byte 0xA0, which many programs make of a no-break space.
  var hasSpace = false

  /// The sequence that starts at `index`, if one does and stands for a character that texts contain.
  init?(in scalars: [UInt32], at index: Int, encoding: Int) {
    let bytes = SequenceBytes(scalars, at: index, encoding: encoding)
    guard bytes.count > 0 else { return nil }
    if let whole = bytes.whole {
      guard let group = ScriptGroup(of: whole.scalar) else { return nil }
      // A control is what a layer below left of a byte; signs alone don't tell of one.
      let isControl = (0x80...0x9F).contains(whole.scalar)
      if isControl, !CharacterRole(scalars[index]).isLetter { return nil }
      self.init(
        scalar: whole.scalar, length: whole.length, group: group, hasSpace: bytes.hasSpace)
    } else if let damaged = bytes.damaged {
      self = damaged
    } else {
      return nil
    }
  }

  /// How common the character is, from 0 to 3, for the choice among encodings.
  var commonness: Int {
    guard group != .latinExtended else { return 0 }
    guard group == .latin, let scalar else { return 1 }
    return Self.widespread.contains(scalar) ? 3 : Self.frequent.contains(scalar) ? 2 : 1
  }

  /// The letters beyond ASCII that are frequent in several of Europe's languages.
  private static let widespread = Set("áàäãçéèêíñóöúü".unicodeScalars.lazy.map(\.value))

  /// Those that are in one or another.
  private static let frequent = Set(
    "âåæîôøýßăąćčęěğıłńőřśşšťůűźżž".unicodeScalars.lazy.map(\.value))

  init(scalar: UInt32?, length: Int, group: ScriptGroup, hasSpace: Bool = false) {
    self.scalar = scalar
    self.length = length
    self.group = group
    self.hasSpace = hasSpace
  }
}

/// The bytes that stood where a sequence starts: a leading one and those that go on.
private struct SequenceBytes {
  /// As many of the bytes as are there, first in the highest place.
  private var bytes = SIMD8<UInt8>(repeating: 0)
  private(set) var count = 0
  /// Which of the bytes U+FFFD replaced, or -1.
  private var hole = -1
  private(set) var hasSpace = false
  private let encoding: Int

  /// Most bytes: two surrogates of three bytes each.
  private static let most = 6

  init(_ scalars: [UInt32], at index: Int, encoding: Int) {
    self.encoding = encoding
    let table = UpperBytes.all
    let lead = table.byte(scalars[index], in: encoding)
    guard lead >= 0xC2, lead <= 0xF4 else { return }
    append(lead)
    while count < Self.most, index + count < scalars.count {
      let scalar = scalars[index + count]
      let byte = table.byte(scalar, in: encoding)
      if byte & 0xC0 == 0x80 || (lead == 0xED && count == 3 && byte == 0xED) {
        append(byte)
      } else if scalar == 0xFFFD, hole < 0, !table.undefined[encoding].isEmpty {
        hole = count
        append(0x80)
      } else if scalar == 0x20, !hasSpace, count < length, count > 0 {
        hasSpace = true
        append(0xA0)
      } else {
        return
      }
      if count == length, lead != 0xED { return }
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// How many bytes the first one announces.
  private var length: Int { bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4 }

  private func bits(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }

  /// The character, where all its bytes are there.
  var whole: (scalar: UInt32, length: Int)? {
    guard hole < 0, count >= length else { return nil }
    switch length {
    case 2: return hasSpace ? spaced((UInt32(bytes[0]) & 0x1F) << 6 | bits(1)) : (pair, 2)
    case 3:
      let scalar = (UInt32(bytes[0]) & 0x0F) << 12 | bits(1) << 6 | bits(2)
      if (0xD800...0xDFFF).contains(scalar) { return surrogates(high: scalar) }
      // A dagger in place of a quotation mark and a space: see `cutQuote`.
      return scalar >= 0x800 && !(hasSpace && scalar == 0x2020) ? (scalar, 3) : nil
    default:
      let scalar =
        (UInt32(bytes[0]) & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3)
      return scalar >= 0x10000 && scalar < 0x110000 ? (scalar, 4) : nil
    }
  }

  private var pair: UInt32 { (UInt32(bytes[0]) & 0x1F) << 6 | bits(1) }

  /// Two bytes with a space in place of 0xA0: Š, Π, Р and נ alone; à and U+00A0 have their own rules.
  private func spaced(_ scalar: UInt32) -> (scalar: UInt32, length: Int)? {
    [0x160, 0x3A0, 0x420, 0x5E0].contains(scalar) ? (scalar, 2) : nil
  }

  /// A character past U+FFFF in two surrogates of three bytes (CESU-8).
  private func surrogates(high: UInt32) -> (scalar: UInt32, length: Int)? {
    guard count == 6, high < 0xDC00, bytes[3] == 0xED, bytes[4] >= 0xB0 else { return nil }
    let low = 0xD000 | bits(4) << 6 | bits(5)
    return (0x10000 + ((high & 0x3FF) << 10 | low & 0x3FF), 6)
  }

  /// A sequence that lost a byte which its encoding leaves undefined.
  var damaged: MojibakeSequence? {
    hole >= 0 ? withHole : cutQuote
  }

  /// U+FFFD in place of a byte: the character where just one is possible, else U+FFFD again.
  private var withHole: MojibakeSequence? {
    guard count >= length, bytes[0] != 0xED else { return nil }
    var found: MojibakeSequence?
    var isAmbiguous = false
    for byte in UpperBytes.all.undefined[encoding] where byte & 0xC0 == 0x80 {
      var candidate = self
      candidate.bytes[hole] = byte
      candidate.hole = -1
      guard let whole = candidate.whole, let group = ScriptGroup(of: whole.scalar),
        group != .punctuation || Self.isCommonPunctuation(whole.scalar),
        !(0x80...0x9F).contains(whole.scalar)
      else { continue }
      isAmbiguous = found != nil
      found = MojibakeSequence(scalar: whole.scalar, length: whole.length, group: group)
      if isAmbiguous { break }
    }
    guard let found, isAmbiguous else { return found }
    return MojibakeSequence(scalar: 0xFFFD, length: found.length, group: found.group)
  }

  private static func isCommonPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2013, 0x2014, 0x2018...0x201E, 0x2022, 0x2026: true
    default: !(0x2000...0x206F).contains(scalar)
    }
  }

  /// `â€` alone: the closing quotation mark, whose last byte Windows-1252 leaves undefined.
  private var cutQuote: MojibakeSequence? {
    let undefined = UpperBytes.all.undefined[encoding]
    guard count >= 2, bytes[0] == 0xE2, bytes[1] == 0x80, count == 2 || hasSpace,
      undefined.contains(0x9D), !undefined.contains(0x9C)
    else { return nil }
    return MojibakeSequence(scalar: 0x201D, length: 2, group: .punctuation)
  }
}
