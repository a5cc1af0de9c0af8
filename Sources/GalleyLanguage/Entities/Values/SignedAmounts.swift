import Galley

/// Amounts below zero.
extension ValueScan {
  /// An amount behind a minus sign, or behind `minus`.
  func signedMatch(at token: Int) -> ValueMatch? {
    let isWord = meanings[token] == .keyword(.minus)
    guard isWord || isSign(token), text.continues(at: token + 1),
      let found = amount(at: token + 1), var value = found.value,
      isSigned(found.measure, by: token)
    else { return nil }
    value.isNegative = true
    let measure = found.measure ?? .count
    return ValueMatch(
      type: measure.type, tokens: token..<found.tokens.upperBound,
      value: measure.value(value.json))
  }

  /// A minus sign with an amount right behind it; behind another amount it is a dash.
  private func isSign(_ token: Int) -> Bool {
    guard isMinus(at: token) || isDash(at: token) && !isEmDash(token),
      token + 1 < text.tokens.count, text.isAdjacent(token + 1)
    else { return false }
    if token == 0 || text.isByte(UInt8(ascii: "("), at: token - 1) { return true }
    return text.tokens[token].traits.contains(.spaceBefore) && !endsAmount(token - 1)
  }

  /// Whether a sign stands before figures that are not read with it: `-5 to 10C`.
  func isBehindSign(_ token: Int) -> Bool {
    token > 0 && text.tokens[token].kind == .number && text.isAdjacent(token) && isSign(token - 1)
  }

  private func isEmDash(_ token: Int) -> Bool {
    let range = text.tokens[token].range
    return range.count == 3 && text.bytes[range.upperBound - 1] >= 0x94
  }

  private func endsAmount(_ token: Int) -> Bool {
    // `$10 -$15`, but not a column of figures.
    if text.tokens[token].kind == .number { return text.tokens[token + 2].kind == .symbol }
    switch meanings[token] {
    case .currency, .unit, .scale, .shortScale, .keyword(.percent), .keyword(.cent): return true
    default: return false
    }
  }

  /// Whether what is measured may be below zero.
  private func isSigned(_ measure: Measure?, by sign: Int) -> Bool {
    switch measure {
    case .percent: true
    case .unit(let symbol): Measure.signedUnits.contains(symbol)
    case .money: isMinus(at: sign) || text.tokens[sign].range.count != 3
    case .count, nil: meanings[sign] == .keyword(.minus)
    }
  }
}

extension Measure {
  fileprivate static let signedUnits: Set<String> = ["°C", "°F", "°", "pp", "bp"]
}
