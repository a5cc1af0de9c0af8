import Galley

/// A number with its measure, as far as one is written beside it.
struct AmountPhrase {
  var number: NumberPhrase
  var measure: Measure?
  var tokens: Range<Int>
  /// Whether `1.234` may be more than a thousand as well as more than one.
  private(set) var isAmbiguous = false

  init(_ number: NumberPhrase, _ measure: Measure?, _ tokens: Range<Int>) {
    self.number = number
    self.measure = measure
    self.tokens = tokens
    if case .money(let code) = measure { settleDot(of: code) }
  }

  var value: ExactNumber? { isAmbiguous ? nil : number.value }

  /// The value in JSON, with the candidates where there are several.
  var json: JSONValue? {
    guard let measure else { return value?.json }
    guard isAmbiguous else { return value.map { measure.value($0.json) } }
    return measure.value(
      either: [NumberStyle.dotDecimals, .commaDecimals].compactMap { style in
        var number = number
        number.style = style
        return number.value?.json
      })
  }

  /// Few currencies have three decimals, yet rates and prices of fuel are given in thousandths.
  private mutating func settleDot(of code: CurrencyCode) {
    guard number.power == 0, let written = number.written, written.hasDoubtfulDot,
      !code.hasThreeDecimals
    else { return }
    if code.hasNoDecimals || written.isThousands {
      number.style = .commaDecimals
    } else {
      isAmbiguous = number.style == .unknown
    }
  }
}

/// Single amounts and ranges of them.
extension ValueScan {
  func amount(at token: Int) -> AmountPhrase? {
    guard token < text.tokens.count else { return nil }
    if let (code, start) = currencyPrefix(at: token) {
      return prefixedAmount(code, at: start, from: token)
    }
    guard var number = numberPhrase(at: token), !isSecondOfPair(token) else { return nil }
    if let tied = number.tiedMeasure { return AmountPhrase(number, tied, number.tokens) }
    guard let found = measure(after: number) else {
      return AmountPhrase(number, nil, number.tokens)
    }
    number.power += found.power
    return AmountPhrase(number, found.measure, token..<found.next)
  }

  private func prefixedAmount(
    _ code: CurrencyCode, at start: Int, from token: Int
  ) -> AmountPhrase? {
    guard !isPairOfCurrencies(token), text.continues(at: start),
      var number = numberPhrase(at: start, letters: true),
      isNumber(at: start)
    else { return nil }
    let end = number.tokens.upperBound
    if code == .indianRupee, number.power == 0, let power = rupeeScale(at: end) {
      number.power = power
      number.tokens = start..<end + 1
    } else if end < text.tokens.count, text.isAdjacent(end), text.tokens[end].kind == .word {
      return nil
    }
    return AmountPhrase(number, .money(code), token..<number.tokens.upperBound)
  }

  /// `$/£ 1.27` is a rate.
  private func isPairOfCurrencies(_ token: Int) -> Bool {
    guard token > 1, text.isAdjacent(token), text.isByte(UInt8(ascii: "/"), at: token - 1),
      case .currency = meanings[token - 2]
    else { return false }
    return true
  }

  /// Powers of ten that are other words where no rupees stand before the number.
  private func rupeeScale(at token: Int) -> Int? {
    if text.isByte(UInt8(ascii: "L"), at: token), text.isAdjacent(token) || !isInitial(token) {
      return 5
    }
    guard text.continues(at: token), !isCapitalised(token) else { return nil }
    return text.words[token] == ValueScan.arab
      ? 9 : text.words[token] == ValueScan.kharab ? 11 : nil
  }

  /// The `L` of `Rs 500 L Rao paid`.
  private func isInitial(_ token: Int) -> Bool {
    let next = text.isByte(UInt8(ascii: "."), at: token + 1) ? token + 2 : token + 1
    return text.continues(at: next) && isCapitalised(next)
  }

  private static let arab = WordHash("arab")
  private static let kharab = WordHash("kharab")

  /// Whether figures or a word for a number stand here: `a million` is no amount behind a sign.
  private func isNumber(at token: Int) -> Bool {
    if case .number = meanings[token] { return true }
    return text.tokens[token].kind == .number
  }

  func amountMatch(at token: Int) -> ValueMatch? {
    guard !isBehindSign(token), let first = amount(at: token) else { return nil }
    if let range = joinedRange(first) { return range }
    guard let measure = first.measure ?? sharedMeasure(of: first),
      let value = AmountPhrase(first.number, measure, first.tokens).json
    else { return nil }
    let isKnown = !hasUnknownScale(measure, behind: first.number)
    return ValueMatch(type: measure.type, tokens: first.tokens, value: isKnown ? value : nil)
  }

  /// `between A and B`.
  func betweenRange(at token: Int) -> ValueMatch? {
    guard text.continues(at: token + 1), let low = amount(at: token + 1),
      meaning(at: low.tokens.upperBound) == .keyword(.and),
      text.continues(at: low.tokens.upperBound + 1),
      let high = amount(at: low.tokens.upperBound + 1)
    else { return nil }
    if eraYear(at: high.tokens.lowerBound) != nil { return nil }
    if let range = range(low, high) { return range }
    if low.number.mayBeYear || dayMonth(at: token + 1) != nil || clockTime(at: token + 1) != nil {
      return nil
    }
    return isMeridiem(high.tokens.upperBound) ? nil : range(low, high, of: .count)
  }

  /// `A-B`, or `A to B` where B has what A lacks: `$1.5 to $2 billion`, but not `$500 to $2 billion`.
  private func joinedRange(_ low: AmountPhrase) -> ValueMatch? {
    let token = low.tokens.upperBound
    guard text.continues(at: token), text.continues(at: token + 1) else { return nil }
    if isTightDash(at: token) {
      return amount(at: token + 1).flatMap { high in
        hasDoubtfulPower(low, high)
          ? .nothing(low.tokens.lowerBound..<high.tokens.upperBound)
          : range(low, high) ?? countRange(low, high)
      }
    }
    guard meanings[token] == .keyword(.to), let high = amount(at: token + 1) else { return nil }
    let completes =
      low.measure == nil
      ? high.measure != nil && high.tokens.lowerBound == high.number.tokens.lowerBound
      : (high.measure == nil || high.measure == low.measure && missingPower(low, high) > 0)
        && low.number.power == 0 && high.number.power > 0
    return completes ? range(low, high) : nil
  }

  private func range(_ low: AmountPhrase, _ high: AmountPhrase) -> ValueMatch? {
    guard let measure = low.measure ?? high.measure,
      low.measure == nil || high.measure == nil || low.measure == high.measure
    else { return nil }
    return range(low, high, of: measure)
  }

  func range(_ low: AmountPhrase, _ high: AmountPhrase, of measure: Measure) -> ValueMatch? {
    var (low, high) = (low, high)
    // Hundredths are said once: `25 to 50 cents`.
    if low.measure == nil { low.number.power += min(0, high.number.power) }
    low.measure = measure
    high.measure = measure
    low.number.power += missingPower(low, high)
    guard let from = low.value, let to = high.value,
      measure != .count || from.approximation < to.approximation
    else { return nil }
    let isKnown = !hasUnknownScale(measure, behind: high.number)
    return ValueMatch(
      type: measure.type, tokens: low.tokens.lowerBound..<high.tokens.upperBound,
      value: isKnown ? measure.value(from: from.json, to: to.json) : nil)
  }

  /// The power of ten that a range's first number takes over from its second: `$5-7 million`,
  /// `$6-9,000`.
  private func missingPower(_ low: AmountPhrase, _ high: AmountPhrase) -> Int {
    guard low.number.power == 0, let from = low.value, let to = high.value else { return 0 }
    if high.number.power > 0 {
      return from.approximation < to.scaled(by: -high.number.power).approximation
        ? high.number.power : 0
    }
    let isShort = high.number.written?.isGrouped == true && from.approximation < 1000
    let isThousands = to.exponent == 0 && to.coefficient % 1000 == 0
    return isShort && isThousands && from.approximation * 1000 < to.approximation ? 3 : 0
  }

  /// Whether the first of `9-7 million` may be nine as well as nine million.
  private func hasDoubtfulPower(_ low: AmountPhrase, _ high: AmountPhrase) -> Bool {
    guard low.number.power == 0, high.number.power >= 3, let from = low.value else { return false }
    return from.approximation < 1000 && missingPower(low, high) == 0
  }

  /// The measure of the next number, for the first of `3 and 4 kg`.
  private func sharedMeasure(of first: AmountPhrase) -> Measure? {
    let token = first.tokens.upperBound
    guard let plain = first.number.written?.plain, plain < 1000, first.number.power == 0,
      meaning(at: token) == .keyword(.and), text.continues(at: token + 1),
      let second = amount(at: token + 1), second.number.power == 0,
      second.tokens.lowerBound == second.number.tokens.lowerBound,
      !startsClause(second, behind: token)
    else { return nil }
    return second.measure
  }

  /// Whether an `and` before an amount may part two clauses: `won 6 and 5 years later`,
  /// `killed 3 and 20 percent fled`.
  private func startsClause(_ amount: AmountPhrase, behind joint: Int) -> Bool {
    switch meaning(at: amount.tokens.upperBound) {
    case .keyword(.earlier), .keyword(.ago): return true
    default: break
    }
    guard text.tokens[joint].range.count == 3 else { return false }
    if case .period = meaning(at: amount.number.tokens.upperBound) { return true }
    return amount.measure == .percent
  }

  /// Whether a word in another script than Latin stands behind money, which may be a power of ten
  /// that is not known: `$5 миллиардов`.
  func hasUnknownScale(_ measure: Measure, behind number: NumberPhrase) -> Bool {
    let token = number.tokens.upperBound
    guard case .money = measure, text.continues(at: token), text.tokens[token].kind == .word,
      text.tokens[token].traits.contains(.notASCII), meanings[token] == .other
    else { return false }
    return text.isBeyondLatin(at: Int(text.tokens[token].start))
  }
}
