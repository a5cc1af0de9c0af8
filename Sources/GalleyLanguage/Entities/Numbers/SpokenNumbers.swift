import Galley

/// Numbers in words.
extension ValueScan {
  private typealias Part = (value: Int, next: Int)

  /// `seven`, `two hundred and fifty`, `one million two hundred thousand`; a power of ten at its end
  /// is left to be read behind it.
  func spokenNumber(at token: Int) -> NumberPhrase? {
    guard var group = spokenGroup(at: token, keepsHundreds: false) else { return nil }
    var (total, power) = (0, Int.max)
    while case .scale(let scale) = meaning(at: group.next), (3...12).contains(scale), scale < power,
      let lesser = groupBehindScale(at: group.next + 1, under: scale, from: token)
    {
      total += group.value * ValueScan.powerOfTen(scale)
      (group, power) = (lesser, scale)
    }
    if total > 0, case .scale(let scale) = meaning(at: group.next), scale < power {
      group = (group.value * ValueScan.powerOfTen(scale), group.next + 1)
    }
    return NumberPhrase(inWords: total + group.value, tokens: token..<group.next)
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }

  private func groupBehindScale(at token: Int, under scale: Int, from start: Int) -> Part? {
    guard let next = joined(at: token, from: start),
      let group = spokenGroup(at: next, keepsHundreds: true)
    else { return nil }
    guard case .scale(let lesser) = meaning(at: group.next) else { return group }
    return next == token && lesser < scale ? group : nil
  }

  /// The token behind an `and` that is part of the number.
  private func joined(at token: Int, from start: Int) -> Int? {
    guard meaning(at: token) == .keyword(.and) else { return token }
    let isBetween =
      start > 0 && !text.startsSentence[start] && meanings[start - 1] == .keyword(.between)
    return isBetween || text.tokens[token].range.count != 3 ? nil : token + 1
  }

  /// A number under a thousand.
  ///
  /// - Parameter keepsHundreds: whether `two hundred`, with nothing behind, is one.
  private func spokenGroup(at token: Int, keepsHundreds: Bool) -> Part? {
    guard let tens = spokenTens(at: token) else { return nil }
    guard meaning(at: tens.next) == .scale(2), tens.value > 0 else { return tens }
    let hundreds = tens.value * 100
    if let next = joined(at: tens.next + 1, from: token), let rest = spokenTens(at: next),
      meaning(at: rest.next) != .scale(2)
    {
      return (hundreds + rest.value, rest.next)
    }
    return keepsHundreds ? (hundreds, tens.next + 1) : tens
  }

  /// `twenty-five`, `twenty five`.
  private func spokenTens(at token: Int) -> Part? {
    guard token < text.tokens.count, case .number(let value) = meanings[token] else { return nil }
    if value >= 20, value % 10 == 0, case .number(let ones) = meaning(at: token + 1),
      (1...9).contains(ones)
    {
      return (value + ones, token + 2)
    }
    return (value, token + 1)
  }
}
