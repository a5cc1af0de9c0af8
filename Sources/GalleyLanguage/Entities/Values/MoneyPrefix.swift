import Galley

/// Money whose currency stands before the number.
extension ValueScan {
  /// The currency that a token names for the number behind it, and where that number starts.
  func currencyPrefix(at token: Int) -> (code: CurrencyCode, number: Int)? {
    if let code = dollarPrefix(at: token) { return (code, token + 2) }
    guard case .currency(let code, let form) = meanings[token] else { return nil }
    switch form {
    case .symbol: return (code, token + 1)
    case .prefix:
      guard isCapitalised(token), text.tokens[token].range.count > 1 else { return nil }
      return (code, text.isByte(UInt8(ascii: "."), at: token + 1) ? token + 2 : token + 1)
    case .code: return isInCapitals(token) ? (code, token + 1) : nil
    case .doubtfulCode:
      let isLarge = numberPhrase(at: token + 1, letters: true)?.isLarge == true
      return isLarge && isInCapitals(token) ? (code, token + 1) : nil
    case .word, .doubtfulWord, .countryWord, .hundredth: return nil
    }
  }

  /// `US` before `$`, `E` before `£`.
  private func dollarPrefix(at token: Int) -> CurrencyCode? {
    guard text.tokens[token].kind == .word, isCapitalised(token), text.continues(at: token + 1),
      text.tokens[token + 1].kind == .symbol
    else { return nil }
    guard text.isByte(UInt8(ascii: "$"), at: token + 1) else {
      return text.isAdjacent(token + 1)
        ? lexicon.currency(phrase: text.words[token], text.words[token + 1]) : nil
    }
    guard text.isAdjacent(token + 1) else {
      return meanings[token] == .currencyCountry(.unitedStatesDollar) && isInCapitals(token)
        ? .unitedStatesDollar : nil
    }
    if case .keyword(.article) = meanings[token], text.isByte(UInt8(ascii: "A"), at: token) {
      return .australianDollar
    }
    return lexicon.dollar(prefix: text.words[token])
  }

  /// An amount whose dollar sign has letters before it.
  func dollarAmount(at token: Int) -> ValueMatch? {
    guard dollarPrefix(at: token) != nil else { return nil }
    return amountMatch(at: token)
  }

  /// Letters and figures in one token: `R415.00`, `Rs500`, `USD5m`.
  func mergedAmount(at token: Int) -> ValueMatch? {
    guard let (phrase, code, isDoubtful) = mergedPhrase(at: token),
      let value = AmountPhrase(phrase, .money(code), phrase.tokens).json
    else { return nil }
    let isShort = phrase.written.map { $0.digitCount < 3 } ?? true
    let isSingleLetter = hasSingleLetter(token)
    if isSingleLetter, !showsMoney(phrase), isShort || !letterCurrencies.contains(code) {
      return nil
    }
    if isDoubtful || code == .unknown && isShort, !phrase.isLarge { return nil }
    return ValueMatch(
      type: .money, tokens: phrase.tokens, value: value,
      score: isSingleLetter ? ValueScan.singleLetterScore : nil)
  }

  /// How sure a currency is that a single letter names, as `R` in `R415.00`.
  private static let singleLetterScore = 0.5

  func mergedPhrase(
    at token: Int
  ) -> (NumberPhrase, CurrencyCode, isDoubtful: Bool)? {
    let traits = text.tokens[token].traits
    guard traits.contains(.hasDigit), traits.contains(.startsUpper) else { return nil }
    let range = text.tokens[token].range
    let letters = range.prefix { text.bytes[$0] >= UInt8(ascii: "A") }
    guard (1...4).contains(letters.count),
      case .currency(let code, let form) =
        lexicon[WordHash(text.bytes, range.lowerBound..<letters.endIndex)],
      form == .prefix || form == .code || form == .doubtfulCode,
      let (end, written) = digits(from: letters.endIndex),
      let next = tokenEnd(at: end, from: token),
      let (number, behind) = next.power > 0
        ? (written, next.token) : spacedNumber(at: next.token - 1, written, isMoney: true)
    else { return nil }
    var phrase = NumberPhrase(
      written: number, power: next.power, style: numberStyle, tokens: token..<behind)
    if phrase.power == 0 { readScales(into: &phrase, letters: true) }
    guard meaning(at: phrase.tokens.upperBound) != .doubtfulScale,
      !hasUnknownScale(.money(code), behind: phrase)
    else { return nil }
    return (phrase, code, form == .doubtfulCode)
  }

  private func digits(from start: Int) -> (end: Int, WrittenNumber)? {
    var end = start
    while text.isDigit(at: end)
      || end > start && end < text.bytes.count && isSeparator(end) && text.isDigit(at: end + 1)
    {
      end += 1
    }
    return WrittenNumber(text.bytes, start..<end).map { (end, $0) }
  }

  private func isSeparator(_ offset: Int) -> Bool {
    text.bytes[offset] == UInt8(ascii: ",") || text.bytes[offset] == UInt8(ascii: ".")
  }

  /// The token behind the one that ends at an offset, or letters behind it that scale.
  private func tokenEnd(at offset: Int, from token: Int) -> (token: Int, power: Int)? {
    var last = token
    while last < text.tokens.count, Int(text.tokens[last].end) < offset { last += 1 }
    guard last < text.tokens.count else { return nil }
    switch Int(text.tokens[last].end) - offset {
    case 0: return (last + 1, 0)
    case 1: return letterScale(text.bytes[offset]).map { (last + 1, $0) }
    default:
      let rest = WordHash(text.bytes, offset..<Int(text.tokens[last].end))
      guard case .shortScale(let power) = lexicon[rest] else { return nil }
      return (last + 1, power)
    }
  }
}
