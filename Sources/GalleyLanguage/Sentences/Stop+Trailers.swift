/// What belongs to a sentence behind its stop.
extension Stop {
  /// The end of the footnote marks, notes in brackets, emoji and emoticons from `offset` on.
  ///
  /// They belong to the sentence before them, be it with a space between.
  static func trailers(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var end = footnoteNumber(bytes, at: footnoteSigns(bytes, at: offset))
    while true {
      let start = bytes.skippingSpaces(from: end, to: bytes.count)
      guard let position = trailer(bytes, at: start) else { return end }
      end = position
    }
  }

  private static func trailer(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    let end =
      switch bytes.byte(at: offset) {
      case UInt8(ascii: "["): note(bytes, at: offset)
      case UInt8(ascii: ":"), UInt8(ascii: ";"): emoticon(bytes, at: offset)
      case 0xE2...: emoji(bytes, at: offset)
      default: offset
      }
    return end > offset ? end : nil
  }

  /// The end of a note such as `[12]`, `[...]` or `[citation needed]` at `offset`, or `offset`.
  private static func note(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let start = offset + 1
    let first = bytes.byte(at: start)
    let belongs: (UInt8) -> Bool =
      switch first {
      case 0x30...0x39: { $0.isDigit }
      case UInt8(ascii: "."), 0xE2: { $0 == first || $0 & 0xC0 == 0x80 }
      default: { $0 == 0x20 || $0.isLowercase }
      }
    let most = first.isDigit ? 3 : 30
    var end = start
    while end < start + most, belongs(bytes.byte(at: end)) { end += 1 }
    return end > start && bytes.byte(at: end) == UInt8(ascii: "]") ? end + 1 : offset
  }

  /// The end of raised numbers, daggers and up to three stars at `offset` with white space behind them,
  /// or `offset`.
  private static func footnoteSigns(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    guard bytes.byte(at: offset) >= 0x80 || bytes.byte(at: offset) == UInt8(ascii: "*") else {
      return offset
    }
    var position = offset
    while position < min(bytes.count, offset + 9) {
      let (value, length) = bytes.scalar(at: position)
      switch value {
      case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2020, 0x2021: break
      case 0x2A: guard position < offset + 3 else { return offset }
      default: return bytes.isSpaceOrLineBreak(at: position) ? position : offset
      }
      position += length
    }
    return bytes.isSpaceOrLineBreak(at: position) ? position : offset
  }

  /// The end of a footnote's number that stands bare behind the stop, as text from a PDF has it:
  /// `a long word.12 Then`, or `a long word. 12 Then`; else `offset`.
  private static func footnoteNumber(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let start = bytes.byte(at: offset) == 0x20 ? offset + 1 : offset
    var end = start
    while end < start + 3, bytes.byte(at: end).isDigit { end += 1 }
    guard end > start, bytes.byte(at: end) == 0x20 else { return offset }
    let follower = Follower(bytes, at: end + 1)
    guard follower.isCapitalised(bytes), follower.first == .upper,
      !follower.traits(bytes).contains(.month)
    else { return offset }
    if start > offset { return follower.startsSentence(bytes) ? end : offset }
    // A shorter word may be an abbreviation in front of its number: `vol.2`.
    if follower.startsSentence(bytes) {
      let word = PrecedingWord(bytes, endingAt: offset - 1, notBefore: 0)
      if word.letters > 2, word.last == .lower, !word.isDotted,
        word.traits(bytes).isDisjoint(with: .abbreviation)
      {
        return end
      }
    }
    for place in 2...5 where !bytes.byte(at: offset - place).isLowercase { return offset }
    return end
  }

  /// The end of the run of emoji at `offset`.
  private static func emoji(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    var position = offset
    while position < bytes.count, bytes[position] >= 0xE2 {
      let (value, length) = bytes.scalar(at: position)
      switch value {
      case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B50, 0xE0020...0xE007F: break
      case 0x200D, 0xFE0F, 0x20E3: guard position > offset else { return offset }
      default: return position
      }
      position += length
    }
    return position
  }

  /// The end of an emoticon such as `:-)` at `offset` with white space behind it, or `offset`.
  static func emoticon(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let eyes = bytes.byte(at: offset)
    guard eyes == UInt8(ascii: ":") || eyes == UInt8(ascii: ";") else { return offset }
    let mouth = bytes.byte(at: offset + 1) == UInt8(ascii: "-") ? offset + 2 : offset + 1
    switch bytes.byte(at: mouth) {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"): break
    default: return offset
    }
    let behind = bytes.characterClass(at: mouth + 1)
    return behind == .space || behind == .lineBreak ? mouth + 1 : offset
  }
}
