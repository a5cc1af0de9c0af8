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

  /// Reads the run that starts at `offset`.
  ///
  /// - Returns: nil where the character at `offset` is no stop.
  init?(_ bytes: Span<UInt8>, at offset: Int) {
    guard let (kind, runEnd) = Self.run(bytes, at: offset) else { return nil }
    start = offset
    let closed = Self.closers(bytes, from: runEnd)
    isClosed = closed > runEnd
    let end = Self.trailers(bytes, from: closed)
    let rest = Self.strayDots(bytes, from: end)
    resume = rest > end ? rest : runEnd
    let isDetached = bytes.byte(at: offset - 1) == 0x20
    self.kind = rest > end && kind == .period ? .ellipsis : kind
    self.end = isDetached && rest > end ? rest : end
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
        // French puts a space in front of a closing guillemet.
        let next = position + length
        guard next < bytes.count, bytes.scalar(at: next).value == 0xBB,
          !startsWord(bytes, at: next + 2)
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

  private static func startsWord(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    let found = bytes.characterClass(at: offset)
    return found.isLetter || found == .digit || found == .opening
  }

  /// The end of the footnote marks, emoji and emoticons from `offset` on.
  ///
  /// They belong to the sentence before them, be it with a space between.
  private static func trailers(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var end = offset
    while true {
      let start = bytes.skippingSpaces(from: end, to: bytes.count)
      let position = max(
        footnote(bytes, at: start), emoji(bytes, at: start), emoticon(bytes, at: start))
      if position == start { return end }
      end = position
    }
  }

  /// The end of a footnote mark such as `[12]` at `offset`, or `offset`.
  private static func footnote(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    guard bytes.byte(at: offset) == UInt8(ascii: "[") else { return offset }
    var position = offset + 1
    while position < offset + 4, isDigit(bytes.byte(at: position)) { position += 1 }
    guard position > offset + 1, bytes.byte(at: position) == UInt8(ascii: "]") else {
      return offset
    }
    return position + 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

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
  private static func emoticon(_ bytes: Span<UInt8>, at offset: Int) -> Int {
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

  /// The end of dots that stand alone, as in `. . .`, or `offset` where there are none.
  private static func strayDots(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var end = offset
    while true {
      let start = bytes.skippingSpaces(from: end, to: bytes.count)
      var position = start
      while bytes.byte(at: position) == UInt8(ascii: ".") { position += 1 }
      guard start > end, position > start, !startsWord(bytes, at: position) else { return end }
      end = position
    }
  }
}
