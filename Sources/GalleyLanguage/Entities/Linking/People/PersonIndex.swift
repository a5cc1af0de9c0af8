import Galley

/// Which person each mention of a person means.
struct PersonIndex {
  enum Answer {
    case none
    case one(Int)
    case several([Int])
  }

  private let answers: [Answer]

  init(_ mentions: [NameMention], in text: AnalyzedText) {
    var people = NamedPeople()
    for (index, mention) in mentions.enumerated()
    where mention.entity.type == .person && mention.words.count > 1 {
      people.add(index, mention)
    }
    for (index, mention) in mentions.enumerated()
    where mention.entity.type == .person && mention.words.count == 1 {
      people.addHolderOfOffice(index, mention) { other in
        text.isOneSentence(mentions[min(index, other)].tokens, mentions[max(index, other)].tokens)
      }
    }
    answers = mentions.indices.map { index in
      mentions[index].entity.type == .person ? people.answer(for: index, mentions[index]) : .none
    }
  }

  func person(for mention: Int) -> Answer { answers[mention] }
}
