/// The Unicode scalar that starts at `index` of valid UTF-8, and its length in bytes.
///
/// Bytes that are no UTF-8 are answered as one scalar each, so that no input leads out of bounds.
@inline(__always)
func decodeScalar(
  _ bytes: borrowing Span<UInt8>, at index: Int
) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  if first < 0x80 { return (first, 1) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard first >= 0xC2, index + length <= bytes.count else { return (first, 1) }
  let mask: UInt32 = length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07
  var scalar = first & mask
  for offset in 1..<length {
    scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
  }
  return (scalar, length)
}

/// The scalar that ends before `index` of valid UTF-8; 0 at the start.
func decodeScalar(_ bytes: borrowing Span<UInt8>, before index: Int) -> UInt32 {
  var start = index - 1
  while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
  return start >= 0 ? decodeScalar(bytes, at: start).scalar : 0
}

extension [UInt8] {
  /// Appends a scalar as UTF-8; a value that is no scalar becomes U+FFFD.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0xD800...0xDFFF, 0x110000...: append(contentsOf: [0xEF, 0xBF, 0xBD])
    case ..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// Appends a part of a span.
  @inline(__always)
  mutating func append(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    for index in range { append(bytes[index]) }
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
  var isLowercase: Bool { self >= 0x61 && self <= 0x7A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// What this stands for as a hexadecimal digit.
  var hexadecimalDigit: UInt32? {
    if isDigit { return UInt32(self - 0x30) }
    let letter = self | 0x20
    return letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
  }
}
