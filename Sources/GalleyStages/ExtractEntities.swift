package import Galley
import GalleyLanguage

/// Finds people, organizations, places, dates and amounts in the text.
package struct ExtractEntities: Stage {
  package static let info = StageInfo(
    "extract-entities", "Finds people, organizations, places, dates and amounts.",
    details: """
      Each mention keeps its place in the text, to the character. Mentions of one thing share an id \
      and the longest name that the article gives it: a surname goes with the full name, a short \
      form with what it stands for. Dates become ISO 8601, amounts exact numbers with their currency \
      or unit. Relative dates such as "yesterday" count from metadata.published and have no value \
      without it. What the text alone can't tell, such as the month in 3/7/2021, says that it is \
      ambiguous instead of guessing. Words of \
      dates and amounts are those of English: where metadata.language is another language, only \
      figures with signs are read. Names are looked for as in English.
      """,
    example: """
      - extract-entities:
          types: [person, organization, location, date, money]
      """,
    reads: [.text], uses: [.sentences, .metadata], writes: [.entities])

  package struct Configuration: StageConfiguration {
    @StageOption("What to find.", primary: true)
    package var types = EntityKind.allCases

    package init() {}
  }

  /// What the stage can find.
  package enum EntityKind: String, CaseIterable, StageOptionValue {
    case person
    case organization
    case location
    case nationality
    case facility
    case event
    case date
    case time
    case money
    case percent
    case quantity
    case cardinal
  }

  private let extractor: EntityExtractor

  package init(configuration: Configuration, context: StageContext) {
    let types = configuration.types.map { EntityType(rawValue: $0.rawValue) }
    extractor = EntityExtractor(types: Set(types))
  }

  package func process(_ document: consuming Document) -> Outcome {
    let text = AnalyzedText(document.text, analysis: document.analyzed())
    let context = ValueContext(
      published: document.metadata.published, language: document.metadata.language)
    document.entities = extractor.entities(in: text, context: context)
    return .keep(document)
  }
}
