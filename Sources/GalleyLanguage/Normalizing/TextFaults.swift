/// The kinds of fault that a scan of a text found signs of, so that only the passes needed run.
struct TextFaults: OptionSet {
  let rawValue: UInt8

  /// The escape character that starts a terminal sequence.
  static let terminalEscape = TextFaults(rawValue: 1 << 0)
  /// `&`, which may start a character reference.
  static let ampersand = TextFaults(rawValue: 1 << 1)
  /// A letter with which UTF-8 read as a single-byte encoding starts, before another such character.
  static let mojibake = TextFaults(rawValue: 1 << 2)
  /// Controls, invisible characters, spaces and line ends of other kinds than U+0020 and U+000A.
  static let oddCharacter = TextFaults(rawValue: 1 << 3)
  /// A character that may not be in Normalization Form C.
  static let uncomposed = TextFaults(rawValue: 1 << 4)
}

extension TextFaults {
  /// Looks through valid UTF-8 once.
  ///
  /// A sign is not yet a fault: the passes decide. No sign means that no pass would change a byte.
  init(scanning bytes: borrowing Span<UInt8>) {
    var faults: TextFaults = []
    var index = 0
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        if byte == UInt8(ascii: "&") { faults.insert(.ampersand) }
        index += 1
      } else if byte < 0x80 {
        if byte == 0x1B { faults.insert(.terminalEscape) }
        if byte != 0x0A { faults.insert(.oddCharacter) }
        index += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: index)
        faults.formUnion(TextFaults(scalar: scalar, before: nextByte(bytes, index + length)))
        index += length
      }
    }
    self = faults
  }

  private init(scalar: UInt32, before next: UInt8) {
    self = []
    if scalar < 0x100 {
      let isLead = scalar >= 0xC2 && scalar <= 0xF4
      if isLead, next >= 0xC2 || (scalar <= 0xC3 && next == 0x20) { insert(.mojibake) }
      if scalar <= 0xA0 || scalar == 0xAD { insert(.oddCharacter) }
    } else if scalar >= 0x300 {
      if CanonicalComposition.maySeeChange(scalar) { insert(.uncomposed) }
      if OddCharacters.contains(scalar) { insert(.oddCharacter) }
    }
  }
}

/// The byte at `index`, or 0 behind the end.
private func nextByte(_ bytes: borrowing Span<UInt8>, _ index: Int) -> UInt8 {
  index < bytes.count ? bytes[index] : 0
}
