import Galley

/// Figures that are part of a name: `Boeing 737`, `Route 66`.
extension ValueScan {
  /// Whether the figures at a token belong to the name before them and count nothing.
  func isNamed(_ token: Int) -> Bool {
    guard token > 0, !text.startsSentence[token], !text.isAdjacent(token),
      isNameWord(token - 1), !showsCount(behind: token),
      text.tokens[token].range.count < 5 || isInCapitals(token - 1),
      year(at: token) == nil
    else { return false }
    return !startsWithPlace(before: token - 1) && !isHeadline(around: token)
  }

  /// A word with a capital that says nothing of time and amounts; the first of a sentence has one
  /// in any case.
  private func isNameWord(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .word,
      isCapitalised(token) || text.tokens[token].traits.contains(.hasInnerUpper)
    else { return false }
    switch meanings[token] {
    case .other, .currencyCountry, .label: break
    default: return false
    }
    return !text.startsSentence[token] || isRare(token)
  }

  /// Whether a word is none of those that sentences start with.
  private func isRare(_ token: Int) -> Bool {
    if isInCapitals(token) { return text.tokens[token].range.count > 1 }
    let ending = text.bytes[text.tokens[token].range].suffix(2)
    return !ending.elementsEqual("ed".utf8) && !ending.elementsEqual("ly".utf8)
      && !ending.elementsEqual("ng".utf8) && !ValueScan.commonWords.contains(text.words[token])
  }

  private static let commonWords: Set<WordHash> = {
    var words: Set<WordHash> = []
    for list in [CommonWords.list, "under these those than least if nor plus up no"] {
      WordList.forEachWord(in: list) { word, _ in words.insert(word) }
    }
    return words
  }()

  /// `12 people`, `12 were`.
  func showsCount(behind token: Int) -> Bool {
    switch meaning(at: token + 1) {
    case .keyword(.many), .keyword(.of), .scale, .shortScale: true
    default: false
    }
  }

  /// `In Haiti 40 inmates`, where a name and a number meet without a comma.
  private func startsWithPlace(before name: Int) -> Bool {
    guard name > 0, text.startsSentence[name - 1] else { return false }
    switch meanings[name - 1] {
    case .keyword(.datePreposition), .keyword(.phraseEnd), .keyword(.from): return true
    default: return false
    }
  }

  /// Whether the words around are written with capitals throughout, so that they tell no name.
  private func isHeadline(around token: Int) -> Bool {
    var (words, capitals) = (0, 0)
    var place = token
    while place > 0, !text.startsSentence[place], token - place < ValueScan.headlineReach {
      place -= 1
    }
    while place < text.tokens.count, place - token < ValueScan.headlineReach {
      if place > token, text.startsSentence[place] { break }
      if text.tokens[place].kind == .word, text.tokens[place].range.count > 3 {
        words += 1
        if isCapitalised(place) { capitals += 1 }
      }
      place += 1
    }
    return words > 2 && capitals * 10 >= words * 9
  }

  /// How many tokens are looked at on each side.
  private static let headlineReach = 30
}
