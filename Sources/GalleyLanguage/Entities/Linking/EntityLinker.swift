import Galley

/// Ties the mentions of one thing together: full names with surnames, short forms with long ones,
/// equal names with each other.
struct EntityLinker {
  private let text: AnalyzedText
  private var mentions: [NameMention]
  private let people: PersonIndex
  /// For each mention, the mention that stands for its thing.
  private var heads: [Int]

  /// - Parameters:
  ///   - names: in text order, none overlapping another.
  ///   - values: where dates and amounts stand, in text order.
  init(names: [FoundMention], values: [Range<Int>] = [], in text: AnalyzedText) {
    self.text = text
    let definitions = FormDefinitions(in: text)
    let positions = CapitalPosition.positions(in: text)
    let found = NameMention.mentions(names, in: text)
      .withFullNamesOfPeople(in: text)
      .withLongForms(of: definitions, in: text)
      .withNamesFoundElsewhere(in: text, positions)
      .withOneTypeEach(in: text)
    mentions = ShortMentions(
      besides: found, definitions, values: values, in: text, positions
    ).all()
    people = PersonIndex(mentions, in: text)
    heads = Array(mentions.indices)
  }

  /// The mentions with `id` and `name`, in text order.
  ///
  /// A surname that fits two people has neither.
  func linked() -> [Entity] {
    var linker = self
    return linker.link()
  }
}

extension EntityLinker {
  private mutating func link() -> [Entity] {
    let ambiguous = findHeads()
    uniteKnownThings(besides: ambiguous)
    let names = ShownNames(mentions, in: text).names(by: heads)
    var identifiers = mentions.map(\.entity.id)
    let known = Set(identifiers.compactMap(\.self))
    var count = 0
    return mentions.indices.map { index in
      var entity = mentions[index].entity
      if ambiguous.contains(index) {
        entity.value = .object(JSONObject([("ambiguous", true)]))
        return entity
      }
      let head = heads[index]
      if identifiers[head] == nil {
        repeat { count += 1 } while known.contains("e\(count)")
        identifiers[head] = "e\(count)"
      }
      entity.id = identifiers[head]
      entity.name = names[head]
      return entity
    }
  }

  /// Sets the heads; the answer holds the mentions that fit two people.
  private mutating func findHeads() -> Set<Int> {
    var ambiguous: Set<Int> = []
    var firsts: [Key: Int] = [:]
    let couples = couples()
    for index in mentions.indices {
      switch people.person(for: index) {
      case .none:
        let mention = mentions[index]
        var key = key(of: index)
        if couples.contains(key) {
          key.address = mention.introduction.address
          if key.address == nil, mention.thing == nil { ambiguous.insert(index) }
        }
        heads[index] = firsts[key] ?? index
        firsts[key] = heads[index]
      case .one(let person): heads[index] = person
      case .several(let people):
        if let person = onlyThing(among: people, besides: index) {
          heads[index] = person
        } else {
          ambiguous.insert(index)
        }
      }
    }
    tieShortForms()
    return ambiguous
  }

  /// The names, never given in full, that both a man and a woman have: `Mr Roe` and `Mrs Roe`.
  private func couples() -> Set<Key> {
    var addresses: [Key: Set<FormOfAddress>] = [:]
    for (index, mention) in mentions.enumerated() where mention.entity.type == .person {
      guard let address = mention.introduction.address, case .none = people.person(for: index)
      else { continue }
      addresses[key(of: index), default: []].insert(address)
    }
    return Set(addresses.filter { $0.value.count > 1 }.keys)
  }

  private func key(of index: Int) -> Key {
    let mention = mentions[index]
    let phrase = people.name(of: index)?.phrase ?? mention.phrase(in: text)
    return Key(type: mention.entity.type, phrase: phrase)
  }

  /// The mention that stands for the one known thing that people are who fit a mention.
  private func onlyThing(among people: [Int], besides mention: Int) -> Int? {
    if mentions[mention].thing != nil { return mention }
    let things = Set(people.map { mentions[$0].thing })
    return things.count == 1 && things != [nil] ? people[0] : nil
  }

  private mutating func tieShortForms() {
    guard mentions.contains(where: { $0.longForm != nil }) else { return }
    var starts: [Int: Int] = [:]
    for (index, mention) in mentions.enumerated() { starts[mention.tokens.lowerBound] = index }
    for index in mentions.indices {
      guard let long = mentions[index].longForm.flatMap({ starts[$0] }) else { continue }
      heads[index] = heads[long]
    }
  }

  private struct Key: Hashable {
    let type: EntityType
    let phrase: WordHash
    /// Where the name alone doesn't tell.
    var address: FormOfAddress?
  }

  /// Makes the mentions of what is known one thing, with those that are tied to them; and never
  /// two known things one.
  private mutating func uniteKnownThings(besides ambiguous: Set<Int>) {
    var firsts: [FoundMention.Thing: Int] = [:]
    var things: [Int: FoundMention.Thing] = [:]
    for index in mentions.indices {
      guard let thing = mentions[index].thing else { continue }
      if firsts[thing] == nil { firsts[thing] = index }
      let head = heads[index]
      things[head] = mentions[head].thing ?? things[head] ?? thing
    }
    if firsts.isEmpty { return }
    for index in mentions.indices where !ambiguous.contains(index) {
      let thing = mentions[index].thing ?? things[heads[index]]
      if let thing, let first = firsts[thing] { heads[index] = first }
    }
  }
}
