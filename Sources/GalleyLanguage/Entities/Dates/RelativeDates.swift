import Galley

/// Dates that count from the day of publication; without that day they are found without a value.
extension ValueScan {
  private typealias Keyword = ValueWord.Keyword

  func dayWord(_ keyword: ValueWord.Keyword, at token: Int) -> ValueMatch? {
    // A name such as `USA Today`.
    if isCapitalised(token), !text.startsSentence[token], isCapitalised(token - 1) { return nil }
    let days = keyword == .yesterday ? -1 : keyword == .tomorrow ? 1 : 0
    return found(token..<token + 1, context.published?.adding(days: days).iso)
  }

  private func found(_ tokens: Range<Int>, _ value: String?) -> ValueMatch {
    ValueMatch(type: .date, tokens: tokens, value: value.map(JSONValue.string))
  }

  /// `last Tuesday`, `this month`, `next year`, `the past 3 weeks`, `earlier this year`.
  func relativeDate(at token: Int) -> ValueMatch? {
    var direction = token
    if meanings[token] == .keyword(.earlier) || meanings[token] == .keyword(.early) {
      direction += 1
    }
    guard direction == token || text.continues(at: direction),
      case .keyword(let keyword) = meanings[direction],
      keyword == .last || keyword == .next || keyword == .this || keyword == .past
        || keyword == .previous,
      text.continues(at: direction + 1)
    else { return nil }
    let start = direction + 1
    if let count = countedPeriods(at: start) { return span(keyword, count, from: token) }
    let relation = keyword == .next && isDefinite(token) ? .previous : keyword
    switch meanings[start] {
    case .weekday(let weekday, isShort: false):
      return found(token..<start + 1, relativeWeekday(weekday, relation))
    case .month(let month, let form) where form != .short && isCapitalised(start):
      return relativeDay(relativeMonth(month, relation), token..<start + 1)
    case .season: return found(token..<start + 1, nil)
    case .period(.partOfDay): return partOfDay(relation, token..<start + 1)
    case .period(let period) where period.isOfDays:
      return found(token..<start + 1, relativePeriod(period, relation))
    default: return nil
    }
  }

  /// Whether `the` stands before: `the next year` is that of what the text has told of.
  private func isDefinite(_ token: Int) -> Bool {
    token > 0 && !text.startsSentence[token] && meanings[token - 1] == .keyword(.article)
      && text.tokens[token - 1].range.count == 3
  }

  /// `last night`; the next morning is that of another day.
  private func partOfDay(_ keyword: ValueWord.Keyword, _ tokens: Range<Int>) -> ValueMatch? {
    switch keyword {
    case .last: found(tokens, context.published?.adding(days: -1).iso)
    case .this: found(tokens, context.published?.iso)
    default: found(tokens, nil)
    }
  }

  /// `last year` behind a month, where it is known which one that is.
  func relativeYear(at token: Int) -> (year: Int, next: Int)? {
    guard meaning(at: token + 1) == .period(.year), let published = context.published else {
      return nil
    }
    switch meaning(at: token) {
    case .keyword(.last): return (published.year - 1, token + 2)
    case .keyword(.this): return (published.year, token + 2)
    case .keyword(.next): return (published.year + 1, token + 2)
    default: return nil
    }
  }

  /// `day before yesterday`, `day after tomorrow`.
  func dayBesideDayWord(at token: Int) -> ValueMatch? {
    let days: Int
    switch (meaning(at: token + 1), meaning(at: token + 2)) {
    case (.keyword(.before), .keyword(.yesterday)): days = -2
    case (.keyword(.after), .keyword(.tomorrow)): days = 2
    default: return nil
    }
    return found(token..<token + 3, context.published?.adding(days: days).iso)
  }

  private func countedPeriods(
    at token: Int
  ) -> (count: Int, period: ValueWord.Period, next: Int)? {
    guard let phrase = numberPhrase(at: token), phrase.power == 0,
      case .period(let period) = meaning(at: phrase.tokens.upperBound), period.isOfDays
    else { return nil }
    let count = phrase.written.map(\.plain) ?? phrase.inWords
    return count.map { ($0, period, phrase.tokens.upperBound + 1) }
  }

  /// From the day of publication back, or on.
  private func span(
    _ keyword: ValueWord.Keyword, _ counted: (count: Int, period: ValueWord.Period, next: Int),
    from token: Int
  ) -> ValueMatch? {
    guard keyword != .this, counted.count < 1000 else { return nil }
    let tokens = token..<counted.next
    if keyword == .previous { return found(tokens, nil) }
    let count = keyword == .next ? counted.count : -counted.count
    guard let published = context.published, let other = shifted(published, count, counted.period)
    else { return found(tokens, nil) }
    return found(tokens, min(published, other).iso + "/" + max(published, other).iso)
  }

  private func shifted(
    _ date: CivilDate, _ count: Int, _ period: ValueWord.Period
  ) -> CivilDate? {
    switch period {
    case .day: date.adding(days: count)
    case .week: date.adding(days: count * 7)
    case .month: date.adding(months: count)
    case .year: date.adding(months: count * 12)
    case .decade: date.adding(months: count * 120)
    case .second, .minute, .hour, .partOfDay, .century, .millennium, .weekend, .quarter: nil
    }
  }

  private func relativeWeekday(_ weekday: Int, _ keyword: ValueWord.Keyword) -> String? {
    guard keyword != .previous, let published = context.published else { return nil }
    let ahead = (weekday - published.weekday + 7) % 7
    switch keyword {
    case .last, .past: return published.adding(days: ahead - 7).iso
    case .next: return published.adding(days: ahead == 0 ? 7 : ahead).iso
    default: return published.adding(days: ahead).iso
    }
  }

  private func relativeMonth(_ month: Int, _ keyword: ValueWord.Keyword) -> PartialDate? {
    guard keyword != .previous, let published = context.published else { return nil }
    let year = published.year
    switch keyword {
    case .last, .past:
      return PartialDate(year: month < published.month ? year : year - 1, month: month)
    case .next: return PartialDate(year: month > published.month ? year : year + 1, month: month)
    default: return PartialDate(year: year, month: month)
    }
  }

  /// `this December 13`, of which the month is read.
  private func relativeDay(_ month: PartialDate?, _ tokens: Range<Int>) -> ValueMatch? {
    guard let (day, next) = dayOfMonth(at: tokens.upperBound) else {
      return found(tokens, month?.text)
    }
    var date = month
    date?.day = day
    if let date, !date.exists { return nil }
    return found(tokens.lowerBound..<next, date?.text)
  }

  private func relativePeriod(
    _ period: ValueWord.Period, _ keyword: ValueWord.Keyword
  ) -> String? {
    guard keyword != .previous, let published = context.published else { return nil }
    let step = keyword == .this ? 0 : keyword == .next ? 1 : -1
    if keyword == .past {
      return shifted(published, -1, period).map { $0.iso + "/" + published.iso }
    }
    switch period {
    case .week:
      let monday = published.adding(days: 1 - published.weekday + 7 * step)
      return monday.iso + "/" + monday.adding(days: 6).iso
    case .month:
      let month = published.adding(months: step)
      return PartialDate(year: month.year, month: month.month).text
    case .year: return PartialDate(year: published.year + step).text
    case .weekend:
      let saturday = published.adding(days: 6 - published.weekday + 7 * step)
      return saturday.iso + "/" + saturday.adding(days: 1).iso
    // The last decade may be the ten years up to now.
    case .decade where step >= 0: return PartialDate.padded(published.year / 10 + step, 3) + "X"
    case .century where step >= 0: return PartialDate.padded(published.year / 100 + step, 2) + "XX"
    case .decade, .century, .millennium: return nil
    case .second, .minute, .hour, .partOfDay, .day, .quarter: return nil
    }
  }

  /// `two weeks ago`, `1w ago`, `a year ago`, with the precision of what is counted.
  func ago(at token: Int) -> ValueMatch? {
    guard let (count, period, next) = countedPeriods(at: token) ?? singlePeriod(at: token),
      count < 10_000
    else { return nil }
    switch meaning(at: next) {
    case .keyword(.ago): return away(-count, period, token..<next + 1)
    case .keyword(.from) where meaning(at: next + 1) == .keyword(.now):
      return away(count, period, token..<next + 2)
    // From a day that the text has told of.
    case .keyword(.earlier): return found(token..<next + 1, nil)
    default: return nil
    }
  }

  private func away(
    _ count: Int, _ period: ValueWord.Period, _ tokens: Range<Int>
  ) -> ValueMatch {
    guard let date = context.published.flatMap({ shifted($0, count, period) }) else {
      return found(tokens, nil)
    }
    switch period {
    case .month: return found(tokens, PartialDate(year: date.year, month: date.month).text)
    case .year, .decade: return found(tokens, PartialDate(year: date.year).text)
    default: return found(tokens, date.iso)
    }
  }

  private func singlePeriod(at token: Int) -> (count: Int, period: ValueWord.Period, next: Int)? {
    guard case .keyword(.article) = meanings[token],
      case .period(let period) = meaning(at: token + 1), period.isOfDays
    else { return nil }
    return (1, period, token + 2)
  }

  /// `Friday`, `Friday, 4 March 2019`.
  func weekdayDate(at token: Int) -> ValueMatch? {
    guard case .weekday(let weekday, let isShort) = meanings[token], isCapitalised(token) else {
      return nil
    }
    if let date = dateBehindWeekday(at: token + 1) {
      if date.isNothing { return .nothing(token..<date.tokens.upperBound) }
      return ValueMatch(
        type: .date, tokens: token..<date.tokens.upperBound, value: date.value)
    }
    if isShort { return nil }
    return ValueMatch(type: .date, tokens: token..<token + 1, value: nearestDays(weekday))
  }

  private func dateBehindWeekday(at token: Int) -> ValueMatch? {
    if case .keyword(.article) = meaning(at: token) { return dayMonth(at: token + 1) }
    let isMark =
      text.isByte(UInt8(ascii: ","), at: token) || text.isByte(UInt8(ascii: "."), at: token)
    let start = isMark ? token + 1 : token
    guard text.continues(at: token), text.continues(at: start) else { return nil }
    if case .month = meanings[start] {
      // A month without a day behind a weekday is another date.
      return monthDate(at: start).flatMap { $0.tokens.count > 1 ? $0 : nil }
    }
    return dayMonth(at: start) ?? numericDate(at: start)
  }

  /// A weekday alone may be the last one or the next one.
  private func nearestDays(_ weekday: Int) -> JSONValue? {
    guard let published = context.published else { return nil }
    let ahead = (weekday - published.weekday + 7) % 7
    if ahead == 0 { return .string(published.iso) }
    return ValueScan.ambiguous([published.adding(days: ahead - 7), published.adding(days: ahead)])
  }
}
