/// What the lists say about a word or phrase.
struct NameClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let given = NameClass(rawValue: 1 << 0)
  static let surname = NameClass(rawValue: 1 << 1)
  static let place = NameClass(rawValue: 1 << 2)
  static let country = NameClass(rawValue: 1 << 3)
  static let nationality = NameClass(rawValue: 1 << 4)
  static let organization = NameClass(rawValue: 1 << 5)
  static let title = NameClass(rawValue: 1 << 6)
  static let strongTitle = NameClass(rawValue: 1 << 7)
  static let dotted = NameClass(rawValue: 1 << 8)
  static let organizationHead = NameClass(rawValue: 1 << 9)
  static let organizationTail = NameClass(rawValue: 1 << 10)
  static let placeHead = NameClass(rawValue: 1 << 11)
  static let placeTail = NameClass(rawValue: 1 << 12)
  static let facilityTail = NameClass(rawValue: 1 << 13)
  static let eventTail = NameClass(rawValue: 1 << 14)
  static let direction = NameClass(rawValue: 1 << 15)
  static let link = NameClass(rawValue: 1 << 16)
  static let function = NameClass(rawValue: 1 << 17)
  static let speech = NameClass(rawValue: 1 << 18)
  static let placePreposition = NameClass(rawValue: 1 << 19)
  static let common = NameClass(rawValue: 1 << 20)
  static let commonAcronym = NameClass(rawValue: 1 << 21)

  /// Classes that make a phrase a name by themselves.
  static let listed: NameClass = [.place, .country, .nationality, .organization]
  /// Words that tell what kind of thing a name is, and are no name alone.
  static let generic: NameClass = [
    .organizationHead, .organizationTail, .placeHead, .placeTail, .facilityTail, .eventTail,
    .direction, .title,
  ]
}

/// The look-up table over the lists of names.
///
/// Made once for each recognizer in well under a millisecond; a look-up costs a few nanoseconds.
package struct NameLexicon: Sendable {
  private var table = WordTable<NameClass>(capacity: 14_000)
  /// How many words the longest phrase in the lists has.
  static let longestPhrase = 5

  init() {
    for (list, kind) in NameLexicon.lists { add(list, kind) }
  }

  subscript(word: WordHash) -> NameClass { table[word] ?? [] }

  private static let lists: [(String, NameClass)] = [
    (NameLists.givenNames, .given), (NameLists.surnames, .surname), (NameLists.places, .place),
    (NameLists.countries, .country), (NameLists.nationalities, .nationality),
    (NameLists.organizations, .organization), (NameLists.titles, .title),
    (NameLists.strongTitles, .strongTitle), (NameLists.dotted, .dotted),
    (NameLists.organizationHeads, .organizationHead),
    (NameLists.organizationTails, .organizationTail), (NameLists.placeHeads, .placeHead),
    (NameLists.placeTails, .placeTail), (NameLists.facilityTails, .facilityTail),
    (NameLists.eventTails, .eventTail), (NameLists.directions, .direction),
    (NameLists.links, .link), (NameLists.functionWords, .function),
    (NameLists.speechVerbs, .speech), (NameLists.placePrepositions, .placePreposition),
    (NameLists.commonWords, .common), (NameLists.commonAcronyms, .commonAcronym),
  ]

  private mutating func add(_ list: String, _ kind: NameClass) {
    WordList.forEachWord(in: list) { word, _ in
      table.update(word) { ($0 ?? []).union(kind) }
    }
  }
}

extension NameLexicon {
  /// The lists that the gazetteer is made of besides those of others, `_` for a space inside a phrase.
  package static let gazetteerLists: [(String, WordClass)] = [
    (NameLists.givenNames, .given), (NameLists.surnames, .surname), (NameLists.places, .knownPlace),
    (NameLists.countries, .country), (NameLists.nationalities, [.nationality, .listedNationality]),
    (NameLists.organizations, .organization), (NameLists.titles, .title),
    (NameLists.strongTitles, .strongTitle), (NameLists.dotted, .dotted),
    (NameLists.organizationHeads, .organizationHead),
    (NameLists.organizationTails, .organizationTail), (NameLists.placeHeads, .placeHead),
    (NameLists.placeTails, .placeTail), (NameLists.facilityTails, .facilityTail),
    (NameLists.eventTails, .eventTail), (NameLists.directions, .direction),
    (NameLists.links, .link), (NameLists.functionWords, .function),
    (NameLists.speechVerbs, .speech), (NameLists.placePrepositions, .placePreposition),
    (NameLists.commonWords, .common),
  ]
}
