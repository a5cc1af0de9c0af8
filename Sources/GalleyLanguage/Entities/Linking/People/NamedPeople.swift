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

  /// Takes in a full name.
  mutating func add(_ index: Int, _ mention: NameMention, _ name: ComparedName) {
    let namesakes = (byLastWord[name.surname] ?? []) + (byLastWord[name.words[0]] ?? [])
    let person =
      namesakes.first { people[$0].canBe(mention, name) }
      ?? byFirstWord[name.words[0]]?.first {
        people[$0].name.syllables == name.syllables && people[$0].canBe(mention, name)
      }
    if let person {
      heads[index] = people[person].head
      people[person].learn(from: mention, name)
    } else {
      heads[index] = index
      if append(NamedPerson(index, mention, name)) { addFirstWord(of: name) }
    }
  }

  /// Takes in a surname behind an office that nobody has whom the article names in full: `President
  /// Roe` is neither the `Ana Roe` whom the same sentence names, nor his wife, nor `Karl Roe Jr`, nor
  /// `Mayor Pete Roe`.
  ///
  /// - Parameter isBeside: whether a mention stands in the same sentence.
  mutating func addHolderOfOffice(
    _ index: Int, _ mention: NameMention, _ name: ComparedName, isBeside: (Int) -> Bool
  ) {
    guard let office = mention.introduction.office else { return }
    let namesakes = namesakes(of: name)
    guard !namesakes.isEmpty,
      !namesakes.contains(where: { people[$0].offices.contains(office) }),
      !namesakes.contains(where: { namesake in
        let person = people[namesake]
        return person.canHold(office, calledAt: index) && !isBeside(person.head)
      })
    else { return }
    heads[index] = index
    append(NamedPerson(index, mention, name))
  }

  @discardableResult
  private mutating func append(_ person: NamedPerson) -> Bool {
    guard byLastWord[person.name.surname, default: []].count < Self.mostNamesakes else {
      return false
    }
    byLastWord[person.name.surname, default: []].append(people.count)
    people.append(person)
    return true
  }

  /// Makes the last person known by the first name too.
  private mutating func addFirstWord(of name: ComparedName) {
    guard byFirstWord[name.words[0], default: []].count < Self.mostNamesakes else { return }
    byFirstWord[name.words[0], default: []].append(people.count - 1)
  }

  /// - Parameter surname: nil where a mention has a full name.
  func answer(for index: Int, _ called: Introduction, _ surname: ComparedName?)
    -> PersonIndex.Answer
  {
    if let head = heads[index] { return .one(head) }
    guard let surname else { return .none }
    let namesakes = fitting(namesakes(of: surname), called)
    let before = namesakes.filter { people[$0].head < index }
    let fitting = before.isEmpty ? namesakes : before
    switch fitting.count {
    case 0: return .none
    case 1: return .one(people[fitting[0]].head)
    default: return .several(fitting.map { people[$0].head })
    }
  }

  /// Those whose names end with a surname, or begin with it.
  private func namesakes(of surname: ComparedName) -> [Int] {
    let words = surname.words
    if words.count == 1 { return byLastWord[words[0]] ?? byFirstWord[words[0]] ?? [] }
    return (byLastWord[surname.surname] ?? []).filter {
      people[$0].name.words.suffix(words.count).elementsEqual(words)
    }
  }

  /// Those who may be called so: of them those who are elsewhere, if there are any.
  private func fitting(_ namesakes: [Int], _ called: Introduction) -> [Int] {
    let fitting = namesakes.filter { people[$0].canBeCalled(called.address) }
    if let office = called.office {
      let holders = fitting.filter { people[$0].offices.contains(office) }
      return holders.isEmpty ? fitting.filter { people[$0].canHold(office) } : holders
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
  private(set) var name: ComparedName
  private var generation: WordHash?
  /// Whom somebody outside knows the person as.
  private var thing: FoundMention.Thing?
  private(set) var address: FormOfAddress?
  private(set) var offices: Set<WordHash>
  private var isRelative: Bool

  init(_ head: Int, _ mention: NameMention, _ name: ComparedName) {
    self.head = head
    self.name = name
    generation = mention.generation
    thing = mention.thing
    address = mention.introduction.address
    offices = Set([mention.introduction.office].compactMap(\.self))
    isRelative = mention.introduction.isRelative
  }

  mutating func learn(from mention: NameMention, _ name: ComparedName) {
    thing = thing ?? mention.thing
    address = address ?? mention.introduction.address
    if let office = mention.introduction.office { offices.insert(office) }
    if mention.introduction.isRelative { isRelative = true }
    generation = generation ?? mention.generation
    if name.words.count > self.name.words.count { self.name = name }
  }

  /// Whether the words of one name are among the other's, in order, and nothing else parts them.
  func canBe(_ other: NameMention, _ otherName: ComparedName) -> Bool {
    (thing == nil || other.thing == nil || thing == other.thing)
      && (generation == nil || other.generation == nil || generation == other.generation)
      && canBeCalled(other.introduction.address) && isSame(otherName)
  }

  func canBeCalled(_ other: FormOfAddress?) -> Bool {
    address == nil || other == nil || address == other
  }

  /// Whether a person whom no full name gives an office may have it: no relative of somebody's, and
  /// nobody who is known to have another.
  func canHold(_ office: WordHash) -> Bool {
    !isRelative && offices.allSatisfy { Introduction.mayHave($0, and: office) }
  }

  /// The same of the office that a mention gives; a `Jr` whom the article names later is not meant.
  func canHold(_ office: WordHash, calledAt index: Int) -> Bool {
    canHold(office) && (head < index || generation == nil)
  }

  /// `Kimura Aiko` is `Aiko Kimura`.
  private func isSame(_ other: ComparedName) -> Bool {
    if name.syllables == other.syllables { return true }
    if other.words.count == 2, name.words == other.words.reversed() { return true }
    let isShorter = name.words.count <= other.words.count
    let (short, long) = isShorter ? (name.words, other.words) : (other.words, name.words)
    var rest = short[...]
    for word in long where rest.first == word { rest.removeFirst() }
    return rest.isEmpty
  }
}
