/// A text in the form in which equal texts have equal bytes: in Normalization Form C, with one space
/// for each run of white space, and none at the ends.
///
/// - Returns: UTF-8.
package func comparableText(_ text: String) -> [UInt8] {
  let span = text.utf8Span.span
  var bytes =
    CanonicalComposition.mayChange(span) ? CanonicalComposition.composed(span) : Array(text.utf8)
  bytes.removeLast(bytes.count - foldWhiteSpace(&bytes))
  return bytes
}

/// Moves what stays to the start.
///
/// - Returns: how many bytes that is.
private func foldWhiteSpace(_ array: inout [UInt8]) -> Int {
  var bytes = array.mutableSpan
  var (read, written) = (0, 0)
  var isBehindSpace = true
  while read < bytes.count {
    let length = whiteSpaceLength(of: bytes.span, at: read)
    if length == 0 {
      bytes[written] = bytes[read]
      written += 1
      read += 1
      isBehindSpace = false
      continue
    }
    if !isBehindSpace {
      bytes[written] = 0x20
      written += 1
    }
    isBehindSpace = true
    read += length
  }
  return isBehindSpace && written > 0 ? written - 1 : written
}

/// How many bytes the scalar at `index` has, where it is white space (Unicode's property White_Space);
/// else 0.
@inline(__always)
private func whiteSpaceLength(of bytes: borrowing Span<UInt8>, at index: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
  guard byte == 0xC2 || (0xE1...0xE3).contains(byte) else { return 0 }
  let (scalar, length) = decodeScalar(bytes, at: index)
  return Unicode.Scalar(scalar)?.properties.isWhitespace == true ? length : 0
}

extension CanonicalComposition {
  /// Whether a text holds a scalar that Form C may change; mostly not.
  static func mayChange(_ bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      // U+0300 and all that follow start with this byte or a greater one.
      guard bytes[index] >= 0xCC else {
        index += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      if maySeeChange(scalar) { return true }
      index += length
    }
    return false
  }
}
