import Galley

/// Dates with a month in words.
extension ValueScan {
  /// The month that a token names, and the token behind it and its dot.
  func month(at token: Int) -> (month: Int, form: ValueWord.MonthForm, next: Int)? {
    guard text.continues(at: token), case .month(let month, let form) = meanings[token],
      isCapitalised(token)
    else { return nil }
    let hasDot =
      form == .short && text.isByte(UInt8(ascii: "."), at: token + 1) && text.isAdjacent(token + 1)
    return (month, form, token + (hasDot ? 2 : 1))
  }

  func day(at token: Int) -> (day: Int, next: Int)? {
    guard token < text.tokens.count else { return nil }
    if case .ordinal(let day) = meanings[token], day <= 31 { return (day, token + 1) }
    guard let written = written(at: token), let day = written.plain, (1...31).contains(day),
      written.digitCount <= 2
    else { return nil }
    if meaning(at: token + 1) == .ordinalSuffix, text.isAdjacent(token + 1) {
      return (day, token + 2)
    }
    return (day, token + 1)
  }

  /// Four digits, with a comma before them or not, or `last year`.
  func yearBehind(_ token: Int) -> (year: Int, next: Int)? {
    if let relative = relativeYear(at: token) { return relative }
    let start = text.isByte(UInt8(ascii: ","), at: token) ? token + 1 : token
    guard text.continues(at: token), text.continues(at: start) else { return nil }
    if let year = eraYear(at: start) ?? shortYear(at: start) { return year }
    guard let written = written(at: start),
      written.digitCount == 4, let year = written.plain, year >= 1000
    else { return nil }
    return (year, start + 1)
  }

  /// `March 4, 2019`, `Jan. 27`, `March 4-6`, `March 2019`, `in March`.
  ///
  /// - Parameter isExpected: whether it is known that a date has to come.
  func monthDate(at token: Int, isExpected: Bool = false) -> ValueMatch? {
    guard let (month, form, next) = monthWord(at: token) else { return nil }
    if let (day, behind) = dayOfMonth(at: next), !isCountInMonth(behind - 1, month: token) {
      return datedDay(month: month, day: day, behind: behind, from: token)
    }
    if let (year, behind) = yearBehind(next) {
      let date = PartialDate(year: year, month: month)
      return ValueMatch(type: .date, tokens: token..<behind, value: .string(date.text))
    }
    guard form == .full || form == .ambiguous && (isExpected || hasDateWord(before: token))
    else { return nil }
    let date = PartialDate(month: month)
    return ValueMatch(type: .date, tokens: token..<token + 1, value: .string(date.text))
  }

  /// A month that may start a sentence.
  private func monthWord(at token: Int) -> (month: Int, form: ValueWord.MonthForm, next: Int)? {
    guard text.startsSentence[token] else { return month(at: token) }
    guard case .month(let month, let form) = meanings[token], isCapitalised(token) else {
      return nil
    }
    let hasDot = form == .short && text.isByte(UInt8(ascii: "."), at: token + 1)
    return (month, form, token + (hasDot ? 2 : 1))
  }

  /// A day that is not the number of something: `May 5 million` has none.
  func dayOfMonth(at token: Int) -> (day: Int, next: Int)? {
    guard text.continues(at: token), text.tokens[token].kind == .number,
      let (day, next) = day(at: token)
    else { return nil }
    switch meaning(at: next) {
    case .scale, .shortScale, .keyword(.percent), .keyword(.era), .unit: return nil
    default: return (day, next)
    }
  }

  /// `In June 12 people`: of a day one says `on`.
  private func isCountInMonth(_ number: Int, month: Int) -> Bool {
    month > 0 && text.words[month - 1] == ValueScan.wordIn && countsSomething(number)
  }

  private static let wordIn = WordHash("in")

  private func datedDay(month: Int, day: Int, behind: Int, from token: Int) -> ValueMatch? {
    var (last, end) = (day, behind)
    if joinsDays(at: behind, from: token), let (other, next) = dayOfMonth(behind: behind),
      other > day
    {
      (last, end) = (other, next)
    } else if let list = days(behind: behind, after: day, of: month, from: token) {
      return list
    }
    let year = yearBehind(end)
    return dayMatch(
      PartialDate(year: year?.year, month: month, day: day), lastDay: last,
      tokens: token..<(year?.next ?? end))
  }

  /// A dash, or the word between two days behind `from` or `between`.
  private func joinsDays(at token: Int, from start: Int) -> Bool {
    isTightDash(at: token) || isJointWord(at: token, from: start) && text.continues(at: token + 1)
  }

  /// The last day of a range, where it is not the start of another date: `March 4 to 6 April`.
  private func dayOfMonth(behind joint: Int) -> (day: Int, next: Int)? {
    guard let (day, next) = dayOfMonth(at: joint + 1) else { return nil }
    return isTightDash(at: joint) || month(at: next) == nil ? (day, next) : nil
  }

  /// A day that the calendar lacks is stepped over: its year alone would be another date.
  func dayMatch(_ date: PartialDate, lastDay: Int, tokens: Range<Int>) -> ValueMatch? {
    var end = date
    end.day = lastDay
    guard date.exists, end.exists else { return .nothing(tokens) }
    let value = date == end ? date.text : date.text + "/" + end.text
    return ValueMatch(type: .date, tokens: tokens, value: .string(value))
  }

  /// `4 March 2019`, `4th of March`, `4-6 March`, `14-Nov-2016`.
  func dayMonth(at token: Int) -> ValueMatch? {
    guard let (day, next) = day(at: token) else { return nil }
    if let found = hyphenatedDays(day, at: next, from: token)
      ?? hyphenatedDate(day, at: next, from: token)
      ?? otherDayMonth(day, at: next, from: token)
    {
      return found
    }
    var (last, start) = (day, next)
    if joinsDays(at: next, from: token), let (other, behind) = self.day(at: next + 1), other > day {
      (last, start) = (other, behind)
    }
    if meaning(at: start) == .keyword(.of) { start += 1 }
    guard let (month, _, behind) = month(at: start) else {
      return start == next ? dayBeforeOthers(day, at: next, from: token) : nil
    }
    let year = yearBehind(behind)
    if year == nil, next == token + 1, start == next, hasDayAndYear(behind) { return nil }
    return dayMatch(
      PartialDate(year: year?.year, month: month, day: day), lastDay: last,
      tokens: token..<(year?.next ?? behind))
  }

  /// Whether a month has its day and year behind it: in `row 20 March 4, 2019` the 20 is no day.
  private func hasDayAndYear(_ token: Int) -> Bool {
    dayOfMonth(at: token).map { yearBehind($0.next) != nil } ?? false
  }

  /// The tokenizer keeps `Nov-2016` together.
  private func hyphenatedDate(_ day: Int, at dash: Int, from token: Int) -> ValueMatch? {
    guard isTightDash(at: dash) else { return nil }
    let range = text.tokens[dash + 1].range
    guard let hyphen = firstHyphen(of: dash + 1),
      case .month(let month, _) = lexicon[WordHash(text.bytes, range.lowerBound..<hyphen)],
      let written = WrittenNumber(text.bytes, hyphen + 1..<range.upperBound),
      written.digitCount == 4, let year = written.plain
    else { return nil }
    let date = PartialDate(year: year, month: month, day: day)
    return dayMatch(date, lastDay: day, tokens: token..<dash + 2)
  }

  /// Whether the word before tells that a month or year is a date.
  func hasDateWord(before token: Int) -> Bool {
    guard token > 0, !text.startsSentence[token] else { return false }
    switch meanings[token - 1] {
    case .keyword(.datePreposition), .keyword(.of), .keyword(.earlier), .keyword(.last),
      .keyword(.next), .keyword(.this), .keyword(.between), .keyword(.from), .keyword(.until),
      .keyword(.before), .keyword(.after), .keyword(.early):
      return true
    default: return false
    }
  }
}
