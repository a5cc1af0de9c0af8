import Galley

/// Numbers that count, or give a place, without a unit.
extension ValueScan {
  func cardinal(at token: Int) -> ValueMatch? {
    guard let phrase = numberPhrase(at: token), let value = phrase.value,
      !touchesWord(phrase.tokens), !text.isByte(UInt8(ascii: "/"), at: token + 1)
    else { return nil }
    return ValueMatch(type: .cardinal, tokens: phrase.tokens, value: value.json)
  }

  /// `seven`, but not the `one` that stands for somebody, nor the `Seven` of a name.
  func cardinalWord(at token: Int) -> ValueMatch? {
    if isCapitalised(token), !text.startsSentence[token] { return nil }
    guard !isHourOfClock(token), let match = cardinal(at: token),
      match.tokens.count > 1 || meanings[token] != .number(1)
    else { return nil }
    switch meaning(at: match.tokens.upperBound) {
    case .fraction: return nil
    case .period(.quarter) where meaning(at: match.tokens.upperBound + 1) == .keyword(.of):
      return nil
    default: return match
    }
  }

  /// `half past six`, `quarter to nine`.
  private func isHourOfClock(_ token: Int) -> Bool {
    guard token > 1, !text.startsSentence[token], !text.startsSentence[token - 1] else {
      return false
    }
    switch (meanings[token - 2], meanings[token - 1]) {
    case (.keyword(.half), .keyword(.past)), (.period(.quarter), .keyword(.past)),
      (.period(.quarter), .keyword(.to)):
      return true
    default: return false
    }
  }

  /// `5-7 boats`: without a noun behind it, that may be a score.
  func countRange(_ low: AmountPhrase, _ high: AmountPhrase) -> ValueMatch? {
    let tokens = low.tokens.lowerBound..<high.tokens.upperBound
    guard countsSomething(tokens.upperBound - 1), !touchesWord(tokens), !low.number.mayBeYear
    else { return nil }
    return range(low, high, of: .count)
  }

  /// `4th`.
  func ordinal(at token: Int) -> ValueMatch? {
    guard meaning(at: token + 1) == .ordinalSuffix, text.isAdjacent(token + 1),
      let value = written(at: token)?.value(), value.exponent == 0,
      !isStone(value.coefficient, at: token + 1),
      !touchesWord(token..<token + 2), value.coefficient < 1_000_000_000
    else { return nil }
    return place(Int(value.coefficient), token..<token + 2)
  }

  /// `first`, but not the third of `a third of them` nor the `second` of a minute.
  func ordinalWord(_ value: Int, at token: Int) -> ValueMatch? {
    if let date = dayMonth(at: token) { return date }
    let tokens = token..<token + 1
    if let date = partOfTime(value, tokens) { return date }
    if isCapitalised(token), !text.startsSentence[token] { return nil }
    let isOrdinal = value == 2 ? !isSecondOfTime(token) : value == 1 || !isFraction(token)
    return isOrdinal ? ValueMatch(type: .ordinal, tokens: tokens, value: .integer(value)) : nil
  }

  /// `4st`, which is no place.
  private func isStone(_ value: UInt128, at suffix: Int) -> Bool {
    let range = text.tokens[suffix].range
    return text.bytes[range.lowerBound] | 0x20 == UInt8(ascii: "s")
      && (value % 10 != 1 || value % 100 == 11)
  }

  private func place(_ value: Int, _ tokens: Range<Int>) -> ValueMatch {
    partOfTime(value, tokens) ?? ValueMatch(type: .ordinal, tokens: tokens, value: .integer(value))
  }

  private func isSecondOfTime(_ token: Int) -> Bool {
    if token > 0, !text.startsSentence[token] {
      switch meanings[token - 1] {
      case .keyword(.per), .number: return true
      case .keyword(.article) where text.tokens[token - 1].range.count == 3: return false
      default: break
      }
    }
    switch meaning(at: token + 1) {
    case .keyword(.ago), .keyword(.earlier): return true
    default: return !text.continues(at: token + 1) || text.tokens[token + 1].kind != .word
    }
  }

  private func isFraction(_ token: Int) -> Bool {
    guard token > 0, !text.startsSentence[token] else { return false }
    switch meanings[token - 1] {
    case .number: return true
    case .keyword(.article) where text.tokens[token - 1].range.count < 3:
      return !text.continues(at: token + 1) || meanings[token + 1] == .keyword(.of)
        || text.tokens[token + 1].kind != .word
    default: return false
    }
  }

  /// Whether the tokens are part of something like `F-16`, `4th` or `10-year`.
  func touchesWord(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound
    let isTiedBefore = text.isAdjacent(before) && !isOpening(before - 1)
    let after = tokens.upperBound
    guard after < text.tokens.count, text.isAdjacent(after) else { return isTiedBefore }
    return isTiedBefore || text.tokens[after].kind != .punctuation || isTightDash(at: after)
      || text.isByte(UInt8(ascii: "/"), at: after)
  }

  private func isOpening(_ token: Int) -> Bool {
    text.tokens[token].kind == .punctuation && !isDash(at: token)
      && !text.isByte(UInt8(ascii: "/"), at: token) && !text.isByte(UInt8(ascii: "."), at: token)
  }
}
