import Galley

/// Parts of powers of ten in words.
extension ValueScan {
  /// `half a million`, of which the power of ten is left to be read.
  func halfScale(at token: Int) -> NumberPhrase? {
    guard meanings[token] == .keyword(.half), isArticle(at: token + 1),
      case .scale = meaning(at: token + 2)
    else { return nil }
    return NumberPhrase(inWords: 5, power: -1, tokens: token..<token + 2)
  }

  /// `two and a half` before a power of ten.
  func withHalf(_ phrase: NumberPhrase) -> NumberPhrase {
    let token = phrase.tokens.upperBound
    guard meaning(at: token) == .keyword(.and), isArticle(at: token + 1),
      meaning(at: token + 2) == .keyword(.half), case .scale = meaning(at: token + 3)
    else { return phrase }
    return NumberPhrase(
      inWords: phrase.inWords * 10 + 5, power: -1,
      tokens: phrase.tokens.lowerBound..<token + 3)
  }

  /// Whether a part is taken of what stands at a token: `three-quarters of a million`, which is not
  /// read, and is no million either.
  func isPartTaken(of token: Int) -> Bool {
    guard token > 1, !text.startsSentence[token], meanings[token - 1] == .keyword(.of) else {
      return false
    }
    switch meanings[token - 2] {
    case .keyword(.half), .keyword(.fraction), .period(.quarter), .ordinal: return true
    default:
      let range = text.tokens[token - 2].range
      let word = text.bytes[range].drop { $0 != UInt8(ascii: "-") }.dropFirst()
      return ValueScan.parts.contains { word.elementsEqual($0.utf8) }
    }
  }

  /// `a`, `an`.
  private func isArticle(at token: Int) -> Bool {
    meaning(at: token) == .keyword(.article) && text.tokens[token].range.count < 3
  }

  private static let parts = ["half", "third", "thirds", "quarter", "quarters", "fifths", "tenths"]
}
