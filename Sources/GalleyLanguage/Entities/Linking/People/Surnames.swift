import Galley

/// The surnames of people whom an article names in full, for bare ones that the recognizer took for
/// something else or passed over.
struct Surnames {
  /// Behind the first full name with a surname.
  private var fullNames: [WordHash: Int] = [:]
  /// Where the first organization stands whose name of several words begins with one.
  private var organizations: [WordHash: Int] = [:]
  /// Words that certainly name something of a type: behind `in`, or at the start of a longer name.
  private var others: [EntityType: Set<WordHash>] = [:]
  /// Those that are also ordinary words of the article.
  private var ordinary: Set<WordHash> = []
  private let firstSentence: Int
  private let text: AnalyzedText
  private let positions: [CapitalPosition]

  /// A recognizer that is as sure as this of another type is believed.
  private static let certain = 0.9

  /// - Parameter mentions: in text order.
  init(mentions: [NameMention], in text: AnalyzedText, _ positions: [CapitalPosition]) {
    self.text = text
    self.positions = positions
    for mention in mentions where mention.entity.type == .person {
      guard let surname = mention.surname, fullNames[surname] == nil else { continue }
      fullNames[surname] = mention.tokens.upperBound
    }
    firstSentence = text.startsSentence.dropFirst().firstIndex(of: true) ?? text.tokens.count
    if !isEmpty { collectEvidence(mentions) }
  }

  private mutating func collectEvidence(_ mentions: [NameMention]) {
    for mention in mentions where mention.entity.type != .person {
      guard let first = mention.words.first, fullNames[first] != nil else { continue }
      if mention.words.count > 1 || stands(mention, behind: Self.placePrepositions) {
        others[mention.entity.type, default: []].insert(first)
      }
      if mention.words.count > 1, mention.entity.type == .organization,
        organizations[first] == nil
      {
        organizations[first] = mention.tokens.lowerBound
      }
    }
    for (token, word) in zip(text.tokens, text.words)
    where token.kind == .word && !token.traits.contains(.startsUpper) && fullNames[word] != nil {
      ordinary.insert(word)
    }
  }

  var isEmpty: Bool { fullNames.isEmpty }

  /// Whether a mention of another type is a person's surname, for all that the article tells.
  func isMistaken(_ mention: NameMention) -> Bool {
    guard !mention.isGiven, ![.person, .nationality].contains(mention.entity.type),
      mention.tokens.count == 1, mention.words.count == 1, let word = mention.words.first,
      let full = fullNames[word], isSpelledAsName(mention.tokens.lowerBound)
    else { return false }
    let token = mention.tokens.lowerBound
    return (token >= full || token < firstSentence)
      && mention.entity.score.map { $0 < Self.certain } ?? true
      && others[mention.entity.type]?.contains(word) != true
      && !stands(mention, behind: Self.articles)
      && !(mention.entity.type == .location && stands(mention, behind: Self.directions))
  }

  /// Whether a mention of a person is rather one of an organization, named in full before the person is.
  ///
  /// `Ford` in `Ford said so. Ford Motor grew. Gerald Ford was president.`
  func isOrganization(_ mention: NameMention) -> Bool {
    guard !mention.isGiven, mention.entity.type == .person, mention.tokens.count == 1,
      mention.introduction.isEmpty, let word = mention.words.first, let full = fullNames[word],
      let organization = organizations[word]
    else { return false }
    return mention.tokens.lowerBound < full && organization < full
  }

  /// Whether a token that is in no mention is the surname of a person named before.
  func isPassedOver(at token: Int) -> Bool {
    guard text.tokens[token].kind == .word, text.tokens[token].traits.contains(.startsUpper),
      let full = fullNames[text.words[token]],
      !isBehind(Self.articles, token),
      !others.values.contains(where: { $0.contains(text.words[token]) })
    else { return false }
    if positions[token] == .shouting {
      return (token >= full || token < firstSentence) && isShouted(token) && isUncommon(token)
    }
    guard token >= full, isSpelledAsName(token), !text.isBesideCapital(token..<token + 1) else {
      return false
    }
    return positions[token] == .strong || isFollowedByPossessive(token) || isUncommon(token)
  }
}

extension Surnames {
  /// Whether a token begins with a capital and has small letters: `Un`, and not `UN`.
  private func isSpelledAsName(_ token: Int) -> Bool {
    let traits = text.tokens[token].traits
    return traits.contains(.startsUpper) && traits.contains(.hasLower)
  }

  /// Whether a token is all in capitals; short ones are rather short forms.
  private func isShouted(_ token: Int) -> Bool {
    let traits = text.tokens[token].traits
    return traits.contains(.hasInnerUpper) && !traits.contains(.hasLower)
      && text.tokens[token].range.count > 3
  }

  private func isFollowedByPossessive(_ token: Int) -> Bool {
    text.continues(at: token + 1) && text.tokens[token + 1].kind == .clitic
  }

  /// Whether a word at the start of a sentence is hardly an ordinary one.
  private func isUncommon(_ token: Int) -> Bool {
    let word = text.words[token]
    return text.tokens[token].range.count > 2 && !ordinary.contains(word)
      && !CommonWords.hashes.contains(word)
  }

  private func stands(_ mention: NameMention, behind words: Set<WordHash>) -> Bool {
    isBehind(words, mention.tokens.lowerBound) && !isFollowedByPossessive(mention.tokens.lowerBound)
  }

  private func isBehind(_ words: Set<WordHash>, _ token: Int) -> Bool {
    token > 0 && !text.startsSentence[token] && words.contains(text.words[token - 1])
  }

  private static let placePrepositions = WordHash.words(
    "in near across outside inside within throughout into")
  private static let directions = WordHash.words("to from at around toward towards via")
  private static let articles = WordHash.words("the a an")
}
