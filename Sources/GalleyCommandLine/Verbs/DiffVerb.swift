import Galley
import GalleyFormats
import GalleyReports

/// `galley diff OLD NEW`.
struct DiffVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows what differs between two outputs.",
    discussion: """
      Examples:
        galley diff old.ndjson new.ndjson            shows what changed in the first
        galley diff old.ndjson new.ndjson --all      shows all that changed
        galley diff old/ new/ --only entities        compares one part, in two folders
        galley diff a.json b.json --ignore summary   compares all but one
        galley diff a.json b.json --format json      gives all of it to a program

      Documents are known by their ids, in whatever order they come. An output is a
      file of records (.ndjson, .jsonl, .json) or a folder of .json files. Exits with
      0 if nothing differs, 1 if something does, 2 if one can't be read.
      """)

  @Argument(
    help: ArgumentHelp("The output to compare with.", valueName: "OLD"), completion: .file())
  var old: String
  @Argument(help: ArgumentHelp("The output to look at.", valueName: "NEW"), completion: .file())
  var new: String
  @Option(
    help: ArgumentHelp("How many documents are shown. Default: 10.", valueName: "N"))
  var limit: Int?
  @Flag(help: "Shows all documents.") var all
  @Option(
    help: ArgumentHelp(
      "Compares that part alone, such as 'entities' or 'fields.words'; may be given many times.",
      valueName: "PART"))
  var only: [String] = []
  @Option(
    help: ArgumentHelp("Compares all but that part; may be given many times.", valueName: "PART"))
  var ignore: [String] = []
  @Option(help: "How to write it.") var format = ResultFormat.text

  mutating func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError("'--limit' can't be \(limit); expected 1 or more")
    }
    if all, limit != nil {
      throw ValidationError("'--all' and '--limit' don't go together; leave one out")
    }
    _ = try PartFilter(only: only, ignored: ignore)
  }

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let outputs = try [old, new].map { try RunOutput($0, in: environment.workingDirectory) }
    var comparison = OutputComparison(
      outputs[0], outputs[1], try PartFilter(only: only, ignored: ignore))
    var writer: any ComparisonWriter =
      switch format {
      case .text:
        ComparisonTextWriter(environment.standardOutput, limit: all ? nil : limit ?? 10)
      case .json: ComparisonJSONWriter(environment.standardOutput)
      }
    let lone = try comparison.run { try writer.write($0, $1) }
    try writer.finish(lone, comparison.totals)
    return comparison.totals.isEmpty ? .success : .failures
  }
}
