import Galley

/// Years and decades behind an apostrophe.
extension ValueScan {
  /// `'80s`, `'69`; one that may be of this century says so.
  func shortYears(at token: Int) -> ValueMatch? {
    guard let years = apostropheFigures(at: token) else { return nil }
    let end = token + 2
    if text.continues(at: end), text.isAdjacent(end), text.tokens[end].kind != .punctuation {
      guard text.words[end] == ValueScan.pluralSuffix, years % 10 == 0 else { return nil }
      let value = shortValue("\(years / 10)X", isLate: years >= 30)
      return ValueMatch(type: .date, tokens: token..<end + 1, value: value)
    }
    guard hasYearWord(before: token), isYearAlone(token) else { return nil }
    let value = shortValue(PartialDate.padded(years, 2), isLate: years >= 30)
    return ValueMatch(type: .date, tokens: token..<end, value: value)
  }

  /// The year of `'69`, where it can only be of the last century.
  func shortYear(at token: Int) -> (year: Int, next: Int)? {
    guard let years = apostropheFigures(at: token), years >= 30, isYearAlone(token) else {
      return nil
    }
    return (1900 + years, token + 2)
  }

  /// A year or decade without its century.
  func shortValue(_ years: String, isLate: Bool) -> JSONValue {
    if isLate { return .string("19" + years) }
    let candidates: [JSONValue] = [.string("19" + years), .string("20" + years)]
    return .object(JSONObject([("ambiguous", true), ("candidates", .array(candidates))]))
  }

  private func apostropheFigures(at token: Int) -> Int? {
    guard token < text.tokens.count, isApostrophe(token), let written = written(at: token + 1),
      written.digitCount == 2, text.isAdjacent(token + 1)
    else { return nil }
    return written.plain
  }

  func isApostrophe(_ token: Int) -> Bool {
    if text.isByte(UInt8(ascii: "'"), at: token) { return true }
    let range = text.tokens[token].range
    return range.count == 3 && text.bytes[range.lowerBound] == 0xE2
      && text.bytes[range.lowerBound + 1] == 0x80
      && (0x98...0x99).contains(text.bytes[range.lowerBound + 2])
  }

  /// Whether the apostrophe opens no quotation, and the figures count nothing.
  private func isYearAlone(_ token: Int) -> Bool {
    let number = token + 1
    if text.continues(at: number + 1), text.isAdjacent(number + 1),
      text.tokens[number + 1].kind == .word || isApostrophe(number + 1)
    {
      return false
    }
    guard !countsSomething(number), amount(at: number)?.measure == nil else { return false }
    return !(number + 1..<number + 8).contains { closesQuotation($0) }
  }

  private func closesQuotation(_ token: Int) -> Bool {
    text.continues(at: token) && isApostrophe(token) && text.isAdjacent(token)
  }

  private func hasYearWord(before token: Int) -> Bool {
    if hasDateWord(before: token) { return true }
    guard token > 0, !text.startsSentence[token] else { return false }
    switch meanings[token - 1] {
    case .month, .season, .keyword(.article): return true
    default: return false
    }
  }
}
