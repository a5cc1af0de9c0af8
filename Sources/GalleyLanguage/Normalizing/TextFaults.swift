/// The kinds of fault that a scan of a text found signs of, so that only the passes needed run.
struct TextFaults: OptionSet {
  let rawValue: UInt8

  /// The escape character that starts a terminal sequence.
  static let terminalEscape = TextFaults(rawValue: 1 << 0)
  /// `&`, which may start a character reference.
  static let ampersand = TextFaults(rawValue: 1 << 1)
  /// Two characters that another encoding may have made of the first bytes of one in UTF-8.
  static let mojibake = TextFaults(rawValue: 1 << 2)
  /// Controls, invisible characters, spaces and line ends of other kinds than U+0020 and U+000A.
  static let oddCharacter = TextFaults(rawValue: 1 << 3)
  /// A character that may not be in Normalization Form C.
  static let uncomposed = TextFaults(rawValue: 1 << 4)
  /// A ligature, or a form of other width.
  static let compatibilityForm = TextFaults(rawValue: 1 << 5)
  /// A backslash, which may start an escaped surrogate.
  static let backslash = TextFaults(rawValue: 1 << 6)
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
        if byte == UInt8(ascii: "\\") { faults.insert(.backslash) }
        index += 1
      } else if byte < 0x80 {
        if byte == 0x1B { faults.insert(.terminalEscape) }
        if byte != 0x0A { faults.insert(.oddCharacter) }
        index += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: index)
        faults.formUnion(TextFaults(scalar: scalar))
        if index + length < end, Self.mayBeMojibake(scalar, bytes, index + length) {
          faults.insert(.mojibake)
        }
        index += length
      }
    }
    self = faults
  }

  /// Whether a scalar and those from `next` on may be a misread UTF-8 character.
  @inline(__always)
  private static func mayBeMojibake(
    _ scalar: UInt32, _ bytes: borrowing Span<UInt8>, _ next: Int
  ) -> Bool {
    if bytes[next] < 0x80 { return bytes[next] == 0x20 && (scalar == 0xC2 || scalar == 0xC3) }
    let (second, length) = decodeScalar(bytes, at: next)
    guard UpperBytes.all.encodings(starting: scalar, before: second) != 0 else { return false }
    // `l’été` and `“está”.` are in every text: small letters start characters of three bytes, and
    // punctuation is a sign only in chains. `â€` may have lost its third.
    let role = CharacterRole(scalar)
    let isCapitalOrSign = !role.isSmall && !role.isPunctuation
    let isCutQuote = scalar == 0xE2 && second == 0x20AC
    return isCapitalOrSign || isCutQuote
      || (next + length < bytes.count && bytes[next + length] >= 0x80)
  }

  private init(scalar: UInt32) {
    self = []
    if scalar < 0x100 {
      if scalar <= 0xA0 || scalar == 0xAD { insert(.oddCharacter) }
    } else if scalar < 0x300 {
      if CompatibilityForms.contains(scalar) { insert(.compatibilityForm) }
    } else {
      if CompatibilityForms.contains(scalar) { insert(.compatibilityForm) }
      if CanonicalComposition.maySeeChange(scalar) { insert(.uncomposed) }
      if OddCharacters.contains(scalar) { insert(.oddCharacter) }
    }
  }
}
