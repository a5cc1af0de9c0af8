/// Reading of characters in UTF-8 bytes. Bytes that are no UTF-8 count as one unknown character each.
extension Span<UInt8> {
  /// The byte at `offset`, or 0 outside the text.
  func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// The Unicode scalar that starts at `offset`, which must lie in the text, and its length in bytes.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(byte(at: offset + 1) & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, Swift.min(2, count - offset)) }
    let third = UInt32(byte(at: offset + 2) & 0x3F)
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | second << 6 | third, Swift.min(3, count - offset))
    }
    let fourth = UInt32(byte(at: offset + 3) & 0x3F)
    let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
    return (value, Swift.min(4, count - offset))
  }

  /// The class of the character at `offset`; outside the text, a line break.
  func characterClass(at offset: Int) -> CharacterClass {
    offset >= 0 && offset < count ? CharacterClass(scalar(at: offset).value) : .lineBreak
  }

  /// How many bytes the quote at `offset` has that may close a quotation, if one stands there.
  func quoteLength(at offset: Int) -> Int? {
    guard offset < count else { return nil }
    let (value, length) = scalar(at: offset)
    switch value {
    case 0x22, 0x27, 0xBB, 0x2019, 0x201D: return length
    default: return nil
    }
  }

  /// Whether white space stands at `offset`, or the text ends there.
  func isSpaceOrLineBreak(at offset: Int) -> Bool {
    let found = characterClass(at: offset)
    return found == .space || found == .lineBreak
  }

  /// Where the Unicode scalar starts whose last byte stands before `offset`.
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The first offset from `offset` on, up to `limit`, where no white space stands.
  func skippingSpaces(from offset: Int, to limit: Int) -> Int {
    var position = offset
    while position < limit {
      let byte = self[position]
      if byte == 0x20 || byte == 0x09 {
        position += 1
      } else if byte >= 0x80 {
        let (value, length) = scalar(at: position)
        guard CharacterClass.isSpace(value) else { break }
        position += length
      } else {
        break
      }
    }
    return position
  }

  /// Where the word that starts at `offset` ends, or `offset` and `length` more bytes.
  func wordEnd(from offset: Int, atMost length: Int) -> Int {
    let limit = Swift.min(count, offset + length)
    var end = offset
    while end < limit, self[end] >= 0x80 || self[end].isLetter || self[end] == UInt8(ascii: "'") {
      end += 1
    }
    return end
  }

  /// The end of `start..<end` without the white space at its end.
  func trimmingSpaces(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let byte = self[end - 1]
      if byte == 0x20 || byte == 0x09 {
        end -= 1
      } else if byte >= 0x80 {
        let last = scalarStart(before: end)
        guard last >= start, CharacterClass.isSpace(scalar(at: last).value) else { break }
        end = last
      } else {
        break
      }
    }
    return end
  }
}
