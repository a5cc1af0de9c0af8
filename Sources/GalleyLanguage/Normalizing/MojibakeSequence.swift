/// Characters in a row that read as the bytes of one UTF-8 character.
struct MojibakeSequence {
  /// Sequences of a kind come from texts of one sort, so that a certain one vouches for others.
  enum Kind: Hashable {
    /// U+0080 to U+017F: the letters of western and central Europe.
    case latin
    /// Other characters of two bytes, by what they are written with.
    case script(UInt8)
    /// General punctuation, currency and symbols.
    case punctuation
    /// Characters of three bytes, by their first.
    case wide(UInt8)
    /// Characters of four bytes, such as emoji.
    case astral

    /// Whether two in a row leave no doubt; two Latin ones may.
    var isCertainInPairs: Bool { self != .latin }
  }

  /// What the sequence stands for; nil where it is the rest of a space.
  let scalar: UInt32?
  /// How many scalars it takes up.
  let length: Int
  let kind: Kind
  /// Whether nobody would write the sequence.
  let isCertain: Bool

  /// The sequence that starts at `index`, if one does.
  ///
  /// - Parameter previous: the scalar in front, as repaired so far; 0 at the start.
  static func first(
    in scalars: [UInt32], at index: Int, after previous: UInt32
  ) -> MojibakeSequence? {
    guard let lead = Windows1252.upperByte(of: scalars[index]), (0xC2...0xF4).contains(lead)
    else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      guard index + offset < scalars.count,
        let byte = Windows1252.upperByte(of: scalars[index + offset]), byte & 0xC0 == 0x80
      else { return damaged(lead: lead, in: scalars, at: index, after: previous) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return nil }
    let end = index + length
    let neighbours = Neighbours(
      previous: previous, tail: scalars[index + 1], next: end < scalars.count ? scalars[end] : 0)
    let kind = kind(lead: lead)
    return MojibakeSequence(
      scalar: scalar, length: length, kind: kind,
      isCertain: isCertain(scalar, kind, lead: lead, neighbours))
  }

  /// A sequence that lost a byte: to a space (U+00A0), or as one that Windows-1252 leaves undefined.
  private static func damaged(
    lead: UInt8, in scalars: [UInt32], at index: Int, after previous: UInt32
  ) -> MojibakeSequence? {
    let next = index + 1 < scalars.count ? scalars[index + 1] : 0
    switch (lead, next) {
    case (0xE2, 0x20AC):
      return MojibakeSequence(scalar: 0x201D, length: 2, kind: .punctuation, isCertain: true)
    case (0xC3, 0x20):
      let following = index + 2 < scalars.count ? scalars[index + 2] : 0
      let isCertain = isSmallLetter(previous)
      guard isCertain || (!isCapital(previous) && isSmallLetter(following)) else { return nil }
      return MojibakeSequence(scalar: 0xE0, length: 1, kind: .latin, isCertain: isCertain)
    case (0xC2, 0x20):
      guard isSmallLetter(previous) || isDigit(previous) || isClosing(previous) else { return nil }
      return MojibakeSequence(scalar: nil, length: 1, kind: .latin, isCertain: true)
    default: return nil
    }
  }
}

/// What stands around the first character of a sequence.
private struct Neighbours {
  /// In front of the sequence.
  let previous: UInt32
  /// The sequence's second character.
  let tail: UInt32
  /// Behind the sequence.
  let next: UInt32
}

extension MojibakeSequence {
  private static func kind(lead: UInt8) -> Kind {
    switch lead {
    case 0xC2...0xC5: .latin
    case 0xCE, 0xCF: .script(0xCE)
    case 0xD0...0xD3: .script(0xD0)
    case 0xD8...0xDB: .script(0xD8)
    case 0xC6...0xDF: .script(lead)
    case 0xE2: .punctuation
    case 0xE3...0xED: .wide(0xE3)
    case 0xE0...0xEF: .wide(lead)
    default: .astral
    }
  }

  private static func isCertain(
    _ scalar: UInt32, _ kind: Kind, lead: UInt8, _ neighbours: Neighbours
  ) -> Bool {
    switch kind {
    case .latin: isCertainLatin(lead: lead, neighbours)
    case .punctuation:
      switch scalar {
      case 0x2000...0x206F, 0x20A0...0x20BF, 0x2100...0x2BFF: true
      default: false
      }
    case .wide(0xEF): scalar == 0xFEFF || scalar == 0xFFFD
    case .wide(0xE1): isSmallLetter(neighbours.next) && isVietnamese(scalar)
    case .astral: true
    case .script, .wide: false
    }
  }

  private static func isVietnamese(_ scalar: UInt32) -> Bool {
    (0x1EA0...0x1EF9).contains(scalar)
  }

  /// Â, Ã, Ä and Å before a sign: letters that words do end with, before signs that may follow one.
  private static func isCertainLatin(lead: UInt8, _ around: Neighbours) -> Bool {
    if isSmallLetter(around.previous) || (0x80...0x9F).contains(around.tail) { return true }
    guard mayFollowWord(around.tail) else { return true }
    if isDashOrDots(around.tail) {
      return isSmallLetter(around.next) && !isCapital(around.previous)
    }
    if isCapital(around.previous) {
      return isCapital(around.next) || (isSmallLetter(around.next) && !isClosing(around.tail))
    }
    if lead == 0xC2, isDigit(around.previous) { return true }
    return isSmallLetter(around.next) || isCapital(around.next) || isDigit(around.next)
  }

  /// Whether a sign of Windows-1252 is one that stands right behind words.
  private static func mayFollowWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x203A, 0xBB, 0xAB, 0x2122, 0xAE, 0xA9, 0xA0, 0xB0, 0xB4,
      0xB7, 0xB9, 0xB2, 0xB3:
      true
    default: isDashOrDots(scalar)
    }
  }

  private static func isDashOrDots(_ scalar: UInt32) -> Bool {
    scalar == 0x2013 || scalar == 0x2014 || scalar == 0x2026 || scalar == 0x2022
  }
}

private func isSmallLetter(_ scalar: UInt32) -> Bool {
  (0x61...0x7A).contains(scalar) || (0xDF...0xFF).contains(scalar) && scalar != 0xF7
}

private func isCapital(_ scalar: UInt32) -> Bool {
  (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) && scalar != 0xD7
}

private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

/// Whether a sign ends a sentence, a clause or a quotation.
private func isClosing(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xBB, 0x2019, 0x201D, 0x203A: true
  default: false
  }
}
