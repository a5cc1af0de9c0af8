import Galley

extension [NameMention] {
  /// The mentions, with full names as people's that the recognizer was unsure of, where it is surer
  /// that their last word alone is a person: `Jordan Hill` beside `Hill said`.
  ///
  /// A surname of somebody named in full before speaks for that person alone.
  func withFullNamesOfPeople(in text: AnalyzedText) -> [NameMention] {
    var sureness: [WordHash: Double] = [:]
    for mention in self where mention.entity.type == .person && mention.words.count == 1 {
      guard let word = mention.words.first else { continue }
      sureness[word] = Swift.max(sureness[word] ?? 0, mention.entity.score ?? 1)
    }
    if sureness.isEmpty { return self }
    return map { mention in
      guard let surname = mention.surname, let sure = sureness[surname] else { return mention }
      if mention.entity.type == .person { sureness[surname] = nil }
      guard let score = mention.entity.score, score < Swift.min(sure, mostDoubtful),
        mention.mayNamePerson(in: text)
      else { return mention }
      var mention = mention
      mention.entity.type = .person
      return mention
    }
  }
}

/// A recognizer that is as sure as this of another type is believed.
private let mostDoubtful = 0.8

extension NameMention {
  /// Whether it is a name as people have it: two or three words with capitals, no article before them.
  fileprivate func mayNamePerson(in text: AnalyzedText) -> Bool {
    guard !isGiven, [.location, .organization, .facility].contains(entity.type),
      (2...3).contains(words.count), tokens.count == words.count
    else { return false }
    let isBehindArticle =
      tokens.lowerBound > 0 && text.words[tokens.lowerBound - 1] == Self.the
    return !isBehindArticle
      && tokens.allSatisfy {
        text.tokens[$0].traits.contains(.startsUpper) && text.tokens[$0].traits.contains(.hasLower)
      }
  }
}
