/// Where a piece of text goes in Markdown, which decides what would be markup in it.
package enum MarkdownPlace {
  /// A line of its own, which is a paragraph or an item of a list.
  case line
  /// Behind the mark of a heading.
  case heading
  /// A cell of a table.
  case cell
}

extension ByteBuffer {
  /// Appends text that comes out of a CommonMark parser as it is, on one line.
  ///
  /// What could be markup is escaped: with a backslash (CommonMark 0.31.2, section 2.4), or at both
  /// ends, where white space would be stripped, as a numeric character reference (section 2.5).
  /// A line end becomes a space, and a control character, which Markdown has no way to hold, U+FFFD.
  package mutating func appendMarkdown(_ text: String, in place: MarkdownPlace) {
    let bytes = text.utf8Span.span
    appendMarkdown(bytes, 0..<bytes.count, in: place)
  }

  /// Appends a stretch of text, which begins and ends between scalars.
  mutating func appendMarkdown(
    _ text: Span<UInt8>, _ range: Range<Int>, in place: MarkdownPlace
  ) {
    var start = range.lowerBound
    while start < range.upperBound, let space = text.space(at: start, range.upperBound) {
      appendReference(space.scalar)
      start += space.length
    }
    var end = range.upperBound
    while end > start, let space = text.space(before: end, start) { end -= space.length }
    if place == .line, start == range.lowerBound {
      start = appendBlockStart(text, start..<end)
    }
    var index = start
    while index < end {
      index = appendOne(text, index, range.lowerBound..<end, in: place)
    }
    while index < range.upperBound, let space = text.space(at: index, range.upperBound) {
      appendReference(space.scalar)
      index += space.length
    }
  }

  /// Appends the byte at `index`, escaped if need be, or a control character's stand-in.
  ///
  /// - Returns: the place behind it.
  private mutating func appendOne(
    _ text: Span<UInt8>, _ index: Int, _ range: Range<Int>, in place: MarkdownPlace
  ) -> Int {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "~"):
      appendEscaped(byte)
    case UInt8(ascii: "|"):
      // Within a table a backslash is taken off before the rest is read.
      if place == .cell { append("&#124;") } else { appendEscaped(byte) }
    case UInt8(ascii: "#"):
      if place == .heading { appendEscaped(byte) } else { append(byte) }
    // Some parsers make links of bare addresses, with the escapes in them.
    case UInt8(ascii: ":") where text.hasTwoSlashes(at: index + 1, range.upperBound):
      appendEscaped(byte)
    case UInt8(ascii: ".") where index - 3 >= range.lowerBound && text.isWWW(at: index - 3):
      appendEscaped(byte)
    case 0x0A, 0x0D: append(UInt8(ascii: " "))
    case 0x09: append(byte)
    case 0..<0x20, 0x7F: append("\u{FFFD}")
    case 0xC2 where index + 1 < range.upperBound && text[index + 1] < 0xA0:
      append("\u{FFFD}")
      return index + 2
    default: append(byte)
    }
    return index + 1
  }

  /// Appends what would begin a heading, a list, a quotation, a rule or an underline, escaped.
  ///
  /// - Returns: the place behind what was appended.
  private mutating func appendBlockStart(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    guard index < range.upperBound else { return index }
    switch text[index] {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
      appendEscaped(text[index])
      return index + 1
    default:
      while index < range.upperBound, (0x30...0x39).contains(text[index]) {
        append(text[index])
        index += 1
      }
      let isNumbered =
        index > range.lowerBound && index < range.upperBound
        && (text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"))
      guard isNumbered else { return index }
      appendEscaped(text[index])
      return index + 1
    }
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    append(byte)
  }

  private mutating func appendReference(_ scalar: UInt32) {
    switch scalar {
    case 0x0A, 0x0D: append("&#32;")
    case 0x0B, 0x0C, 0x1C...0x1F, 0x85: append("\u{FFFD}")
    default: append("&#\(scalar);")
    }
  }
}

extension Span<UInt8> {
  /// White space that a parser may strip from the ends of a line.
  fileprivate typealias Space = (scalar: UInt32, length: Int)

  fileprivate func space(at index: Int, _ end: Int) -> Space? {
    let first = UInt32(self[index])
    switch first {
    case 0x09...0x0D, 0x1C...0x20: return (first, 1)
    case 0xC2 where index + 1 < end: return Self.space((first & 0x1F) << 6 | tail(index + 1), 2)
    case 0xE1...0xE3,
      0xEF where index + 2 < end:
      return Self.space((first & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2), 3)
    default: return nil
    }
  }

  fileprivate func space(before end: Int, _ start: Int) -> Space? {
    var index = end - 1
    while index > start, self[index] & 0xC0 == 0x80 { index -= 1 }
    guard let space = space(at: index, end), index + space.length == end else { return nil }
    return space
  }

  private func tail(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }

  private static func space(_ scalar: UInt32, _ length: Int) -> Space? {
    guard scalar == 0xFEFF || Unicode.Scalar(scalar)?.properties.isWhitespace == true else {
      return nil
    }
    return (scalar, length)
  }

  fileprivate func hasTwoSlashes(at index: Int, _ end: Int) -> Bool {
    index + 1 < end && self[index] == UInt8(ascii: "/") && self[index + 1] == UInt8(ascii: "/")
  }

  fileprivate func isWWW(at index: Int) -> Bool {
    (index..<index + 3).allSatisfy { self[$0] | 0x20 == UInt8(ascii: "w") }
  }
}
