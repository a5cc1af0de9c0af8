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
      case 0x3B where kind == nil && GreekQuestion.isMark(bytes, at: position): kind = .mark
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
        // The same sign may open the next sentence or close this one: a space tells, or what is open.
        if startsWord(bytes, at: position + length) {
          return value == 0x22 && isQuoteOpen(bytes, at: position) ? position + length : position
        }
      default: return position
      }
      position += length
    }
    return position
  }

  /// Whether a straight quotation is open in front of `offset`, as far as 300 bytes of its line tell.
  private static func isQuoteOpen(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    var position = offset
    var isOpen = false
    while position > 0, bytes[position - 1] != 0x0A {
      position -= 1
      if position == offset - 300 { return false }
      if bytes[position] == 0x22 { isOpen.toggle() }
    }
    return isOpen
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
