/// A date as articles print it: `Tuesday, March 9, 2010`, or without the day of the week.
struct PrintedDate {
  let end: Int
  private let hasWeekday: Bool

  init?(_ bytes: Span<UInt8>, at offset: Int) {
    var start = offset
    var word = Self.word(bytes, at: start)
    hasWeekday = word.traits.contains(.weekday)
    if hasWeekday {
      guard bytes.byte(at: word.end) == UInt8(ascii: ","), bytes.byte(at: word.end + 1) == 0x20
      else { return nil }
      start = word.end + 2
      word = Self.word(bytes, at: start)
    }
    guard word.traits.contains(.month), bytes.byte(at: word.end) == 0x20 else { return nil }
    var position = word.end + 1
    let day = position
    while position < day + 2, bytes.byte(at: position).isDigit { position += 1 }
    guard position > day else { return nil }
    if bytes.byte(at: position) == UInt8(ascii: ",") { position += 1 }
    guard bytes.byte(at: position) == 0x20 else { return nil }
    let year = position + 1
    for offset in year..<year + 4 where !bytes.byte(at: offset).isDigit { return nil }
    guard !bytes.byte(at: year + 4).isDigit else { return nil }
    end = year + 4
  }

  private static func word(_ bytes: Span<UInt8>, at start: Int) -> (end: Int, traits: WordTraits) {
    let end = bytes.wordEnd(from: start, atMost: WordTraits.mostBytes + 1)
    return (end, WordTraits.of(bytes, start..<end))
  }

  /// Where a date with its day of the week starts that ends at `end`, behind a line's other words.
  ///
  /// - Returns: nil where there is none, or the words go on with it: `They met on Monday, …`.
  static func start(_ bytes: Span<UInt8>, endingAt end: Int, after lowest: Int) -> Int? {
    guard bytes.byte(at: end - 1).isDigit, bytes.byte(at: end - 4).isDigit else { return nil }
    var start = end
    for _ in 0..<4 {
      repeat { start -= 1 } while start > max(lowest, end - 40) && bytes[start - 1] != 0x20
    }
    guard start > lowest, let date = PrintedDate(bytes, at: start), date.hasWeekday,
      date.end == end
    else { return nil }
    let before = PrecedingWord(bytes, endingAt: start - 1, notBefore: lowest)
    guard before.letters > 1, before.last != .stop else { return nil }
    return before.traits(bytes).isDisjoint(with: [.starter, .timePreposition]) ? start : nil
  }
}
