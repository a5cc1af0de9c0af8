/// Base 64 as in RFC 4648, section 4, with padding.
package enum Base64 {
  /// The bytes as text of `A` to `Z`, `a` to `z`, `0` to `9`, `+`, `/` and `=`.
  package static func encode(_ bytes: Span<UInt8>) -> String {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8Span.span
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = UInt32(bytes[index]) << 16
      if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[index + 2]) }
      for place in 0..<4 {
        let digit = digits[Int(group >> UInt32(18 - place * 6)) & 63]
        text.append(place <= count ? digit : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that `text` stands for.
  ///
  /// - Returns: nil where it is not what `encode` writes.
  package static func decode(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    let padding = digits.suffix(2).count { $0 == UInt8(ascii: "=") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3)
    var group: UInt32 = 0
    for (index, digit) in digits.dropLast(padding).enumerated() {
      guard let value = value(of: digit) else { return nil }
      group = group << 6 | value
      switch index % 4 {
      case 1: bytes.append(UInt8(truncatingIfNeeded: group >> 4))
      case 2: bytes.append(UInt8(truncatingIfNeeded: group >> 2))
      case 3: bytes.append(UInt8(truncatingIfNeeded: group))
      default: break
      }
    }
    // Bits that no byte needs are zero, and only the last digits are padding.
    let unused: UInt32 = padding == 2 ? 0xF : padding == 1 ? 0x3 : 0
    return group & unused == 0 ? bytes : nil
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
