/// A string in JSON bytes, found but not yet un-escaped.
struct StringToken {
  /// What stands between the quotes; UTF-8.
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
    var seen = SeenBytes()
    var index = start
    var hasEscapes = false
    while true {
      index = bytes.plainEnd(from: index, &seen)
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { break }
      guard index &+ 1 < bytes.count, bytes[index] == UInt8(ascii: "\\") else {
        throw unfinishedString(at: index, bytes)
      }
      hasEscapes = true
      index &+= 2
    }
    if !seen.isASCII { try checkUTF8(bytes, in: start..<index) }
    position = index &+ 1
    return StringToken(content: start..<index, hasEscapes: hasEscapes, isASCII: seen.isASCII)
  }

  /// Steps over a string and returns its text.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let start = position &+ 1
    var seen = SeenBytes()
    let index = bytes.plainEnd(from: start, &seen)
    guard index < bytes.count else { throw unfinishedString(at: index, bytes) }
    if bytes[index] == UInt8(ascii: "\"") {
      if !seen.isASCII { try checkUTF8(bytes, in: start..<index) }
      position = index &+ 1
      return String(copying: start..<index, of: bytes, isASCII: seen.isASCII)
    }
    let end = try unescape(from: start, bytes)
    position = end.place &+ 1
    return String(copying: 0..<end.count, of: scratch.span, isASCII: end.isASCII)
  }

  /// The text of a string found before.
  mutating func text(of token: StringToken, _ bytes: Span<UInt8>) throws(JSONError) -> String {
    guard token.hasEscapes else {
      return String(copying: token.content, of: bytes, isASCII: token.isASCII)
    }
    let end = try unescape(from: token.content.lowerBound, bytes)
    return String(copying: 0..<end.count, of: scratch.span, isASCII: end.isASCII)
  }

  /// The error of a string that is broken off, or holds a control.
  func unfinishedString(at index: Int, _ bytes: Span<UInt8>) -> JSONError {
    guard index < bytes.count, bytes[index] < 0x20 else {
      return .expected("'\"'", at: bytes.count, in: bytes)
    }
    let found = JSONError.shownScalar(at: index, in: bytes)
    return JSONError(
      .syntax, at: index, "expected an escape such as \\n, found the control character \(found)")
  }
}

extension String {
  /// A copy of bytes that are known to be UTF-8.
  @inline(__always)
  init(copying range: Range<Int>, of bytes: Span<UInt8>, isASCII: Bool) {
    self.init(copying: unsafe UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: isASCII))
  }
}

/// Remembers of bytes passed whether all were ASCII.
struct SeenBytes {
  private var bits: UInt64 = 0

  @inline(__always) var isASCII: Bool { !bits.hasNonASCII }

  @inline(__always) mutating func add(_ word: UInt64) { bits |= word }
}

extension Span<UInt8> {
  /// Where the first quote, backslash or control stands from `start` on, or the end.
  @inline(__always)
  func plainEnd(from start: Int, _ seen: inout SeenBytes) -> Int {
    var index = start
    while index &+ 8 <= count {
      let word = word(at: index)
      let specials = word.jsonSpecials
      if specials != 0 {
        let before = specials.bytesBeforeMark
        seen.add(word.lowBytes(before))
        return index &+ before
      }
      seen.add(word)
      index &+= 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      seen.add(UInt64(byte))
      index &+= 1
    }
    return index
  }
}
