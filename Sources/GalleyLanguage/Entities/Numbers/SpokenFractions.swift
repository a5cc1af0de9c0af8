import Galley

/// Halves, quarters and other parts in words.
extension ValueScan {
  /// A part of what follows: `half a`, `three-quarters of a`, `a quarter of one`, up to the power of
  /// ten or the unit, which has to stand there.
  func fraction(at token: Int) -> NumberPhrase? {
    guard let (phrase, isHalf) = part(at: token) else { return nil }
    var next = phrase.tokens.upperBound
    if isScale(at: next) { return phrase }
    let hasOf = meaning(at: next) == .keyword(.of)
    if hasOf { next += 1 }
    guard hasOf || isHalf, text.continues(at: next),
      isArticle(at: next) || meanings[next] == .number(1),
      isScale(at: next + 1) || isMeasure(at: next + 1)
    else { return nil }
    var fraction = phrase
    fraction.tokens = token..<next + 1
    return fraction
  }

  /// `half`, `a quarter`, `three quarters`, `two fifths`, `three-quarters`.
  private func part(at token: Int) -> (phrase: NumberPhrase, isHalf: Bool)? {
    switch meanings[token] {
    case .keyword(.half):
      return (NumberPhrase(inWords: 5, power: -1, tokens: token..<token + 1), true)
    case .other:
      guard let word = hyphenatedWord(at: token), word.isPart, word.isEnd else { return nil }
      return word.phrase(token..<token + 1).map { ($0, false) }
    case .keyword(.article) where isArticle(at: token):
      return parts(1, at: token + 1, from: token).map { ($0, false) }
    case .number(let count): return parts(count, at: token + 1, from: token).map { ($0, false) }
    default: return nil
    }
  }

  private func parts(_ count: Int, at token: Int, from start: Int) -> NumberPhrase? {
    ValueScan.decimal(count, of: meaning(at: token), tokens: start..<token + 1)
  }

  /// Some parts of one, as far as they have an end in decimals.
  static func decimal(_ count: Int, of part: ValueWord, tokens: Range<Int>) -> NumberPhrase? {
    let denominator: Int
    switch part {
    case .keyword(.half): denominator = 2
    case .period(.quarter): denominator = 4
    case .fraction(let number): denominator = number
    case .ordinal(let number) where number > 2 && count == 1: denominator = number
    default: return nil
    }
    guard count < denominator, 1000 % denominator == 0 else { return nil }
    return NumberPhrase(inWords: count * 1000 / denominator, power: -3, tokens: tokens)
  }

  /// `two and a half`, `one and a quarter million`, `2½`.
  func withFraction(_ phrase: NumberPhrase) -> NumberPhrase {
    if let mixed = withFractionSign(phrase) { return mixed }
    let token = phrase.tokens.upperBound
    guard meaning(at: token) == .keyword(.and), text.continues(at: token + 1),
      isArticle(at: token + 1),
      let whole = phrase.written?.plain ?? (phrase.written == nil ? phrase.inWords : nil),
      let part = ValueScan.decimal(
        1, of: meaning(at: token + 2), tokens: phrase.tokens.lowerBound..<token + 3),
      meaning(at: token + 2) == .keyword(.half) || isScale(at: token + 3)
        || isMeasure(at: token + 3)
    else { return phrase }
    var mixed = part
    mixed.inWords += whole * 1000
    return mixed
  }

  private func withFractionSign(_ phrase: NumberPhrase) -> NumberPhrase? {
    let token = phrase.tokens.upperBound
    guard let whole = phrase.written?.plain, token < text.tokens.count, text.isAdjacent(token),
      let hundredths = hundredths(at: token)
    else { return nil }
    return NumberPhrase(
      inWords: whole * 100 + hundredths, power: -2, tokens: phrase.tokens.lowerBound..<token + 1)
  }

  /// `¼`, `½`, `¾`.
  private func hundredths(at token: Int) -> Int? {
    let range = text.tokens[token].range
    guard range.count == 2, text.bytes[range.lowerBound] == 0xC2 else { return nil }
    switch text.bytes[range.lowerBound + 1] {
    case 0xBC: return 25
    case 0xBD: return 50
    case 0xBE: return 75
    default: return nil
    }
  }

  /// `1/2`, `2 3/4`.
  func writtenFraction(at token: Int, _ first: WrittenNumber) -> NumberPhrase? {
    guard let count = first.plain, count < 1000 else { return nil }
    if let part = slashPart(count, at: token + 1) {
      return NumberPhrase(inWords: part, power: -3, tokens: token..<token + 3)
    }
    guard text.continues(at: token + 1), let numerator = written(at: token + 1)?.plain,
      let part = slashPart(numerator, at: token + 2)
    else { return nil }
    return NumberPhrase(inWords: count * 1000 + part, power: -3, tokens: token..<token + 4)
  }

  private func slashPart(_ count: Int, at slash: Int) -> Int? {
    guard text.isByte(UInt8(ascii: "/"), at: slash), text.isAdjacent(slash),
      let whole = written(at: slash + 1)?.plain, whole <= 10, text.isAdjacent(slash + 1)
    else { return nil }
    return ValueScan.decimal(count, of: .fraction(max(whole, 1)), tokens: 0..<1)?.inWords
  }

  /// Whether a number is the second of `1/3`, `90+3`.
  func isSecondOfPair(_ token: Int) -> Bool {
    token > 1 && text.isAdjacent(token) && text.isAdjacent(token - 1)
      && text.tokens[token - 2].kind == .number
      && (text.isByte(UInt8(ascii: "/"), at: token - 1)
        || text.isByte(UInt8(ascii: "+"), at: token - 1))
  }

  /// Whether a part that can't be written in decimals is taken of what stands at a token: `a third
  /// of a million` is no million.
  func isPartTaken(of token: Int) -> Bool {
    guard token > 1, !text.startsSentence[token], meanings[token - 1] == .keyword(.of) else {
      return false
    }
    switch meanings[token - 2] {
    case .keyword(.half), .fraction, .period(.quarter), .ordinal: return true
    case .other: return hyphenatedWord(at: token - 2)?.isPart == true
    default: return false
    }
  }

  /// `a`, `an`.
  func isArticle(at token: Int) -> Bool {
    token < text.tokens.count && meanings[token] == .keyword(.article)
      && text.tokens[token].range.count < 3
  }

  private func isMeasure(at token: Int) -> Bool {
    switch meaning(at: token) {
    case .unit, .keyword(.percent), .currency(_, .word): true
    case .keyword(.per): meaning(at: token + 1) == .keyword(.cent)
    case .period(let period): UnitList.symbol(of: period) != nil
    default: false
    }
  }
}
