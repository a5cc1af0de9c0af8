import Galley

/// Years before and after Christ.
extension ValueScan {
  /// `300 BC`, `AD 79`; years before Christ as astronomers and EDTF count them, with a year 0.
  func eraYear(at token: Int) -> (year: Int, next: Int)? {
    if isEra(token) == false, text.continues(at: token + 1), !countsSomething(token + 1),
      let year = yearFigures(at: token + 1)
    {
      return (year, token + 2)
    }
    guard let year = yearFigures(at: token), text.continues(at: token + 1),
      let isBeforeChrist = isEra(token + 1), !countsSomething(token + 1),
      // `BC` is also British Columbia.
      !isBeforeChrist || !(1800...2099).contains(year)
    else { return nil }
    return (isBeforeChrist ? 1 - year : year, token + 2)
  }

  /// `300 BC`, `490-480 BC`, `between 100 and 200 AD`.
  func yearOfEra(at token: Int) -> ValueMatch? {
    if let (year, next) = eraYear(at: token) {
      return ValueMatch(
        type: .date, tokens: token..<next, value: .string(PartialDate(year: year).text))
    }
    guard let first = yearFigures(at: token),
      isTightDash(at: token + 1) || isJointWord(at: token + 1, from: token),
      text.continues(at: token + 2), text.tokens[token + 2].kind == .number,
      let (last, next) = eraYear(at: token + 2)
    else { return nil }
    let from = PartialDate(year: last > 0 ? first : 1 - first)
    return PartialDate.range(from: from.text, to: PartialDate(year: last).text).map {
      ValueMatch(type: .date, tokens: token..<next, value: .string($0))
    }
  }

  /// A century or millennium, with the era behind it.
  func ofEra(_ text: String, _ tokens: Range<Int>) -> ValueMatch {
    guard self.text.continues(at: tokens.upperBound), let isBeforeChrist = isEra(tokens.upperBound)
    else { return ValueMatch(type: .date, tokens: tokens, value: .string(text)) }
    return ValueMatch(
      type: .date, tokens: tokens.lowerBound..<tokens.upperBound + 1,
      value: .string((isBeforeChrist ? "-" : "") + text))
  }

  private func yearFigures(at token: Int) -> Int? {
    guard let value = written(at: token)?.value(), value.exponent == 0,
      (1...1_000_000).contains(value.coefficient)
    else { return nil }
    return Int(value.coefficient)
  }

  /// Whether an era is the one before Christ; nil where there is none.
  private func isEra(_ token: Int) -> Bool? {
    guard token < text.tokens.count, case .keyword(.era(let isBeforeChrist)) = meanings[token],
      isInCapitals(token)
    else { return nil }
    return isBeforeChrist
  }
}
