import Galley
import GalleyReports

/// `galley run [PIPELINE] [INPUT…]`.
struct RunVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a pipeline over its input.",
    discussion: """
      Examples:
        galley run                                runs ./galley.yaml over its own input
        galley run news.yaml a.txt articles/      runs another over these instead
        galley run news.yaml 'news/**/*.txt'      the same with a pattern
        cat a.ndjson | galley run news.yaml -     the same with standard input
        galley run --limit 3                      tries the first three records
        galley run --set summarize.sentences=2    sets an option in place of the file

      Results go to the pipeline's outputs or to standard output, all else to standard
      error. Exits with 0 if every document went through, 1 if some failed, 2 if
      nothing was read, 3 if it had to stop, 130 if it was interrupted.
      """)

  @Argument(help: "The pipeline file, if it ends in .yaml or .yml. Default: galley.yaml.")
  var pipeline: String?
  @Argument(
    help: ArgumentHelp(
      "Files, folders and patterns to read in place of the pipeline's input; '-' is standard input.",
      valueName: "INPUT"))
  var inputs: [String] = []
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option of a stage, or of run, in place of the file; may be given many times.",
      valueName: "NAME.OPTION=VALUE"))
  var overrides: [String] = []
  @Option(
    help: ArgumentHelp(
      "How many documents are worked on at once. Default: one for each core.", valueName: "N"))
  var workers: Int?
  @Option(help: ArgumentHelp("Reads only so many records.", valueName: "N"))
  var limit: Int?
  @Option(
    help: ArgumentHelp(
      "What '-' is. Default: NDJSON where it starts with '{', else text.", valueName: "FORMAT"))
  var inputFormat: InputEntry.InputFormat?
  @Option(help: ArgumentHelp("How progress is shown.", valueName: "HOW")) var progress =
    ProgressChoice.auto
  @Flag(help: "Shows failures and errors alone.") var quiet

  mutating func validate() throws {
    if let first = pipeline, !PipelineChoice.isPipeline(first) {
      inputs.insert(first, at: 0)
      pipeline = nil
    }
    for (name, number) in [("--workers", workers), ("--limit", limit)] {
      if let number, number < 1 {
        throw ValidationError("'\(name)' can't be \(number); expected 1 or more")
      }
    }
  }

  func run(in environment: CommandEnvironment) async throws -> ExitStatus { .success }
}

/// What `--progress` can be.
enum ProgressChoice: String, CaseIterable, ExpressibleByArgument {
  /// A line that is redrawn on a terminal, now and then one elsewhere.
  case auto
  case plain
  case none
}

extension InputEntry.InputFormat: ExpressibleByArgument {}
