private import Glibc

/// A piece of a page's source.
enum MarkupToken {
  /// Text with its character references, as far as the next tag or comment.
  case text(Range<Int>)
  /// A start tag; the attributes are what stands between its name and its end.
  case start(name: Range<Int>, attributes: Range<Int>)
  case end(name: Range<Int>)
}

/// Finds the tags and the text of a page's source, one after the other.
///
/// Tags and comments end where the HTML Standard's tokenizer ends them (section 13.2.5). Comments,
/// declarations, and a tag that the page breaks off in, are no pieces.
struct MarkupScanner {
  let source: [UInt8]
  private(set) var position = 0
  /// Names that no end tag was found for from some place on, so that it isn't looked for again.
  private var unclosed: Set<[UInt8]> = []

  init(_ source: [UInt8]) { self.source = source }

  /// The next piece; nil at the end.
  mutating func next() -> MarkupToken? {
    while position < source.count {
      guard source[position] == UInt8(ascii: "<"), position + 1 < source.count else {
        return text()
      }
      let second = source[position + 1]
      if second.isLetter {
        if let tag = tag(isEnd: false) { return tag }
      } else if second == UInt8(ascii: "/") {
        if position + 2 < source.count, source[position + 2].isLetter {
          if let tag = tag(isEnd: true) { return tag }
        } else {
          skip(behind: UInt8(ascii: ">"), from: position + 2)
        }
      } else if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
        skipComment()
      } else {
        return text()
      }
    }
    return nil
  }

  private mutating func text() -> MarkupToken {
    let start = position
    repeat {
      position = place(of: UInt8(ascii: "<"), from: position + 1)
    } while position + 1 < source.count && !startsMarkup(source[position + 1])
    if position + 1 >= source.count { position = source.count }
    return .text(start..<position)
  }

  /// Whether a byte behind `<` makes it the start of a tag or a comment.
  private func startsMarkup(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// Where a byte stands next, at `start` or behind it; the source's length where it doesn't.
  private func place(of byte: UInt8, from start: Int) -> Int {
    unsafe source.withUnsafeBytes { bytes in
      guard start < bytes.count, let first = bytes.baseAddress,
        let found = unsafe memchr(first + start, CInt(byte), bytes.count - start)
      else { return bytes.count }
      return unsafe first.distance(to: UnsafeRawPointer(found))
    }
  }

  private mutating func skip(behind byte: UInt8, from start: Int) {
    position = min(place(of: byte, from: start) + 1, source.count)
  }

  /// Skips `<!--…-->`, and `<!…>` or `<?…>`, which browsers take for a comment.
  private mutating func skipComment() {
    guard hasBytes("<!--", at: position) else {
      return skip(behind: UInt8(ascii: ">"), from: position + 2)
    }
    var index = position + 4
    if hasBytes(">", at: index) || hasBytes("->", at: index) {
      return skip(behind: UInt8(ascii: ">"), from: index)
    }
    while index < source.count {
      index = place(of: UInt8(ascii: ">"), from: index)
      let ends = endsWith("--", at: index) || endsWith("--!", at: index)
      index = min(index + 1, source.count)
      if ends { break }
    }
    position = index
  }

  /// Whether some text of the comment ends at `index`.
  private func endsWith(_ text: StaticString, at index: Int) -> Bool {
    let start = index - text.utf8CodeUnitCount
    return start >= position + 4 && index < source.count && hasBytes(text, at: start)
  }

  private func hasBytes(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where unsafe buffer[offset] != source[index + offset] {
        return false
      }
      return true
    }
  }
}

extension MarkupScanner {
  /// The tag that starts here; nil, with nothing left to read, where the page ends inside it.
  private mutating func tag(isEnd: Bool) -> MarkupToken? {
    let start = position + (isEnd ? 2 : 1)
    var index = start
    while index < source.count, !source[index].isHTMLSpace, source[index] != UInt8(ascii: "/"),
      source[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    let name = start..<index
    guard let end = endOfAttributes(from: index) else {
      position = source.count
      return nil
    }
    position = end + 1
    return isEnd ? .end(name: name) : .start(name: name, attributes: name.upperBound..<end)
  }

  /// Where the `>` stands that ends a tag: not one inside a quoted value.
  private func endOfAttributes(from start: Int) -> Int? {
    var index = start
    var isValue = false
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: ">") { return index }
      if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        while index < source.count, source[index] != byte { index += 1 }
        isValue = false
      } else if byte == UInt8(ascii: "=") {
        isValue = true
      } else if !byte.isHTMLSpace {
        isValue = false
      }
      index += 1
    }
    return nil
  }

  /// Moves behind the end tag of an element whose start tag was read, and says where its content is.
  ///
  /// - Parameter nests: whether elements of the same name may stand inside it.
  /// - Returns: nil where there is no end tag; nothing is skipped then.
  mutating func skipElement(_ name: Range<Int>, nests: Bool) -> Range<Int>? {
    let name = source[name].map { $0.isUppercase ? $0 | 0x20 : $0 }
    guard !unclosed.contains(name) else { return nil }
    let start = position
    var depth = 1
    var index = start
    while true {
      index = place(of: UInt8(ascii: "<"), from: index)
      guard index < source.count else { break }
      let isEnd = index + 1 < source.count && source[index + 1] == UInt8(ascii: "/")
      if hasName(name, at: index + (isEnd ? 2 : 1)) {
        if isEnd { depth -= 1 } else if nests { depth += 1 }
        if depth == 0 {
          position = endOfAttributes(from: index + 2 + name.count).map { $0 + 1 } ?? source.count
          return start..<index
        }
      }
      index += 1
    }
    unclosed.insert(name)
    return nil
  }

  /// Whether a tag's name stands here, in any case of letters.
  private func hasName(_ name: [UInt8], at index: Int) -> Bool {
    let end = index + name.count
    guard end < source.count else { return false }
    for offset in name.indices {
      let byte = source[index + offset]
      guard (byte.isUppercase ? byte | 0x20 : byte) == name[offset] else { return false }
    }
    let next = source[end]
    return next.isHTMLSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }
}

extension UInt8 {
  /// White space as HTML has it.
  var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
