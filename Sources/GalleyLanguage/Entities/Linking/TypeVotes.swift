import Galley

extension [NameMention] {
  /// The mentions, with one type for the same name of several words: the one whose scores are the
  /// highest in sum, or else the earlier one.
  ///
  /// A mention without a score counts as sure. What the user said of a type stays.
  func withOneTypeEach(in text: AnalyzedText) -> [NameMention] {
    let phrases = map { mention in
      mention.isGiven || mention.words.isEmpty ? nil : mention.phrase(in: text)
    }
    let disputed = disputed(phrases)
    if disputed.isEmpty { return self }
    var votes: [WordHash: TypeVotes] = [:]
    for (mention, phrase) in zip(self, phrases) {
      if let phrase, disputed.contains(phrase) {
        votes[phrase, default: TypeVotes()].add(mention.entity)
      }
    }
    return zip(self, phrases).map { mention, phrase in
      var mention = mention
      if let phrase, let votes = votes[phrase],
        let type = mention.words.count > 1 ? votes.winner : votes.clearWinner(over: mention)
      {
        mention.entity.type = type
      }
      return mention
    }
  }
}

extension [NameMention] {
  /// Those of the mentions' phrases that have several types.
  fileprivate func disputed(_ phrases: [WordHash?]) -> Set<WordHash> {
    var types = WordTable<EntityType>(capacity: count)
    var disputed: Set<WordHash> = []
    for (mention, phrase) in zip(self, phrases) {
      guard let phrase else { continue }
      let type = types[phrase]
      if type == nil { types.update(phrase) { _ in mention.entity.type } }
      if let type, type != mention.entity.type { disputed.insert(phrase) }
    }
    return disputed
  }
}

/// How sure a recognizer is, in sum, of each type that it gave a name.
private struct TypeVotes {
  private var sums: [(type: EntityType, score: Double)] = []

  mutating func add(_ entity: Entity) {
    let score = entity.score ?? 1
    if let place = sums.firstIndex(where: { $0.type == entity.type }) {
      sums[place].score += score
    } else {
      sums.append((entity.type, score))
    }
  }

  /// The type of no person that far more speaks for than for that of a mention, of which nobody was sure.
  func clearWinner(over mention: NameMention) -> EntityType? {
    let type = mention.entity.type
    guard let winner, winner != type, ![winner, type].contains(.nationality), winner != .person,
      mention.introduction.isEmpty, mention.entity.score ?? 1 < 0.8
    else { return nil }
    return sum(winner) >= 3 * sum(type) ? winner : nil
  }

  private func sum(_ type: EntityType) -> Double { sums.first { $0.type == type }?.score ?? 0 }

  /// The first of the types with the highest sum.
  var winner: EntityType? { sums.max { $0.score < $1.score }?.type }
}
