import Galley

/// Dates with months in other languages than English.
extension ValueScan {
  /// `5. März 2021`, `5 mars 2021`, `1er mai`, `5 de marzo de 2021`, of which the day is read.
  func otherDayMonth(_ day: Int, at next: Int, from token: Int) -> ValueMatch? {
    let hasDot = text.isByte(UInt8(ascii: "."), at: next) && text.isAdjacent(next)
    var start = hasDot || isFrenchFirst(next) ? next + 1 : next
    if isOf(start) { start += 1 }
    guard text.continues(at: start), let month = otherMonth(at: start, hasDot: hasDot) else {
      return nil
    }
    let year = yearBehind(isOf(start + 1) ? start + 2 : start + 1)
    // `5 Mars rovers`.
    guard year != nil || meanings[start] == .otherMonth(month) && (hasDot || !isCapitalised(start))
    else { return nil }
    return dayMatch(
      PartialDate(year: year?.year, month: month, day: day), lastDay: day,
      tokens: token..<(year?.next ?? start + 1))
  }

  /// `März 2021`, `marzo de 2021`.
  func otherMonthDate(_ month: Int, at token: Int) -> ValueMatch? {
    let traits = text.tokens[token].traits
    // `Mars 2020`, `Mai Tai`.
    let isName =
      (month == 3 || month == 5) && context.isEnglish && isCapitalised(token)
      && !traits.contains(.notASCII)
    let start = isOf(token + 1) ? token + 2 : token + 1
    guard !isName, text.continues(at: start), text.tokens[start].kind == .number,
      let (year, next) = yearBehind(start)
    else { return nil }
    let date = PartialDate(year: year, month: month)
    return ValueMatch(type: .date, tokens: token..<next, value: .string(date.text))
  }

  /// The month at a token; `April` is one in other languages too, where a dot stands before it.
  private func otherMonth(at token: Int, hasDot: Bool) -> Int? {
    switch meanings[token] {
    case .otherMonth(let month): month
    case .month(let month, let form) where hasDot && form != .short && isCapitalised(token):
      ValueWordLists.sharedMonths.contains(month) ? month : nil
    default: nil
    }
  }

  private func isFrenchFirst(_ token: Int) -> Bool {
    token < text.tokens.count && text.isAdjacent(token)
      && text.words[token] == ValueScan.frenchFirst
  }

  private func isOf(_ token: Int) -> Bool {
    text.continues(at: token) && ValueScan.wordsForOf.contains(text.words[token])
  }

  private static let frenchFirst = WordHash("er")
  private static let wordsForOf = [WordHash("de"), WordHash("del")]
}
