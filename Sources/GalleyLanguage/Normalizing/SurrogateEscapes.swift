/// Decodes `\ud83d\ude00`: one character past U+FFFF, as JavaScript and JSON escape it.
///
/// A single escape may be what a text is about; two that are halves of one character come from a
/// program that escaped twice.
enum SurrogateEscapes {
  static func decoded(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), let high = value(in: bytes, at: index),
        let low = value(in: bytes, at: index + 6), (0xD800..<0xDC00).contains(high),
        (0xDC00..<0xE000).contains(low)
      {
        result.append(scalar: 0x10000 + ((high & 0x3FF) << 10 | low & 0x3FF))
        index += 12
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The value of the escape of six characters at `index`.
  private static func value(in bytes: borrowing Span<UInt8>, at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for position in index + 2..<index + 6 {
      guard let digit = bytes[position].hexadecimalDigit else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
