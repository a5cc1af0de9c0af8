import GalleyLanguage

extension NameLists {
  /// The lists that the gazetteer is made of besides those of others, `_` for a space inside a phrase.
  static let classes: [(String, WordClass)] = [
    (givenNames, .given), (surnames, .surname), (places, .knownPlace),
    (countries, .country), (nationalities, [.nationality, .listedNationality]),
    (organizations, .organization), (titles, .title),
    (strongTitles, .strongTitle), (dotted, .dotted),
    (organizationHeads, .organizationHead),
    (organizationTails, .organizationTail), (placeHeads, .placeHead),
    (placeTails, .placeTail), (facilityTails, .facilityTail),
    (eventTails, .eventTail), (directions, .direction),
    (links, .link), (functionWords, .function),
    (speechVerbs, .speech), (placePrepositions, .placePreposition),
    (CommonWords.list, .common),
  ]
}
