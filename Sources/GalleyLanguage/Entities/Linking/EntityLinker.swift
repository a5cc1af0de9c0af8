import Galley

/// Ties the mentions of one thing together: full names with surnames, short forms with long ones,
/// equal names with each other.
struct EntityLinker {
  private let text: AnalyzedText
  private var mentions: [NameMention]
  private let acronyms: AcronymDefinitions
  private let people: PersonIndex
  /// For each mention, the mention that stands for its thing.
  private var heads: [Int]

  /// - Parameter names: in text order, none overlapping another.
  init(names: [FoundMention], in text: AnalyzedText) {
    self.text = text
    let found = NameMention.mentions(names, in: text)
    acronyms = AcronymDefinitions(mentions: found, in: text)
    mentions = EntityLinker.addingShortForms(of: acronyms, to: found, in: text)
    people = PersonIndex(mentions)
    heads = Array(mentions.indices)
  }

  /// The mentions with `id` and `name`, in text order.
  ///
  /// A surname that fits two people has neither.
  func linked() -> [Entity] {
    var linker = self
    return linker.link()
  }

  /// Mentions of defined short forms that the recognizer passed over, or took for something else.
  private static func addingShortForms(
    of acronyms: AcronymDefinitions, to mentions: [NameMention], in text: AnalyzedText
  ) -> [NameMention] {
    if acronyms.isEmpty { return mentions }
    var all: [NameMention] = []
    var token = 0
    func addShortForms(before end: Int) {
      while token < end {
        if let long = acronyms.longForm(at: token) {
          let entity = Entity(type: mentions[long].entity.type, range: text.tokens[token].range)
          let found = FoundMention(entity, by: .model)
          all.append(NameMention(found, tokens: token..<token + 1, in: text))
        }
        token += 1
      }
    }
    for mention in mentions {
      addShortForms(before: mention.tokens.lowerBound)
      var mention = mention
      if !mention.isGiven, mention.tokens.count == 1,
        let long = acronyms.longForm(at: mention.tokens.lowerBound)
      {
        mention.entity.type = mentions[long].entity.type
      }
      all.append(mention)
      token = max(token, mention.tokens.upperBound)
    }
    addShortForms(before: text.tokens.count)
    return all
  }
}

extension EntityLinker {
  private mutating func link() -> [Entity] {
    let ambiguous = findHeads()
    uniteKnownThings(besides: ambiguous)
    let names = longestNames()
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
    var longForms: [WordHash: Int] = [:]
    for index in mentions.indices {
      let mention = mentions[index]
      if mention.entity.type == .person {
        switch people.person(for: index) {
        case .none: heads[index] = index
        case .one(let person): heads[index] = person
        case .several(let people):
          if mention.thing != nil { break }
          let things = Set(people.map { mentions[$0].thing })
          if things.count == 1, things != [nil] {
            heads[index] = people[0]
          } else {
            ambiguous.insert(index)
          }
        }
      } else {
        let key = Key(type: mention.entity.type, phrase: mention.phrase(in: text))
        heads[index] = firsts[key] ?? index
        firsts[key] = heads[index]
      }
      if let short = shortForm(definedBy: index) { longForms[short] = heads[index] }
    }
    for index in mentions.indices where mentions[index].tokens.count == 1 {
      let token = mentions[index].tokens.lowerBound
      if acronyms.longForm(at: token) != nil, let head = longForms[text.words[token]] {
        heads[index] = head
      }
    }
    return ambiguous
  }

  /// The short form beside a mention that defines it.
  private func shortForm(definedBy index: Int) -> WordHash? {
    let tokens = mentions[index].tokens
    guard tokens.count > 1 else { return nil }
    for token in [tokens.upperBound + 1, tokens.lowerBound - 2]
    where token >= 0 && token < text.tokens.count && acronyms.longForm(at: token) != nil {
      return text.words[token]
    }
    return nil
  }

  private struct Key: Hashable {
    let type: EntityType
    let phrase: WordHash
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

  /// For each head, the longest form among its mentions, its white space made single spaces.
  private func longestNames() -> [String?] {
    var longest = [Int?](repeating: nil, count: mentions.count)
    for index in mentions.indices {
      let head = heads[index]
      let length = mentions[index].entity.range.count
      if let other = longest[head], mentions[other].entity.range.count >= length { continue }
      longest[head] = index
    }
    return longest.map { $0.map { plainName(mentions[$0].entity.range) } }
  }

  private func plainName(_ range: Range<Int>) -> String {
    let slice = String(decoding: text.bytes[range], as: UTF8.self)
    guard slice.unicodeScalars.contains(where: { $0.properties.isWhitespace && $0 != " " }) else {
      return slice
    }
    return slice.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
