import Galley

/// Years, decades and seasons.
extension ValueScan {
  /// `2019`, `1990s`, `2019-20`.
  func year(at token: Int) -> ValueMatch? {
    guard text.tokens[token].kind == .number, let (year, _) = plainYear(at: token) else {
      return nil
    }
    if let decade = decade(year, at: token) { return decade }
    if let range = yearRange(year, at: token) { return range }
    guard isYear(year, at: token), !touchesWord(token..<token + 1) else { return nil }
    let date = PartialDate(year: year)
    return ValueMatch(type: .date, tokens: token..<token + 1, value: .string(date.text))
  }

  private func plainYear(at token: Int) -> (year: Int, next: Int)? {
    if let short = shortYear(at: token) { return short }
    guard let written = written(at: token), written.digitCount == 4, let year = written.plain,
      (1000...2999).contains(year)
    else { return nil }
    return (year, token + 1)
  }

  private func decade(_ year: Int, at token: Int) -> ValueMatch? {
    let suffix = token + 1
    guard suffix < text.tokens.count, text.isAdjacent(suffix), year % 10 == 0,
      text.words[suffix] == ValueScan.pluralSuffix || text.tokens[suffix].kind == .clitic
    else { return nil }
    let value = year % 100 == 0 && year < 1900 ? "\(year / 100)XX" : "\(year / 10)X"
    return ValueMatch(type: .date, tokens: token..<suffix + 1, value: .string(value))
  }

  static let pluralSuffix = WordHash("s")

  /// `2019-20`, `2019–2021`, `2018/19`.
  private func yearRange(_ year: Int, at token: Int) -> ValueMatch? {
    let mark = token + 1
    let isSlash = text.isByte(UInt8(ascii: "/"), at: mark) && text.isAdjacent(mark)
    guard isSlash || isTightDash(at: mark), let written = written(at: token + 2),
      text.isAdjacent(token + 2), let end = written.plain, !touchesWord(token..<token + 3)
    else { return nil }
    let last = written.digitCount == 2 ? year / 100 * 100 + end : end
    guard written.digitCount == 2 || written.digitCount == 4, last > year, last - year < 200 else {
      return nil
    }
    return ValueMatch(
      type: .date, tokens: token..<token + 3, value: .string("\(year)/\(last)"))
  }

  /// Whether four digits are a year: a word of time stands before them, or they are of our times and
  /// count nothing.
  private func isYear(_ year: Int, at token: Int) -> Bool {
    if hasDateWord(before: token) { return true }
    guard (1900...2099).contains(year) else { return false }
    return !countsSomething(token)
  }

  /// A noun in the plural behind a number is what it counts.
  func countsSomething(_ token: Int) -> Bool {
    let next = token + 1
    guard text.continues(at: next), text.tokens[next].kind == .word else { return false }
    let last = text.bytes[Int(text.tokens[next].end) - 1]
    let isPlural = last == UInt8(ascii: "s") && text.tokens[next].range.count > 3
    return isPlural && !isCapitalised(next) || text.words[next] == ValueScan.people
  }

  private static let people = WordHash("people")

  /// `the eighties`, but not `her eighties`.
  func decadeWord(_ decade: Int, at token: Int) -> ValueMatch? {
    guard token > 0, !text.startsSentence[token] else { return nil }
    switch meanings[token - 1] {
    case .keyword(.article): break
    case .keyword(.early):
      guard token > 1, case .keyword(.article) = meanings[token - 2] else { return nil }
    default: return nil
    }
    return self.decade(decade, token..<token + 1)
  }

  private func decade(_ decade: Int, _ tokens: Range<Int>) -> ValueMatch {
    ValueMatch(type: .date, tokens: tokens, value: shortValue("\(decade)X", isLate: decade > 2))
  }

  /// `19th century`, `first quarter of 2019`, `second half of 2019`, of which the number is read.
  func partOfTime(_ number: Int, _ ordinal: Range<Int>) -> ValueMatch? {
    let token = ordinal.upperBound
    let part: Int
    switch meaning(at: token) {
    case .period(.century) where (1...30).contains(number):
      return ofEra(PartialDate.padded(number - 1, 2) + "XX", ordinal.lowerBound..<token + 1)
    case .period(.millennium) where (1...9).contains(number):
      // Of a year of the millennium EDTF knows the first digit alone.
      return ofEra("\(number - 1)XXX", ordinal.lowerBound..<token + 1)
    case .period(.quarter) where number <= 4: part = ValueScan.quarterCode + number
    case .keyword(.half) where number <= 2: part = ValueScan.halfCode + number
    default: return nil
    }
    let start = meaning(at: token + 1) == .keyword(.of) ? token + 2 : token + 1
    return partOfYear(part, yearAt: start, from: ordinal.lowerBound)
  }

  /// `Q3 2019`.
  func quarter(at token: Int) -> ValueMatch? {
    let start = Int(text.tokens[token].start)
    guard text.tokens[token].range.count == 2, text.bytes[start] == UInt8(ascii: "Q") else {
      return nil
    }
    let number = Int(text.bytes[start + 1] &- UInt8(ascii: "0"))
    guard (1...4).contains(number) else { return nil }
    return partOfYear(ValueScan.quarterCode + number, yearAt: token + 1, from: token)
  }

  /// What EDTF's numbers of quarters and halves follow (ISO 8601-2:2019, level 2).
  private static let (quarterCode, halfCode) = (32, 39)

  private func partOfYear(_ part: Int, yearAt start: Int, from token: Int) -> ValueMatch? {
    guard text.continues(at: start), let (year, next) = plainYear(at: start),
      (1900...2099).contains(year)
    else { return nil }
    return ValueMatch(type: .date, tokens: token..<next, value: .string("\(year)-\(part)"))
  }

  /// `summer 2020`, `spring of 2019`.
  func seasonDate(at token: Int) -> ValueMatch? {
    guard case .season(let season) = meanings[token] else { return nil }
    let start = meaning(at: token + 1) == .keyword(.of) ? token + 2 : token + 1
    return partOfYear(season, yearAt: start, from: token)
  }
}
