/// Decodes HTML's character references: `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReferences {
  /// The text with its references decoded, mostly also those that were escaped several times (`&amp;lt;`).
  ///
  /// A `&` that starts no reference stays, as do names that HTML doesn't know.
  ///
  /// - Parameter repeatedly: whether what was escaped several times is decoded as often.
  static func decoded(_ bytes: borrowing Span<UInt8>, repeatedly: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      // A decoded `&` may start another reference with what follows it.
      var decoded: [UInt32] = [0x26]
      var end = index + 1
      while decoded == [0x26], let reference = reference(in: bytes, from: end) {
        (decoded, end) = reference
        if !repeatedly { break }
      }
      for scalar in decoded { result.append(scalar: scalar) }
      index = end
    }
    return result
  }

  /// The reference whose name or number starts at `start`, behind the `&`.
  private static func reference(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (scalars: [UInt32], end: Int)? {
    guard start < bytes.count else { return nil }
    guard bytes[start] == UInt8(ascii: "#") else { return name(in: bytes, from: start) }
    guard let (value, end) = number(in: bytes, from: start + 1) else { return nil }
    // Some programs write a character past U+FFFF as two surrogates.
    if (0xD800..<0xDC00).contains(value), end + 1 < bytes.count, bytes[end] == UInt8(ascii: "&"),
      bytes[end + 1] == UInt8(ascii: "#"), let low = number(in: bytes, from: end + 2),
      (0xDC00..<0xE000).contains(low.value)
    {
      return ([0x10000 + ((value & 0x3FF) << 10 | low.value & 0x3FF)], low.end)
    }
    return (printable(value).map { [$0] } ?? [], end)
  }

  private static func number(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (value: UInt32, end: Int)? {
    var index = start
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < bytes.count, index - digits < 8, let digit = bytes[index].hexadecimalDigit,
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { return (value, index + 1) }
    // Browsers need no semicolon; but `R&#1` may be a name, and what follows hexadecimal digits
    // may be one of them.
    let mayLackSemicolon = !isHexadecimal && index - digits >= 2 && index - digits < 8
    return mayLackSemicolon ? (value, index) : nil
  }

  private static func name(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (scalars: [UInt32], end: Int)? {
    var index = start
    var name: [UInt8] = []
    while index < bytes.count, name.count <= NamedCharacters.longestName,
      bytes[index].isLetter || bytes[index].isDigit
    {
      name.append(bytes[index])
      index += 1
    }
    let text = String(decoding: name, as: UTF8.self)
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") {
      return NamedCharacters.scalars(named: text).map { ($0, index + 1) }
    }
    let isAssignment = index < bytes.count && bytes[index] == UInt8(ascii: "=")
    guard mayLackSemicolon.contains(text), !isAssignment else { return nil }
    return NamedCharacters.scalars(named: text).map { ($0, index) }
  }

  /// The names that browsers decode without a semicolon and that nothing else in a text looks like.
  private static let mayLackSemicolon: Set<String> = ["amp", "gt", "lt", "nbsp", "quot"]

  /// What a number stands for: HTML reads 128 to 159 as Windows-1252, and a control is nothing.
  private static func printable(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x09, 0x0A, 0x0D: scalar
    case ..<0x20, 0x7F: nil
    case 0x80...0x9F: SingleByteEncodings.windows1252(ofControl: scalar) ?? scalar
    case 0xD800...0xDFFF, 0x110000...: 0xFFFD
    default: scalar
    }
  }
}
