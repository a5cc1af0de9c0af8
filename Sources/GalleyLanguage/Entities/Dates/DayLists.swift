import Galley

/// Days that share a month.
extension ValueScan {
  /// The `March 6` of `March 6, 7 and 8`, with the others.
  func days(behind token: Int, after day: Int, of month: Int, from start: Int) -> ValueMatch? {
    var days: [(day: Int, tokens: Range<Int>)] = [(day, start..<token)]
    var next = token
    var isLast = false
    while !isLast, let joint = joint(at: next), let (day, end) = dayOfMonth(at: joint.next),
      day > days[days.count - 1].day
    {
      days.append((day, joint.next..<end))
      (next, isLast) = (end, joint.isLast)
    }
    let year = yearBehind(next)
    guard isLast, year != nil || endsPhrase(at: next) else { return nil }
    days[days.count - 1].tokens = days[days.count - 1].tokens.lowerBound..<(year?.next ?? next)
    let matches = days.compactMap {
      dayMatch(
        PartialDate(year: year?.year, month: month, day: $0.day), lastDay: $0.day, tokens: $0.tokens
      )
    }
    guard var first = matches.first, !matches.contains(where: \.isNothing) else { return nil }
    first.others = Array(matches.dropFirst())
    return first
  }

  /// The `6` of `6 and 7 March 2021`, of `6, 7 and 8 March`.
  func dayBeforeOthers(_ day: Int, at token: Int, from start: Int) -> ValueMatch? {
    var (last, next, isLast) = (day, token, false)
    while !isLast {
      guard let joint = joint(at: next), let (other, end) = self.day(at: joint.next), other > last
      else { return nil }
      if joint.isLast {
        return dayMonth(at: joint.next).flatMap { match in
          guard case .string(let date) = match.value, date.utf8.count == 10 else { return nil }
          return ValueMatch(
            type: .date, tokens: start..<token,
            value: .string(date.dropLast(2) + PartialDate.padded(day, 2)))
        }
      }
      (last, next, isLast) = (other, end, joint.isLast)
    }
    return nil
  }

  /// A comma, or the `and` before the last of a list.
  private func joint(at token: Int) -> (isLast: Bool, next: Int)? {
    guard text.continues(at: token), text.continues(at: token + 1) else { return nil }
    let isComma = text.isByte(UInt8(ascii: ","), at: token)
    let word = isComma && meaning(at: token + 1) == .keyword(.and) ? token + 1 : token
    if meanings[word] == .keyword(.and) { return (true, word + 1) }
    return isComma ? (false, token + 1) : nil
  }

  /// Whether a number that ends here counts nothing: `on March 6 and 7 in Rome`, but not
  /// `on March 6 and 7 more`.
  private func endsPhrase(at token: Int) -> Bool {
    guard text.continues(at: token) else { return true }
    if text.tokens[token].kind == .punctuation {
      return !text.isAdjacent(token) || !isDash(at: token)
    }
    if month(at: token) != nil { return false }
    switch meanings[token] {
    case .keyword(.phraseEnd), .keyword(.datePreposition), .keyword(.to), .keyword(.and),
      .keyword(.from), .keyword(.until):
      return true
    default: return false
    }
  }
}
