import Galley

/// Which person each mention of a person means.
struct PersonIndex {
  enum Answer {
    case none
    case one(Int)
    case several([Int])
  }

  private let answers: [Answer]

  init(_ mentions: [NameMention]) {
    var people = PeopleSoFar()
    for (index, mention) in mentions.enumerated()
    where mention.entity.type == .person && mention.words.count > 1 {
      people.add(index, mention)
    }
    answers = mentions.indices.map { index in
      mentions[index].entity.type == .person ? people.answer(for: index, mentions[index]) : .none
    }
  }

  func person(for mention: Int) -> Answer { answers[mention] }
}

/// The people that an article names in full.
private struct PeopleSoFar {
  private struct Person {
    let head: Int
    var words: [WordHash]
    /// Whom somebody outside knows the person as.
    var thing: FoundMention.Thing?
    var address: FormOfAddress?

    func canBe(_ other: NameMention) -> Bool {
      (thing == nil || other.thing == nil || thing == other.thing) && canBeCalled(other.address)
    }

    func canBeCalled(_ other: FormOfAddress?) -> Bool {
      address == nil || other == nil || address == other
    }
  }

  private var people: [Person] = []
  private var byLastWord: [WordHash: [Int]] = [:]
  private var byFirstWord: [WordHash: [Int]] = [:]
  private var heads: [Int: Int] = [:]

  /// How many people of one surname are told apart; more are too many to compare with each other.
  private static let mostNamesakes = 16

  mutating func add(_ index: Int, _ mention: NameMention) {
    guard let first = mention.words.first, let last = mention.surname ?? mention.words.last else {
      return
    }
    for other in byLastWord[last] ?? []
    where people[other].canBe(mention) && isSame(people[other].words, mention.words) {
      heads[index] = people[other].head
      people[other].thing = people[other].thing ?? mention.thing
      people[other].address = people[other].address ?? mention.address
      if mention.words.count > people[other].words.count { people[other].words = mention.words }
      return
    }
    heads[index] = index
    guard byLastWord[last, default: []].count < PeopleSoFar.mostNamesakes else { return }
    people.append(
      Person(
        head: index, words: mention.words, thing: mention.thing, address: mention.address))
    byLastWord[last, default: []].append(people.count - 1)
    byFirstWord[first, default: []].append(people.count - 1)
  }

  /// Whether the words of one name are among the other's, in order.
  private func isSame(_ left: [WordHash], _ right: [WordHash]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var next = 0
    for word in long where next < short.count && short[next] == word { next += 1 }
    return next == short.count
  }

  func answer(for index: Int, _ mention: NameMention) -> PersonIndex.Answer {
    if let head = heads[index] { return .one(head) }
    guard mention.words.count == 1, let word = mention.words.first else { return .none }
    let namesakes = (byLastWord[word] ?? byFirstWord[word] ?? []).filter {
      people[$0].canBeCalled(mention.address)
    }
    let before = namesakes.filter { people[$0].head < index }
    let fitting = before.isEmpty ? namesakes : before
    switch fitting.count {
    case 0: return .none
    case 1: return .one(people[fitting[0]].head)
    default: return .several(fitting.map { people[$0].head })
    }
  }
}
