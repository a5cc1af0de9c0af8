import Galley

extension [NameMention] {
  /// The mentions, with one type for the same name of several words: the one whose scores are the
  /// highest in sum, or else the earlier one.
  ///
  /// A mention without a score counts as sure. What the user said of a type stays.
  func withOneTypeEach(in text: AnalyzedText) -> [NameMention] {
    let phrases = map { mention in
      mention.isGiven || mention.words.count < 2 ? nil : mention.phrase(in: text)
    }
    var votes: [WordHash: TypeVotes] = [:]
    for (mention, phrase) in zip(self, phrases) {
      if let phrase { votes[phrase, default: TypeVotes()].add(mention.entity) }
    }
    return zip(self, phrases).map { mention, phrase in
      var mention = mention
      if let phrase, let type = votes[phrase]?.winner { mention.entity.type = type }
      return mention
    }
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

  /// The first of the types with the highest sum.
  var winner: EntityType? { sums.max { $0.score < $1.score }?.type }
}
