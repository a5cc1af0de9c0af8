/// Decodes HTML's character references: `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReferences {
  /// The text with its references decoded, also those that were escaped several times (`&amp;lt;`).
  ///
  /// A `&` that starts no reference stays, as do names that HTML doesn't know.
  static func decoded(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
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
      var decoded: UInt32 = 0x26
      var end = index + 1
      while decoded == 0x26, let reference = reference(in: bytes, from: end) {
        (decoded, end) = reference
      }
      if let decoded = printable(decoded) { result.append(scalar: decoded) }
      index = end
    }
    return result
  }

  /// The reference whose name or number starts at `start`, behind the `&`.
  private static func reference(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (scalar: UInt32, end: Int)? {
    guard start < bytes.count else { return nil }
    return bytes[start] == UInt8(ascii: "#")
      ? number(in: bytes, from: start + 1) : name(in: bytes, from: start)
  }

  private static func number(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (scalar: UInt32, end: Int)? {
    var index = start
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < bytes.count, index - digits < 8, let digit = hexadecimalDigit(bytes[index]),
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > digits, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
    return (value, index + 1)
  }

  private static func name(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (scalar: UInt32, end: Int)? {
    var index = start
    var name: [UInt8] = []
    while index < bytes.count, name.count <= NamedCharacters.longestName,
      bytes[index].isLetter || bytes[index].isDigit
    {
      name.append(bytes[index])
      index += 1
    }
    let text = String(decoding: name, as: UTF8.self)
    guard let scalar = NamedCharacters.scalar(named: text) else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { return (scalar, index + 1) }
    let isAssignment = index < bytes.count && bytes[index] == UInt8(ascii: "=")
    return mayLackSemicolon.contains(text) && !isAssignment ? (scalar, index) : nil
  }

  /// The names that browsers decode without a semicolon and that nothing else in a text looks like.
  private static let mayLackSemicolon: Set<String> = ["amp", "gt", "lt", "nbsp", "quot"]

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// What a number stands for: HTML reads 128 to 159 as Windows-1252, and a control is nothing.
  private static func printable(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x09, 0x0A, 0x0D: scalar
    case ..<0x20, 0x7F: nil
    case 0x80...0x9F: Windows1252.scalar(of: UInt8(scalar))
    case 0xD800...0xDFFF, 0x110000...: 0xFFFD
    default: scalar
    }
  }
}
