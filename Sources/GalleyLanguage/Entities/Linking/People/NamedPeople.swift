import Galley

/// The people of an article: those whom it names in full, and those whom it calls by an office and a
/// surname alone.
struct NamedPeople {
  private var people: [NamedPerson] = []
  private var byLastWord: [WordHash: [Int]] = [:]
  private var byFirstWord: [WordHash: [Int]] = [:]
  private var heads: [Int: Int] = [:]

  /// How many people of one surname are told apart; more are too many to compare with each other.
  private static let mostNamesakes = 16

  /// Takes in a name of several words.
  mutating func add(_ index: Int, _ mention: NameMention) {
    guard let last = mention.surname ?? mention.words.last else { return }
    let namesakes = (byLastWord[last] ?? []) + (byLastWord[mention.words[0]] ?? [])
    for other in namesakes where people[other].canBe(mention) {
      heads[index] = people[other].head
      people[other].learn(from: mention)
      return
    }
    heads[index] = index
    append(NamedPerson(index, mention), last)
  }

  /// Takes in a surname behind an office that nobody has whom the article names in full: `President
  /// Roe` is neither the `Ana Roe` whom the same sentence names, nor his wife, nor `Karl Roe Jr`.
  ///
  /// - Parameter isBeside: whether a mention stands in the same sentence.
  mutating func addHolderOfOffice(
    _ index: Int, _ mention: NameMention, isBeside: (Int) -> Bool
  ) {
    guard let office = mention.introduction.office, let word = mention.words.first,
      let namesakes = byLastWord[word], !namesakes.isEmpty,
      !namesakes.contains(where: { namesake in
        let person = people[namesake]
        return person.offices.contains(office)
          || person.canHoldOffices(calledAt: index) && !isBeside(person.head)
      })
    else { return }
    heads[index] = index
    append(NamedPerson(index, mention), word)
  }

  private mutating func append(_ person: NamedPerson, _ last: WordHash) {
    guard byLastWord[last, default: []].count < Self.mostNamesakes else { return }
    byLastWord[last, default: []].append(people.count)
    if person.words.count > 1 { byFirstWord[person.words[0], default: []].append(people.count) }
    people.append(person)
  }

  func answer(for index: Int, _ mention: NameMention) -> PersonIndex.Answer {
    if let head = heads[index] { return .one(head) }
    guard mention.words.count == 1, let word = mention.words.first else { return .none }
    let namesakes = fitting(byLastWord[word] ?? byFirstWord[word] ?? [], mention.introduction)
    let before = namesakes.filter { people[$0].head < index }
    let fitting = before.isEmpty ? namesakes : before
    switch fitting.count {
    case 0: return .none
    case 1: return .one(people[fitting[0]].head)
    default: return .several(fitting.map { people[$0].head })
    }
  }

  /// Those who may be called so: of them those who are elsewhere, if there are any.
  private func fitting(_ namesakes: [Int], _ called: Introduction) -> [Int] {
    let fitting = namesakes.filter { people[$0].canBeCalled(called.address) }
    if let office = called.office {
      let holders = fitting.filter { people[$0].offices.contains(office) }
      return holders.isEmpty ? fitting.filter { !people[$0].isRelative } : holders
    }
    guard let address = called.address else { return fitting }
    let called = fitting.filter { people[$0].address == address }
    return called.isEmpty ? fitting : called
  }
}

/// A person, as far as an article tells.
private struct NamedPerson {
  /// The first mention.
  let head: Int
  private(set) var words: [WordHash]
  private var generation: WordHash?
  /// Whom somebody outside knows the person as.
  private var thing: FoundMention.Thing?
  private(set) var address: FormOfAddress?
  private(set) var offices: Set<WordHash>
  private(set) var isRelative: Bool

  init(_ head: Int, _ mention: NameMention) {
    self.head = head
    words = Array(mention.fullName)
    generation = mention.generation
    thing = mention.thing
    address = mention.introduction.address
    offices = Set([mention.introduction.office].compactMap(\.self))
    isRelative = mention.introduction.isRelative
  }

  mutating func learn(from mention: NameMention) {
    thing = thing ?? mention.thing
    address = address ?? mention.introduction.address
    if let office = mention.introduction.office { offices.insert(office) }
    if mention.introduction.isRelative { isRelative = true }
    generation = generation ?? mention.generation
    if mention.fullName.count > words.count { words = Array(mention.fullName) }
  }

  /// Whether the words of one name are among the other's, in order, and nothing else parts them.
  func canBe(_ other: NameMention) -> Bool {
    (thing == nil || other.thing == nil || thing == other.thing)
      && (generation == nil || other.generation == nil || generation == other.generation)
      && canBeCalled(other.introduction.address) && isSame(other.fullName)
  }

  func canBeCalled(_ other: FormOfAddress?) -> Bool {
    address == nil || other == nil || address == other
  }

  /// Whether the person whom a mention calls by an office may be this one, who is not called so in full:
  /// no relative of somebody's, and no `Jr` whom the article names later.
  func canHoldOffices(calledAt index: Int) -> Bool {
    !isRelative && (head < index || generation == nil)
  }

  /// `Kimura Aiko` is `Aiko Kimura`.
  private func isSame(_ others: ArraySlice<WordHash>) -> Bool {
    if others.count == 2, words == others.reversed() { return true }
    let (short, long) = words.count <= others.count ? (words[...], others) : (others, words[...])
    var rest = short
    for word in long where rest.first == word { rest.removeFirst() }
    return rest.isEmpty
  }
}
