import Galley

/// Which person each mention of a person means.
struct PersonIndex {
  enum Answer {
    case none
    case one(Int)
    case several([Int])
  }

  private let answers: [Answer]
  private let names: [ComparedName?]

  init(_ mentions: [NameMention], in text: AnalyzedText) {
    let names = mentions.map { mention in
      mention.entity.type == .person ? ComparedName(mention, in: text) : nil
    }
    let surnames = Set(names.compactMap { $0?.surnamesWithParticles }.joined())
    let areSurnames = names.map { $0?.isSurname(among: surnames) ?? false }
    var people = NamedPeople()
    for (index, mention) in mentions.enumerated() where !areSurnames[index] {
      if let name = names[index] { people.add(index, mention, name) }
    }
    for (index, mention) in mentions.enumerated() where areSurnames[index] {
      guard let name = names[index] else { continue }
      people.addHolderOfOffice(index, mention, name) { other in
        text.isOneSentence(mentions[min(index, other)].tokens, mentions[max(index, other)].tokens)
      }
    }
    answers = mentions.indices.map { index in
      guard let name = names[index] else { return .none }
      return people.answer(
        for: index, mentions[index].introduction, areSurnames[index] ? name : nil)
    }
    self.names = names
  }

  func person(for mention: Int) -> Answer { answers[mention] }

  /// A mention's name, if it is a person's.
  func name(of mention: Int) -> ComparedName? { names[mention] }
}

extension ComparedName {
  /// Whether a name is no full one: a word, or several as `van Dijk` is.
  ///
  /// - Parameter surnames: those with particles that full names end with.
  fileprivate func isSurname(among surnames: Set<[WordHash]>) -> Bool {
    words.count == 1 || startsWithParticle && (startsSmall || surnames.contains(words))
  }
}
