/// Where a sentence starts, and what its first words say about its end.
struct SentenceStart {
  let offset: Int
  /// Whether it is the first sentence of its line.
  let isLineStart: Bool
  /// The item of a list that it is, or that it holds last.
  private(set) var item: ListItem?
  /// Whether it starts with a bracket that hasn't closed.
  var isBracketed: Bool

  /// The first start from `offset` on: past white space, line breaks and dots that stand alone.
  init(_ bytes: Span<UInt8>, from offset: Int, after previous: SentenceStart? = nil) {
    let start = Self.skippingGap(bytes, from: offset)
    let before = bytes.byte(at: start - 1)
    self.offset = start
    isLineStart = start == 0 || before &- 0x0A < 4
    isBracketed = bytes.byte(at: start) == UInt8(ascii: "(")
    item = ListItem(bytes, at: start)
  }

  /// Takes in the number of an item in mid-line, if the full stop at `stop` belongs to one: the first behind
  /// a colon with the second somewhere behind it, or the next one behind a comma.
  mutating func takeItem(_ bytes: Span<UInt8>, at stop: Int) {
    guard bytes.byte(at: stop - 1).isDigit else { return }
    var start = stop - 1
    while start > max(offset, stop - 3), bytes[start - 1].isDigit { start -= 1 }
    guard start > offset + 1, bytes[start - 1] == 0x20, let next = ListItem(bytes, at: start) else {
      return
    }
    switch bytes[start - 2] {
    case UInt8(ascii: ":"): if next.isFollowed(bytes) { item = next }
    case UInt8(ascii: ","), UInt8(ascii: ";"): if let item, next.follows(item) { self.item = next }
    default: break
    }
  }

  private static func skippingGap(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var position = offset
    while position < bytes.count {
      let (value, length) = bytes.scalar(at: position)
      let found = CharacterClass(value)
      if found == .space || found == .lineBreak {
        position += length
      } else if value == 0x2E || value == 0x2026 {
        let end = strayDotsEnd(bytes, from: position)
        if end == position { break }
        position = end
      } else {
        break
      }
    }
    return position
  }

  /// The end of the dots from `offset` on that are no part of a sentence.
  ///
  /// These are all dots that a line ends with; where text follows, all but the last run, and that one
  /// too where it is one or two dots with white space behind it. `. . .` in front of a word is part of
  /// its sentence.
  private static func strayDotsEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    if isEllipsis(bytes, at: offset) { return offset }
    var run = offset..<offset
    var position = offset
    while position < bytes.count {
      let (value, length) = bytes.scalar(at: position)
      if value == 0x2E || value == 0x2026 {
        let start = run.upperBound == position ? run.lowerBound : position
        position += length
        run = start..<position
      } else {
        let next = bytes.skippingSpaces(from: position, to: bytes.count)
        if next == position { break }
        position = next
      }
    }
    if bytes.characterClass(at: position) == .lineBreak { return position }
    return position > run.upperBound && run.count < 3 ? position : run.lowerBound
  }

  /// Whether `. . .` stands at `offset` with a word behind it.
  private static func isEllipsis(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    for (place, byte) in zip(offset..., ". . . ".utf8) where bytes.byte(at: place) != byte {
      return false
    }
    return bytes.characterClass(at: offset + 6).isLetter
  }

  /// The end of what stands in front of a sentence without a stop: the number of a figure, the date
  /// of an article, the closing of a letter.
  func openingEnd(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.byte(at: offset).isLetter else { return nil }
    let word = offset..<bytes.wordEnd(from: offset, atMost: WordTraits.mostBytes + 1)
    let traits = WordTraits.of(bytes, word)
    if let end = Self.farewellEnd(bytes, word, traits) { return end }
    guard isLineStart else { return nil }
    let end =
      traits.contains(.figure)
      ? Self.figureEnd(bytes, from: word.upperBound)
      : traits.isDisjoint(with: [.month, .weekday]) ? nil : PrintedDate(bytes, at: offset)?.end
    guard let end, bytes.byte(at: end) == 0x20 else { return nil }
    return bytes.characterClass(at: end + 1) == .upper ? end : nil
  }

  /// Behind the comma of `Best regards,` with a name behind it.
  private static func farewellEnd(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ traits: WordTraits
  ) -> Int? {
    var last = word
    var traits = traits
    if !traits.contains(.farewell) {
      guard word.count <= 8, bytes.byte(at: word.upperBound) == 0x20 else { return nil }
      let start = word.upperBound + 1
      last = start..<bytes.wordEnd(from: start, atMost: WordTraits.mostBytes + 1)
      guard last.count <= 9, bytes.byte(at: last.upperBound) == UInt8(ascii: ",") else {
        return nil
      }
      traits = WordTraits.of(bytes, last)
    }
    let end = last.upperBound + 1
    guard traits.contains(.farewell), bytes.byte(at: end - 1) == UInt8(ascii: ","),
      bytes.byte(at: end) == 0x20, bytes.characterClass(at: end + 1) == .upper
    else { return nil }
    return end
  }

  /// Behind the number of `Figure 1.3`.
  private static func figureEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int? {
    guard bytes.byte(at: offset) == 0x20, bytes.byte(at: offset + 1).isDigit else { return nil }
    var end = offset + 1
    while end < offset + 8, bytes.byte(at: end).isDigit || bytes.byte(at: end) == UInt8(ascii: ".")
    {
      end += 1
    }
    // With a full stop behind the number, the caption goes on as the item of a list does.
    return bytes.byte(at: end - 1).isDigit ? end : nil
  }
}
