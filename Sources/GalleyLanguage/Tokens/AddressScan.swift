/// Web and mail addresses, which are one token each.
extension TokenScan {
  /// Where the address ends that starts with the word just read; nil where it starts none.
  func addressEnd(wordStart: Int, wordEnd: Int) -> Int? {
    guard wordEnd < cursor.bytes.count else {
      return isWebHost(wordStart, wordEnd) ? wordEnd : nil
    }
    if cursor.bytes[wordEnd] == UInt8(ascii: ":") && matches("://", at: wordEnd)
      || isWebHost(wordStart, wordEnd)
    {
      return trimmedEnd(of: wordStart..<end(from: wordEnd, of: isURLByte))
    }
    guard cursor.bytes[wordEnd] == UInt8(ascii: "@"), wordEnd + 1 < cursor.bytes.count,
      isHostByte(cursor.bytes[wordEnd + 1])
    else { return nil }
    return trimmedEnd(of: wordStart..<end(from: wordEnd + 1, of: isHostByte))
  }

  private func isWebHost(_ start: Int, _ end: Int) -> Bool {
    end - start > 4 && cursor.bytes[start] == UInt8(ascii: "w") && matches("www.", at: start)
  }

  private func matches(_ literal: String, at offset: Int) -> Bool {
    let expected = literal.utf8
    return offset + expected.count <= cursor.bytes.count
      && cursor.bytes[offset...].starts(with: expected)
  }

  private func end(from start: Int, of isPart: (UInt8) -> Bool) -> Int {
    var end = start
    while end < cursor.bytes.count, isPart(cursor.bytes[end]) { end += 1 }
    return end
  }

  private func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x7F...: false
    default: true
    }
  }

  private func isHostByte(_ byte: UInt8) -> Bool {
    ScalarClass(ascii: byte & 0x7F).isWordPart && byte < 0x80 || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Marks at the end of an address belong to the sentence around it.
  private func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, !isAddressEnd(cursor.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func isAddressEnd(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ScalarClass(ascii: byte).isWordPart || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }
}
