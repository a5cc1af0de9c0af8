import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

/// Rewrites the text, as a cleaner does.
struct Scrub: Stage {
  static let info = StageInfo(
    "scrub", "Scrubs the text.", uses: [.html], writes: [.text, .metadata, .removed])

  init(configuration: NoConfiguration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// Annotates the text.
struct TagNames: Stage {
  static let info = StageInfo("tag-names", "Tags names.", reads: [.text], writes: [.entities])

  struct Configuration: StageConfiguration {
    @StageOption("The kinds to tag.") var types: [Kind] = [.person]
    @StageOption("A list of names.") var names: InputPath? = nil
  }

  enum Kind: String, StageOptionValue, CaseIterable {
    case person
    case place
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// Needs annotations.
struct RankNames: Stage {
  static let info = StageInfo(
    "rank-names", "Ranks names.", reads: [.entities], writes: [.field("rank", .integer)])

  struct Configuration: StageConfiguration {
    @StageOption("How many to keep.", in: 1...20) var count = 3
    @StageOption("How long to wait.") var pause = Duration.seconds(1)
    @StageOption("The least score.") var score = 0.5
    @StageOption("Whether ties are kept.") var ties = false
    @StageOption("What opens the reference.") var key: Secret? = nil
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// Takes a field as a string.
struct ShowRank: Stage {
  static let info = StageInfo("show-rank", "Shows the rank.", uses: [.field("rank", .string)])

  init(configuration: NoConfiguration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// Writes files.
struct Save: Stage {
  static let info = StageInfo(
    "save", "Saves documents.",
    details: """
      One line a document, in the order of the input, whatever the number of workers that are at \
      work on it; a document that failed is in none of the files.

      The file appears when the run is complete.
      """,
    example: """
      - save:
          path: out/names.ndjson
          title: Names of the week
      """, reads: [.text], uses: [.entities, .field("rank", .integer)])

  struct Configuration: StageConfiguration {
    @StageOption("Where to.", primary: true) var path: OutputPath
    @StageOption("More files of the same.") var copies: [OutputPath] = []
    @StageOption("A heading.") var title = ""
    @StageOption("The largest file.", in: ByteCount(1 << 10)...ByteCount(1 << 30))
    var size = ByteCount(1 << 20)
    @StageOption("How many lines at a time.", in: 1...Int.max) var lines = 100
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// Takes a condition and patterns.
struct Pick: Stage {
  static let info = StageInfo("pick", "Picks documents.")

  struct Configuration: StageConfiguration {
    @StageOption("Which.", primary: true) var which: Condition
    @StageOption("Others.") var others: [Condition] = []
    @StageOption("What to find.") var pattern: Pattern? = nil
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// Writes a folder, or a file.
struct Spread: Stage {
  static let info = StageInfo("spread", "Spreads documents over files.")

  struct Configuration: StageConfiguration {
    @StageOption("The folder.", primary: true) var folder: OutputFolder? = nil
    @StageOption("One file instead.") var file: OutputPath? = nil

    var conflicts: [OptionConflict] {
      folder == nil || file == nil
        ? [] : [OptionConflict("file", "'folder' and 'file' are both given")]
    }
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

let stages: [StageDescriptor] = [
  .init(Pick.self),
  .init(Scrub.self), .init(TagNames.self), .init(RankNames.self), .init(ShowRank.self),
  .init(Save.self), .init(Spread.self),
]

func loader(_ environment: [String: String] = [:], assuming: Bool = false) -> PipelineLoader {
  PipelineLoader(
    catalog: StageCatalog(stages), environment: environment, workingDirectory: "/desk",
    assumesVariables: assuming)
}

func check(
  _ text: String, environment: [String: String] = [:], assuming: Bool = false,
  _ request: PipelineRequest = .init()
) -> PipelineCheck {
  loader(environment, assuming: assuming)
    .check(Array(text.utf8), path: "Pipelines/news.yaml", request)
}

/// The plan of a pipeline without problems.
func plan(
  _ text: String, environment: [String: String] = [:], _ request: PipelineRequest = .init(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> RunPlan {
  let check = check(text, environment: environment, request)
  #expect(check.problems.map(\.message) == [], sourceLocation: sourceLocation)
  return try #require(check.plan, sourceLocation: sourceLocation)
}

/// Expects exactly these problems of a pipeline of the stages above.
func expectProblems(
  _ marked: String, _ expected: [ExpectedProblem], environment: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectProblems(
    marked, expected, stages: stages, environment: environment, sourceLocation: sourceLocation)
}
