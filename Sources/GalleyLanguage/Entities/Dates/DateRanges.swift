import Galley

/// Two dates or two times with what joins them.
extension ValueScan {
  /// `28 March to 2 April 2019`, `from 2010 to 2015`, `between 9am and 5pm`.
  func dateRange(from first: ValueMatch) -> ValueMatch? {
    guard first.type == .date || first.type == .time, first.others.isEmpty,
      let from = single(first),
      let start = tokenBehindJoint(of: first, isLong: from.utf8.count >= 7),
      let second = rangeEnd(at: start), second.type == first.type, let to = single(second),
      let value =
        first.type == .time ? from + "/" + to : PartialDate.range(from: from, to: to)
    else { return nil }
    return ValueMatch(
      type: first.type, tokens: first.tokens.lowerBound..<second.tokens.upperBound,
      value: .string(value))
  }

  private func single(_ match: ValueMatch) -> String? {
    guard case .string(let text) = match.value, !text.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    return text
  }

  private func rangeEnd(at token: Int) -> ValueMatch? {
    if case .month = meanings[token] { return monthDate(at: token, isExpected: true) }
    return match(at: token)
  }

  private func tokenBehindJoint(of first: ValueMatch, isLong: Bool) -> Int? {
    let token = first.tokens.upperBound
    guard text.continues(at: token), text.continues(at: token + 1) else { return nil }
    if isDash(at: token) {
      let isSpaced = text.tokens[token + 1].traits.contains(.spaceBefore)
      let isEven = isSpaced == text.tokens[token].traits.contains(.spaceBefore)
      return isEven && (!isSpaced || isLong) ? token + 1 : nil
    }
    let isDay = first.tokens.count > 1 && (isLong || first.type == .time)
    let joins =
      isJointWord(at: token, from: first.tokens.lowerBound)
      || isDay && meanings[token] == .keyword(.to)
    return joins ? token + 1 : nil
  }

  /// `to` behind what follows `from`, or `and` behind what follows `between`.
  func isJointWord(at token: Int, from start: Int) -> Bool {
    guard start > 0, !text.startsSentence[start] else { return false }
    switch meaning(at: token) {
    case .keyword(.to), .keyword(.until): return meanings[start - 1] == .keyword(.from)
    case .keyword(.and): return meanings[start - 1] == .keyword(.between)
    default: return false
    }
  }

  /// Months in one token: `January-March 2019`, `mid-October`; `mid-2019` and `mid-1990s` too.
  func hyphenatedDates(at token: Int) -> ValueMatch? {
    let range = text.tokens[token].range
    guard range.count > 6, text.bytes[range.lowerBound] | 0x20 >= UInt8(ascii: "a"),
      let hyphen = firstHyphen(of: token)
    else { return nil }
    let rest = hyphen + 1..<range.upperBound
    let isMiddle = WordHash(text.bytes, range.lowerBound..<hyphen) == ValueScan.middle
    let first = isMiddle ? nil : capitalMonth(in: range.lowerBound..<hyphen)
    guard isMiddle || first != nil else { return nil }
    guard let month = capitalMonth(in: rest) else {
      return isMiddle ? middleOfYears(rest, token) : nil
    }
    let year = yearBehind(token + 1)
    let last = PartialDate(year: year?.year, month: month)
    let from = first.map { PartialDate(year: last.year, month: $0) } ?? last
    let value = from == last ? last.text : PartialDate.range(from: from.text, to: last.text)
    return value.map {
      ValueMatch(type: .date, tokens: token..<(year?.next ?? token + 1), value: .string($0))
    }
  }

  /// `29 March-2 April 2019`, of which `March-2` is one token, and the first day is read.
  func hyphenatedDays(_ day: Int, at token: Int, from start: Int) -> ValueMatch? {
    guard text.continues(at: token), text.tokens[token].traits.contains(.startsUpper),
      text.tokens[token].traits.contains(.hasDigit), let hyphen = firstHyphen(of: token)
    else { return nil }
    let range = text.tokens[token].range
    guard let month = capitalMonth(in: range.lowerBound..<hyphen),
      let last = WrittenNumber(text.bytes, hyphen + 1..<range.upperBound)?.plain,
      let (lastMonth, _, next) = self.month(at: token + 1)
    else { return nil }
    let year = yearBehind(next)
    let from = PartialDate(month: month, day: day)
    let to = PartialDate(year: year?.year, month: lastMonth, day: last)
    guard from.exists, to.exists, let value = PartialDate.range(from: from.text, to: to.text) else {
      return nil
    }
    return ValueMatch(
      type: .date, tokens: start..<(year?.next ?? next), value: .string(value))
  }

  private static let middle = WordHash("mid")

  private func capitalMonth(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, text.bytes[range.lowerBound] &- UInt8(ascii: "A") < 26,
      case .month(let month, _) = lexicon[WordHash(text.bytes, range)]
    else { return nil }
    return month
  }

  private func middleOfYears(_ range: Range<Int>, _ token: Int) -> ValueMatch? {
    let isDecade = text.bytes[range.upperBound - 1] == UInt8(ascii: "s")
    let digits = range.lowerBound..<range.upperBound - (isDecade ? 1 : 0)
    guard let written = WrittenNumber(text.bytes, digits), written.digitCount == 4,
      let year = written.plain, (1000...2999).contains(year), !isDecade || year % 10 == 0
    else { return nil }
    return ValueMatch(
      type: .date, tokens: token..<token + 1, value: .string(isDecade ? "\(year / 10)X" : "\(year)")
    )
  }
}

extension PartialDate {
  /// A range in EDTF, whose dates share the year that one of them lacks.
  ///
  /// - Returns: nil where the end is not behind the start.
  static func range(from: String, to: String) -> String? {
    var (from, to) = (from, to)
    if [from, to].contains(where: { $0.hasPrefix("-") || $0.hasPrefix("Y") }) {
      guard let first = year(of: from), let last = year(of: to), first < last else { return nil }
      return from + "/" + to
    }
    if from.hasPrefix(unknownYear), let year = Int(to.prefix(4)) {
      let isEarlier = from.dropFirst(4) < to.dropFirst(4)
      from = padded(isEarlier ? year : year - 1, 4) + from.dropFirst(4)
    } else if to.hasPrefix(unknownYear), let year = Int(from.prefix(4)), from.utf8.count > 4 {
      let isLater = to.dropFirst(4) > from.dropFirst(4)
      to = padded(isLater ? year : year + 1, 4) + to.dropFirst(4)
    }
    guard from.hasPrefix(unknownYear) == to.hasPrefix(unknownYear) else { return nil }
    return from.hasPrefix(unknownYear) || from < to ? from + "/" + to : nil
  }

  /// The year that a date says and nothing more; one of five digits or more starts with a Y.
  private static func year(of date: String) -> Int? {
    Int(date.hasPrefix("Y") ? date.dropFirst() : date[...])
  }
}
