/// What the gazetteer says about a word or a phrase.
package struct WordClass: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A longer phrase of the gazetteer begins like this one.
  package static let continues = WordClass(rawValue: 1 << 0)
  package static let given = WordClass(rawValue: 1 << 1)
  package static let surname = WordClass(rawValue: 1 << 2)
  package static let rareSurname = WordClass(rawValue: 1 << 3)
  package static let city = WordClass(rawValue: 1 << 4)
  /// A city of more than 100,000 people.
  package static let largeCity = WordClass(rawValue: 1 << 5)
  package static let country = WordClass(rawValue: 1 << 6)
  /// A state, a province, a county.
  package static let region = WordClass(rawValue: 1 << 7)
  package static let nationality = WordClass(rawValue: 1 << 8)
  package static let language = WordClass(rawValue: 1 << 9)
  /// A common noun for people: `minister`, `striker`.
  package static let personNoun = WordClass(rawValue: 1 << 10)
  package static let knownPerson = WordClass(rawValue: 1 << 11)
  package static let knownPlace = WordClass(rawValue: 1 << 12)
  /// A common noun for groups: `committee`, `army`.
  package static let groupNoun = WordClass(rawValue: 1 << 13)
  package static let knownGroup = WordClass(rawValue: 1 << 14)
  /// A word that a dictionary has in small letters.
  package static let common = WordClass(rawValue: 1 << 15)
  package static let title = WordClass(rawValue: 1 << 16)
  package static let strongTitle = WordClass(rawValue: 1 << 17)
  package static let dotted = WordClass(rawValue: 1 << 18)
  package static let organizationHead = WordClass(rawValue: 1 << 19)
  package static let organizationTail = WordClass(rawValue: 1 << 20)
  package static let placeHead = WordClass(rawValue: 1 << 21)
  package static let placeTail = WordClass(rawValue: 1 << 22)
  package static let facilityTail = WordClass(rawValue: 1 << 23)
  package static let eventTail = WordClass(rawValue: 1 << 24)
  package static let direction = WordClass(rawValue: 1 << 25)
  package static let link = WordClass(rawValue: 1 << 26)
  package static let function = WordClass(rawValue: 1 << 27)
  package static let speech = WordClass(rawValue: 1 << 28)
  package static let placePreposition = WordClass(rawValue: 1 << 29)
  /// An organization that everyone knows by this name.
  package static let organization = WordClass(rawValue: 1 << 30)
  /// A nationality of Galley's own list, where nothing else stands.
  package static let listedNationality = WordClass(rawValue: 1 << 31)

  /// Classes of phrases that are names as a whole.
  static let phrases: WordClass = [
    .city, .largeCity, .country, .region, .nationality, .knownPerson, .knownPlace, .knownGroup,
    .organization, .listedNationality,
  ]
}
