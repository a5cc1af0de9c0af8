extension JSONScanner {
  /// The text of a string with escapes.
  mutating func unescaped(_ token: StringToken, _ bytes: Span<UInt8>) throws(JSONError) -> String {
    let (count, isASCII) = try unescape(token, bytes)
    // Escapes are ASCII and turn into whole scalars, so that UTF-8 stays UTF-8.
    let content = unsafe UTF8Span(
      unchecked: scratch.span.extracting(..<count), isKnownASCII: isASCII)
    return String(copying: content)
  }

  /// Puts the text of a string together in `scratch`.
  ///
  /// - Returns: the number of bytes of the text, and whether all are ASCII.
  mutating func unescape(
    _ token: StringToken, _ bytes: Span<UInt8>
  ) throws(JSONError) -> (count: Int, isASCII: Bool) {
    // No escape is shorter than what it stands for; eight more bytes let whole words be stored.
    let needed = token.content.count &+ 8
    if scratch.count < needed {
      scratch.append(contentsOf: repeatElement(0, count: needed * 2 - scratch.count))
    }
    var surrogates = 0
    defer { replacedSurrogates &+= surrogates }
    var target = scratch.mutableSpan
    var output = unsafe target.mutableBytes
    var count = 0
    var index = token.content.lowerBound
    let end = token.content.upperBound
    var isASCII = token.isASCII
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        let scalar = try Self.escape(&index, end: end, &surrogates, bytes)
        isASCII = isASCII && scalar.isASCII
        count = Self.store(scalar, at: count, in: &output)
      } else {
        let length = Self.copyPlain(from: index, to: count, end: end, &output, bytes)
        index &+= length
        count &+= length
      }
    }
    return (count, isASCII)
  }

  /// Copies up to the next backslash.
  ///
  /// - Returns: the number of bytes copied.
  @inline(__always)
  private static func copyPlain(
    from start: Int, to target: Int, end: Int, _ output: inout MutableRawSpan,
    _ bytes: Span<UInt8>
  ) -> Int {
    var length = 0
    while start &+ length &+ 8 <= bytes.count {
      let word = bytes.word(at: start &+ length)
      output.storeBytes(of: word.littleEndian, toByteOffset: target &+ length, as: UInt64.self)
      let specials = word.jsonSpecials
      if specials != 0 { return min(length &+ specials.bytesBeforeMark, end &- start) }
      length &+= 8
    }
    while start &+ length < end, bytes[start &+ length] != UInt8(ascii: "\\") {
      output.storeBytes(of: bytes[start &+ length], toByteOffset: target &+ length, as: UInt8.self)
      length &+= 1
    }
    return length
  }

  /// Reads the escape at `index` and steps behind it.
  private static func escape(
    _ index: inout Int, end: Int, _ surrogates: inout Int, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Unicode.Scalar {
    let start = index
    index &+= 2
    switch bytes[start &+ 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): break
    default:
      let found = JSONError.shownScalar(at: start &+ 1, in: bytes)
      throw JSONError(.syntax, at: start, "no escape is written as a backslash and \(found)")
    }
    let first = try hexadecimal(&index, end: end, bytes)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // RFC 8259, section 7: scalars above U+FFFF are two escapes, a high and a low surrogate.
    if first < 0xDC00, index &+ 6 <= end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index &+ 1] == UInt8(ascii: "u")
    {
      var next = index &+ 2
      let second = try hexadecimal(&next, end: end, bytes)
      if second & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 &+ ((first & 0x3FF) &<< 10) &+ (second & 0x3FF))
      {
        index = next
        return scalar
      }
    }
    surrogates &+= 1
    return "\u{FFFD}"
  }

  private static func hexadecimal(
    _ index: inout Int, end: Int, _ bytes: Span<UInt8>
  ) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for place in index..<index &+ 4 {
      let digit: UInt8? =
        switch place < end ? bytes[place] : 0 {
        case let byte where byte &- 0x30 < 10: byte &- 0x30
        case let byte where (byte | 0x20) &- 0x61 < 6: (byte | 0x20) &- 0x61 &+ 10
        default: nil
        }
      guard let digit else {
        throw .expected("four hexadecimal digits behind \\u", at: place, in: bytes)
      }
      value = value &<< 4 | UInt32(digit)
    }
    index &+= 4
    return value
  }

  /// Stores a scalar as UTF-8.
  ///
  /// - Returns: the place behind it.
  @inline(__always)
  private static func store(
    _ scalar: Unicode.Scalar, at place: Int, in output: inout MutableRawSpan
  ) -> Int {
    if scalar.isASCII {
      output.storeBytes(
        of: UInt8(truncatingIfNeeded: scalar.value), toByteOffset: place, as: UInt8.self)
      return place &+ 1
    }
    var end = place
    for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() {
      output.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
      end &+= 1
    }
    return end
  }
}
