import Galley

/// Numbers of houses: `1119 Eighth St.`.
extension ValueScan {
  /// Whether one or two words with capitals and a word for a street stand behind the figures.
  func isHouseNumber(_ token: Int) -> Bool {
    guard let written = written(at: token), written.plain != nil, written.digitCount <= 5,
      isNamePart(token + 1), !isYearByWord(token)
    else { return false }
    return isStreet(token + 2) || isNamePart(token + 2) && isStreet(token + 3)
  }

  private func isNamePart(_ token: Int) -> Bool {
    text.continues(at: token) && text.tokens[token].kind == .word && isCapitalised(token)
  }

  /// `in 2008 Wall Street fell`, `the 2008 Wall Street crash`.
  private func isYearByWord(_ token: Int) -> Bool {
    guard token > 0, !text.startsSentence[token], text.tokens[token].range.count == 4 else {
      return false
    }
    switch meanings[token - 1] {
    case .keyword(.datePreposition), .keyword(.article), .keyword(.early), .keyword(.until),
      .keyword(.before), .keyword(.after):
      return true
    default: return false
    }
  }

  private func isStreet(_ token: Int) -> Bool {
    guard isNamePart(token), !countsSomething(token) else { return false }
    if ValueScan.streets.contains(text.words[token]) { return true }
    guard ValueScan.shortStreets.contains(text.words[token]) else { return false }
    // `Mount St. Helens`, but not `Elm St. NW`.
    let next = text.isByte(UInt8(ascii: "."), at: token + 1) ? token + 2 : token + 1
    return !isNamePart(next) || isInCapitals(next) && text.tokens[next].range.count < 3
  }

  private static let streets = words("street road drive avenue lane boulevard")
  private static let shortStreets = words("st rd dr ave blvd")

  private static func words(_ list: String) -> Set<WordHash> {
    Set(list.split(separator: " ").map { WordHash(String($0)) })
  }
}
