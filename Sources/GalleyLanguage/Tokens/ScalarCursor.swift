/// Reads scalars from valid UTF-8, with their class.
struct ScalarCursor {
  let bytes: [UInt8]

  /// The class of the scalar at `offset`, and the offset behind it.
  ///
  /// Bytes that start no whole scalar count as one symbol each, so that any input is read to its
  /// end.
  @inline(__always)
  func scalar(at offset: Int) -> (class: ScalarClass, end: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (ScalarClass(ascii: first), offset + 1) }
    return longScalar(at: offset, first: first)
  }

  /// The class of the scalar at `offset`, or a space at the end of the text.
  @inline(__always)
  func classOrSpace(at offset: Int) -> ScalarClass {
    offset < bytes.count ? scalar(at: offset).class : .space
  }

  private func longScalar(at offset: Int, first: UInt8) -> (class: ScalarClass, end: Int) {
    guard let (scalar, length) = decode(at: offset, first: first) else {
      return (.symbol, offset + 1)
    }
    return (ScalarClass(scalar), offset + length)
  }

  private func decode(at offset: Int, first: UInt8) -> (Unicode.Scalar, Int)? {
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, offset + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> (UInt32(length) + 1))
    for next in offset + 1..<offset + length {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
