/// A string in JSON bytes, found but not yet un-escaped.
struct StringToken {
  /// What stands between the quotes.
  let content: Range<Int>
  let hasEscapes: Bool
  /// Whether all bytes between the quotes are ASCII; escapes may still stand for others.
  let isASCII: Bool

  /// The place of the opening quote.
  var start: Int { content.lowerBound - 1 }
}

extension JSONScanner {
  /// Steps over a string, whose opening quote stands at the position.
  mutating func stringToken(_ bytes: Span<UInt8>) throws(JSONError) -> StringToken {
    let start = position &+ 1
    var index = start
    var seen: UInt64 = 0
    var hasEscapes = false
    while true {
      index = plainEnd(from: index, seen: &seen, bytes)
      guard index < bytes.count else { throw .expected("'\"'", at: index, in: bytes) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        position = index &+ 1
        return StringToken(
          content: start..<index, hasEscapes: hasEscapes, isASCII: !seen.hasNonASCII)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = min(index &+ 2, bytes.count)
      default:
        throw JSONError(
          .syntax, at: index,
          "expected an escape such as \\n, found the control character "
            + JSONError.shownScalar(at: index, in: bytes))
      }
    }
  }

  /// Where the first quote, backslash or control stands from `start` on, or the end.
  ///
  /// - Parameter seen: collects the bytes passed, so that its high bits tell ASCII from others.
  @inline(__always)
  private func plainEnd(from start: Int, seen: inout UInt64, _ bytes: Span<UInt8>) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let word = bytes.word(at: index)
      let specials = word.jsonSpecials
      if specials != 0 {
        let before = specials.bytesBeforeMark
        seen |= word.lowBytes(before)
        return index &+ before
      }
      seen |= word
      index &+= 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      seen |= UInt64(byte)
      index &+= 1
    }
    return index
  }

  /// The text of a string found before.
  @inline(__always)
  mutating func text(of token: StringToken, _ bytes: Span<UInt8>) throws(JSONError) -> String {
    if token.hasEscapes { return try unescaped(token, bytes) }
    // A slice of UTF-8 between two quotes is UTF-8.
    let content = unsafe UTF8Span(
      unchecked: bytes.extracting(token.content), isKnownASCII: token.isASCII)
    return String(copying: content)
  }

  /// Steps over a string and returns its text.
  @inline(__always)
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let token = try stringToken(bytes)
    return try text(of: token, bytes)
  }
}
