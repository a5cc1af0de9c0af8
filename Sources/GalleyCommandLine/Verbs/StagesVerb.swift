import Galley
import GalleyFormats
import GalleyPipelines

/// `galley stages [NAME]`.
struct StagesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Lists the stages, or says all about one.",
    discussion: """
      Examples:
        galley stages                     lists all stages
        galley stages summarize           shows what one does, and its options
        galley stages --format json       gives the same to a program
        galley stages --format markdown   gives the same as a page
        galley stages --format names      gives the names alone, a line each
      """)

  @Argument(
    help: "The stage to describe; without one, all are listed.",
    completion: .shellCommand("galley stages --format names"))
  var name: String?
  @Option(help: "How to write it.") var format = ReferenceFormat.text
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let catalog = try environment.catalog(
      near: environment.workingDirectory, PluginChoice(folders: plugins, isOff: noPlugins))
    let stages = try chosen(from: catalog)
    let output = environment.standardOutput
    switch (format, name) {
    case (.json, nil): try output.write(JSONWriter().text(of: .array(stages.map(\.json))) + "\n")
    case (.json, _):
      for stage in stages { try output.write(JSONWriter().text(of: stage.json) + "\n") }
    case (.names, _): try output.write(stages.map { safeText($0.name) + "\n" }.joined())
    case (.text, nil): try output.write(StageReference.list(of: catalog))
    case (.text, _): for stage in stages { try output.write(StageReference.text(of: stage)) }
    case (.markdown, nil): try output.write(MarkdownReference.page(of: catalog))
    case (.markdown, _):
      for stage in stages { try output.write(MarkdownReference.section(of: stage)) }
    }
    return .success
  }

  private func chosen(from catalog: StageCatalog) throws -> [StageDescriptor] {
    guard let name else { return catalog.descriptors }
    if let stage = catalog[name] { return [stage] }
    let close = Suggestion.closest(to: name, among: catalog.names)
    throw CommandRefusal(
      "there is no stage '\(name)'"
        + (close.map { "; did you mean '\($0)'?" }
          ?? "; there are \(catalog.names.joined(separator: ", "))"))
  }
}

/// How the help for stages is written.
enum ReferenceFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
  case names
}

/// How results are written.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
