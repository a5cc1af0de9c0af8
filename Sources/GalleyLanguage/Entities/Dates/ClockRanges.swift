import Galley

/// Two times of day of which one mark tells the half, or one token holds parts of both.
extension ValueScan {
  /// `6-8pm`, `6 to 8 p.m.`: the first hour is of the same half of the day, where it comes before.
  func hourRange(at token: Int) -> ValueMatch? {
    guard let first = clockFigures(at: token), (1...12).contains(first.hour), first.exists,
      isTightDash(at: token + 1) || meaning(at: token + 1) == .keyword(.to)
        || isJointWord(at: token + 1, from: token),
      text.continues(at: token + 2), text.tokens[token + 2].kind == .number,
      let last = clockFigures(at: token + 2), (1...12).contains(last.hour), last.exists,
      let isAfternoon = meridiem(at: token + 3)
    else { return nil }
    let isSameHalf = (first.hour % 12, first.minute) < (last.hour % 12, last.minute)
    let from = first.inHalf(ofAfternoon: isAfternoon == isSameHalf)
    let to = last.inHalf(ofAfternoon: isAfternoon)
    return ValueMatch(
      type: .time, tokens: token..<token + 4, value: .string(from.text + "/" + to.text))
  }

  /// `9am-5pm`, `10am-noon`, of which `am-5pm` is one token.
  func hyphenatedHours(at token: Int) -> ValueMatch? {
    guard let first = clockFigures(at: token), (1...12).contains(first.hour), first.exists,
      text.continues(at: token + 1), text.tokens[token + 1].kind == .word,
      let hyphen = firstHyphen(of: token + 1),
      let isAfternoon = meridiem(in: Int(text.tokens[token + 1].start)..<hyphen),
      let (last, next) = hour(behind: hyphen, in: token + 1)
    else { return nil }
    let from = first.inHalf(ofAfternoon: isAfternoon)
    return ValueMatch(
      type: .time, tokens: token..<next, value: .string(from.text + "/" + last.text))
  }

  /// The `noon`, `5pm` or `5` of a word, of which the `:30 pm` are tokens of their own.
  private func hour(behind hyphen: Int, in token: Int) -> (clock: ClockFigures, next: Int)? {
    let rest = hyphen + 1..<text.tokens[token].range.upperBound
    switch lexicon[WordHash(text.bytes, rest)] {
    case .keyword(.noon): return (ClockFigures(hour: 12), token + 1)
    case .keyword(.midnight): return (ClockFigures(hour: 0), token + 1)
    default: break
    }
    let digits = rest.prefix { text.isDigit(at: $0) }
    guard (1...2).contains(digits.count), let hour = number(digits), (1...12).contains(hour) else {
      return nil
    }
    var (clock, next) = (ClockFigures(hour: hour), token + 1)
    let letters = digits.endIndex..<rest.upperBound
    if !letters.isEmpty {
      return meridiem(in: letters).map { (clock.inHalf(ofAfternoon: $0), next) }
    }
    if text.isByte(UInt8(ascii: ":"), at: next), text.isAdjacent(next), text.isAdjacent(next + 1),
      let minute = pair(at: Int(text.tokens[next + 1].start), in: text.tokens[next + 1].range)
    {
      (clock.minute, next) = (minute, next + 2)
    }
    guard clock.exists else { return nil }
    return meridiem(at: next).map { (clock.inHalf(ofAfternoon: $0), next + 1) }
  }

  private func meridiem(in range: Range<Int>) -> Bool? {
    guard case .keyword(.meridiem(let isAfternoon)) = lexicon[WordHash(text.bytes, range)] else {
      return nil
    }
    return isAfternoon
  }
}
