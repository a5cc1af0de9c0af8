/// A string put together in the scratch.
struct UnescapedString {
  /// The bytes of its text.
  let count: Int
  let isASCII: Bool
  /// The place of its closing quote.
  let place: Int
}

extension JSONScanner {
  /// Puts the text of a string together in `scratch`.
  ///
  /// - Parameter start: the place behind the opening quote.
  mutating func unescape(
    from start: Int, _ bytes: Span<UInt8>
  ) throws(JSONError) -> UnescapedString {
    // No escape is shorter than what it stands for; eight more bytes let whole words be stored.
    let needed = bytes.count &- start &+ 8
    if scratch.count < needed {
      scratch.append(contentsOf: repeatElement(0, count: needed * 2 - scratch.count))
    }
    var surrogates = 0
    defer { replacedSurrogates &+= surrogates }
    var target = scratch.mutableSpan
    var output = unsafe target.mutableBytes
    var count = 0
    var seen = SeenBytes()
    var isASCII = true
    var index = start
    while true {
      index = bytes.copyPlain(from: index, &count, &output, &seen)
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "\"") {
        if !seen.isASCII { try checkUTF8(bytes, in: start..<index) }
        return UnescapedString(count: count, isASCII: isASCII && seen.isASCII, place: index)
      }
      guard bytes[index] == UInt8(ascii: "\\"), index &+ 1 < bytes.count else { break }
      let scalar = try Self.escape(&index, &surrogates, bytes)
      isASCII = isASCII && scalar.isASCII
      output.store(scalar, at: &count)
    }
    throw unfinishedString(at: index, bytes)
  }

  /// Reads the escape at `index` and steps behind it.
  private static func escape(
    _ index: inout Int, _ surrogates: inout Int, _ bytes: Span<UInt8>
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
    let first = try hexadecimal(&index, bytes)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // RFC 8259, section 7: scalars above U+FFFF are two escapes, a high and a low surrogate.
    if first < 0xDC00, index &+ 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index &+ 1] == UInt8(ascii: "u")
    {
      var next = index &+ 2
      let second = try hexadecimal(&next, bytes)
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
    _ index: inout Int, _ bytes: Span<UInt8>
  ) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for place in index..<index &+ 4 {
      let digit: UInt8? =
        switch place < bytes.count ? bytes[place] : 0 {
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
}

extension Span<UInt8> {
  /// Copies up to the first quote, backslash or control.
  ///
  /// - Returns: the place of that byte, or the end.
  @inline(__always)
  fileprivate func copyPlain(
    from start: Int, _ end: inout Int, _ output: inout MutableRawSpan, _ seen: inout SeenBytes
  ) -> Int {
    var index = start
    while index &+ 8 <= count {
      let word = word(at: index)
      output.storeBytes(of: word.littleEndian, toByteOffset: end, as: UInt64.self)
      let specials = word.jsonSpecials
      if specials != 0 {
        let before = specials.bytesBeforeMark
        seen.add(word.lowBytes(before))
        end &+= before
        return index &+ before
      }
      seen.add(word)
      index &+= 8
      end &+= 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      output.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
      seen.add(UInt64(byte))
      index &+= 1
      end &+= 1
    }
    return index
  }
}

extension MutableRawSpan {
  /// Stores a scalar as UTF-8 and steps behind it.
  @inline(__always)
  fileprivate mutating func store(_ scalar: Unicode.Scalar, at place: inout Int) {
    if scalar.isASCII {
      storeBytes(of: UInt8(truncatingIfNeeded: scalar.value), toByteOffset: place, as: UInt8.self)
      place &+= 1
      return
    }
    for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() {
      storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
      place &+= 1
    }
  }
}
