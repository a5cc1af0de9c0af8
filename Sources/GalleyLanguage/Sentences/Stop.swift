/// A run of stops in a text, with what stands around it.
struct Stop {
  enum Kind {
    case period
    case ellipsis
    /// With a question or exclamation mark in it.
    case mark
    /// Of another script, which ends a sentence wherever it stands.
    case full
  }

  enum Omission {
    case none
    /// Three dots with spaces around them.
    case spaced
    /// Dots in brackets.
    case bracketed
  }

  let kind: Kind
  /// The run's first byte.
  let start: Int
  /// Where a sentence ends that ends here: behind closing quotes, brackets and footnote marks.
  let end: Int
  /// Whether a quote or bracket closes behind the run.
  let isClosed: Bool
  /// Behind the dots that stand alone behind `end`: where the search goes on if no sentence ends.
  let resume: Int
  /// The first byte behind `resume` that is no white space.
  let next: Int
  /// How many bytes the run has.
  let length: Int
  /// How words left out are shown, if they are.
  let omission: Omission

  /// Reads the run that starts at `offset`.
  ///
  /// - Returns: nil where the character at `offset` is no stop.
  init?(_ bytes: Span<UInt8>, at offset: Int) {
    guard let (kind, runEnd) = Self.run(bytes, at: offset) else { return nil }
    start = offset
    let closed = Self.closers(bytes, from: runEnd)
    isClosed = closed > runEnd
    let end = Self.trailers(bytes, from: closed)
    let (rest, dots) = Self.strayDots(bytes, from: end)
    resume = rest > end ? rest : runEnd
    let isDetached = bytes.byte(at: offset - 1) == 0x20
    length = runEnd - offset
    omission =
      Self.isBracketed(bytes, offset..<runEnd)
      ? .bracketed : isDetached && length == 1 && dots == 2 ? .spaced : .none
    self.kind = rest > end && kind == .period ? .ellipsis : kind
    // Behind the full stop of a sentence, an ellipsis stands for what is left out behind it.
    let endsLine = dots == 3 && rest == end + 6 && bytes.characterClass(at: rest) == .lineBreak
    self.end = rest > end && (isDetached || endsLine) ? rest : end
    next = bytes.skippingSpaces(from: rest, to: bytes.count)
  }

  private static func run(_ bytes: Span<UInt8>, at offset: Int) -> (Kind, end: Int)? {
    var position = offset
    var kind: Kind?
    while position < bytes.count {
      let (value, length) = bytes.scalar(at: position)
      switch value {
      case 0x2E where kind == nil: kind = .period
      case 0x2E, 0x2026: kind = kind == .period ? .ellipsis : kind ?? .ellipsis
      case 0x21, 0x3F: kind = kind == .full ? kind : .mark
      case _ where CharacterClass.isFullStop(value): kind = .full
      default: return kind.map { ($0, position) }
      }
      position += length
    }
    return kind.map { ($0, position) }
  }

  /// The end of the closing quotes and brackets from `offset` on.
  private static func closers(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var position = offset
    while position < bytes.count {
      let (value, length) = bytes.scalar(at: position)
      switch CharacterClass(value) {
      case .closing: break
      case .space:
        // French puts a space in front of a closing guillemet, tokenized text in front of any quote.
        guard let quote = bytes.quoteLength(at: position + length),
          goesOn(bytes, at: position + length + quote)
        else { return position }
      case .quote, .opening:
        // The same sign may open the next sentence or close this one: a space tells.
        guard !startsWord(bytes, at: position + length) else { return position }
      default: return position
      }
      position += length
    }
    return position
  }

  /// Whether white space stands at `offset` with no capital behind it.
  private static func goesOn(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    switch bytes.characterClass(at: offset) {
    case .lineBreak: return true
    case .space:
      return bytes.scalar(at: offset - 2).value == 0xBB
        || bytes.characterClass(at: offset + 1) == .lower
    default: return false
    }
  }

  private static func startsWord(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    let found = bytes.characterClass(at: offset)
    return found.isLetter || found == .digit || found == .opening
  }

  /// The end of the footnote marks, notes in brackets, emoji and emoticons from `offset` on.
  ///
  /// They belong to the sentence before them, be it with a space between.
  private static func trailers(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var end = footnoteNumber(bytes, at: offset)
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

  /// Whether a bracket stands on both sides of `range`, as in `[...]`.
  private static func isBracketed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    switch (bytes.byte(at: range.lowerBound - 1), bytes.byte(at: range.upperBound)) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")): true
    default: false
    }
  }

  /// The end of dots that stand alone, as in `. . .`, and how many they are; `offset` where there are
  /// none.
  private static func strayDots(_ bytes: Span<UInt8>, from offset: Int) -> (end: Int, count: Int) {
    var end = offset
    var count = 0
    while true {
      let start = bytes.skippingSpaces(from: end, to: bytes.count)
      var position = start
      while bytes.byte(at: position) == UInt8(ascii: ".") { position += 1 }
      guard start > end, position > start, !startsWord(bytes, at: position) else {
        return (end, count)
      }
      count += position - start
      end = position
    }
  }
}
