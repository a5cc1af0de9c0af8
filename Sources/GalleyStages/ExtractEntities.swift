package import Galley
package import GalleyLanguage

/// Finds people, organizations, places, dates and amounts in the text.
package struct ExtractEntities: Stage {
  package static let info = StageInfo(
    "extract-entities", "Finds people, organizations, places, dates and amounts.",
    details: """
      Each mention keeps its place in the text, to the character. Mentions of one thing share an id \
      and the longest name that the article gives it: a surname goes with the full name, a short \
      form with what it stands for. The things that names mention are counted in 'subjects', what the \
      article is mostly about first. Dates become ISO 8601, amounts exact numbers with their currency \
      or unit. Relative dates such as "yesterday" count from metadata.published and have no value \
      without it. What the text alone can't tell, such as the month in 3/7/2021, says that it is \
      ambiguous instead of guessing. Words of \
      dates and amounts are those of English: where metadata.language is another language, only \
      figures with signs, units, currencies, powers of ten and names of months are read. Names are \
      looked for as in English.

      It finds \(knownTypes.joined(separator: ", ")); a dictionary and patterns may have types of \
      their own.

      The dictionary is a file of names: .csv or .tsv with the columns name and type, and perhaps id \
      and aliases (with | between them), or .ndjson with these keys. A name is found where it stands as whole words; \
      of names that overlap, the one that begins first, and of those the longest. Its id is that of all \
      mentions that are tied to it. Patterns have the syntax of RE2. Where mentions overlap, the \
      dictionary is right, then the patterns, then what is found by itself ('model'), unless 'prefer' \
      says otherwise; of one of them the longest stays.

      Documentation/entities.md tells more.
      """,
    example: """
      - extract-entities:
          types: [person, organization, location, date, court-case]
          dictionary: names.csv
          case: fold
          patterns:
            - pattern: \\b[A-Z]{2}-\\d{4}\\b
              type: court-case
      """,
    reads: [.text], uses: [.sentences, .metadata], writes: [.entities, .subjects])

  package struct Configuration: StageConfiguration {
    @StageOption(
      "What to find: some of its types, or of those of dictionary and patterns; everything if left "
        + "out.", primary: true)
    package var types: [EntityType]? = nil
    @StageOption("Least score of a mention; one without a score stays.", in: 0...1)
    package var minScore = 0.0
    @StageOption("A file of names with their types: .csv, .tsv, .ndjson or .jsonl.")
    package var dictionary: InputPath? = nil
    @StageOption("Whether capitals count in names of the dictionary; fold: they don't.")
    package var `case` = Comparison.exact
    @StageOption("Whether marks on letters count in names of the dictionary; fold: they don't.")
    package var diacritics = Comparison.exact
    @StageOption(
      "Regular expressions whose matches are mentions, each with 'pattern', 'type' and perhaps 'id'."
    )
    package var patterns: [EntityPattern] = []
    @StageOption("Who is right about mentions that overlap, the first first.")
    package var prefer = EntitySource.allCases

    package init() {}
  }

  /// What the stage finds by itself.
  package enum EntityKind: String, CaseIterable {
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
    case ordinal
    case cardinal
  }

  private var extractor: EntityExtractor

  /// The types of what the stage finds by itself.
  static var knownTypes: [String] { EntityKind.allCases.map(\.rawValue) }

  package init(configuration: Configuration, context: StageContext) throws {
    let dictionary = try configuration.dictionary.map { (file) throws(StageError) in
      try NameList.read(file, configuration.folding, in: context)
    }
    let others = configuration.patterns.map(\.type) + (dictionary?.types ?? [])
    if let unknown = configuration.unknownTypes(besides: others).first {
      throw StageError("types: " + unknown.problem, retryable: false)
    }
    let all = Self.knownTypes.map { EntityType(rawValue: $0) } + others
    extractor = EntityExtractor(types: Set(configuration.types ?? all))
    extractor.dictionary = dictionary
    extractor.patterns = configuration.patterns
    extractor.precedence = configuration.prefer
    extractor.leastScore = configuration.minScore
  }

  package func process(_ document: consuming Document) -> Outcome {
    let text = AnalyzedText(document.text, analysis: document.analyzed())
    let context = ValueContext(
      published: document.metadata.published, language: document.metadata.language)
    document.entities = extractor.entities(in: text, context: context)
    let counts = SubjectCounts(document.entities, in: text, title: document.metadata.title)
    document.subjects = counts.subjects
    return .keep(document)
  }
}
