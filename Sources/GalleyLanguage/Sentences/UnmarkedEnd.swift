/// Ends of sentences without a stop: pieces that a page shows apart, run together into one line.
enum UnmarkedEnd {
  /// Where the sentence ends that the sign at `offset` ends, if any.
  static func find(_ bytes: Span<UInt8>, at offset: Int, in sentence: inout SentenceStart) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ":"): atColon(bytes, offset, sentence.offset)
    case UInt8(ascii: ")"): atBracket(bytes, offset, &sentence)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "-"):
      atRule(bytes, offset, sentence.offset)
    case 0xE2: atBullet(bytes, offset, sentence.offset)
    default: nil
    }
  }

  private static func atColon(_ bytes: Span<UInt8>, _ offset: Int, _ lowest: Int) -> Int? {
    let next = bytes.byte(at: offset + 1)
    if next == UInt8(ascii: "/") { return WebAddress.end(bytes, at: offset, after: lowest) }
    if next.isDigit { return TimeStamp.end(bytes, at: offset, after: lowest) }
    let behind = Stop.emoticon(bytes, at: offset)
    if behind > offset {
      guard bytes.byte(at: offset - 1) == 0x20, bytes.byte(at: behind) == 0x20 else { return nil }
      return bytes.characterClass(at: behind + 1) == .upper ? behind : nil
    }
    return next == 0x20 ? credit(bytes, offset, lowest) : nil
  }

  /// In front of the credit of a picture, such as `Image:`, behind its caption.
  private static func credit(_ bytes: Span<UInt8>, _ offset: Int, _ lowest: Int) -> Int? {
    let word = PrecedingWord(bytes, endingAt: offset, notBefore: lowest)
    let start = word.range.lowerBound
    guard start > lowest, bytes[start - 1] == 0x20, word.traits(bytes).contains(.credit) else {
      return nil
    }
    let before = PrecedingWord(bytes, endingAt: start - 1, notBefore: lowest)
    // `Image credit:`.
    if before.traits(bytes).contains(.credit) {
      let start = before.range.lowerBound
      return start > lowest && bytes.byte(at: start - 2).isLetter ? start : nil
    }
    let isBehindName = before.first == .upper && before.range.lowerBound > lowest
    guard isBehindName || word.first == .upper && before.letters > 1 else { return nil }
    return before.traits(bytes).contains(.starter) ? nil : start
  }

  private static func atBracket(
    _ bytes: Span<UInt8>, _ offset: Int, _ sentence: inout SentenceStart
  ) -> Int? {
    if let item = sentence.item {
      let word = PrecedingWord(bytes, endingAt: offset, notBefore: sentence.offset)
      let start = word.range.lowerBound
      guard start > sentence.offset, bytes[start - 1] == 0x20,
        let next = ListItem(bytes, at: start), next.follows(item)
      else { return nil }
      return start
    }
    guard sentence.isBracketed else { return nil }
    sentence.isBracketed = false
    return isAside(bytes, sentence.offset..<offset) ? offset + 1 : nil
  }

  /// Whether words in brackets are a piece of their own: `(Laughter) Thank you`.
  private static func isAside(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 3, bytes.byte(at: range.lowerBound + 1).isLetter,
      bytes.byte(at: range.upperBound + 1) == 0x20
    else { return false }
    let next = bytes.characterClass(at: range.upperBound + 2)
    return next == .upper || bytes.byte(at: range.upperBound + 2) == UInt8(ascii: "(")
  }

  /// Before or behind a rule such as `*****`, which is a piece of its own.
  private static func atRule(_ bytes: Span<UInt8>, _ offset: Int, _ lowest: Int) -> Int? {
    let sign = bytes[offset]
    var end = offset + 1
    while bytes.byte(at: end) == sign { end += 1 }
    // Stars behind a letter hide a swear word.
    let isAttached = bytes.byte(at: offset - 1).isLetter
    guard end - offset >= (isAttached ? 10 : sign == UInt8(ascii: "*") ? 3 : 5) else { return nil }
    if offset > lowest, bytes[offset - 1] == 0x20 { return offset }
    return bytes.byte(at: end) == 0x20 ? end : nil
  }

  /// In front of the next item of a list with bullets.
  private static func atBullet(_ bytes: Span<UInt8>, _ offset: Int, _ lowest: Int) -> Int? {
    guard offset > lowest, bytes[offset - 1] == 0x20,
      ListItem.isBullet(bytes.scalar(at: offset).value),
      ListItem.isBullet(bytes.scalar(at: lowest).value)
    else { return nil }
    return offset
  }
}
