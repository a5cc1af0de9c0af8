import Galley

/// `galley` itself: alone it says what to do next.
struct GalleyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley", abstract: "Runs declarative pipelines over articles.",
    usage: "VERB [ARGUMENT…]",
    discussion: """
      Examples:
        galley run news.yaml article.txt     runs a pipeline over an article
        galley check news.yaml               finds every problem without running it
        galley stages                        lists what a pipeline can be made of
        galley help run                      says all about a verb
      """,
    version: "galley \(Program.version)",
    subcommands: [
      RunVerb.self, CheckVerb.self, ExplainVerb.self, GraphVerb.self, TestVerb.self,
      DiffVerb.self, StagesVerb.self, SchemaVerb.self, NewVerb.self, PluginsVerb.self,
      CompletionsVerb.self, HelpVerb.self,
    ], optionsOfAll: LogOptions.definitions)

  @Flag(help: "Prints what the program contains, and under which licenses.") var licenses = false

  /// What to type after a mistake.
  static func hint(after mistake: CommandError) -> String {
    if case .unknownVerb(let name, _) = mistake.error, PipelineChoice.isPipeline(name) {
      return "To run a pipeline, type 'galley run \(name)'."
    }
    if let advice = adviceFromElsewhere(mistake.error) { return advice }
    let verbs = (words(calling: mistake.command) ?? []).dropFirst()
    return verbs.isEmpty
      ? "Type 'galley help' for what it can do."
      : "Type 'galley help \(verbs.joined(separator: " "))' for what it takes."
  }
}

extension GalleyCommand {
  /// Where a word that is unknown in its place is known.
  private static func adviceFromElsewhere(_ error: ArgumentError) -> String? {
    let commands = CommandOutline(Self.self).all
    switch error {
    case .unknownVerb(let name, let verbs)
    where Suggestion.closest(to: name, among: verbs) == nil:
      return commands.first { $0.name == name }.map { "To do that, type '\($0.call)'." }
    case .unknownOption(let name, let options)
    where Suggestion.closest(to: name, among: options) == nil:
      let calls = commands.filter { $0.options.contains { $0.name == name } }
        .map { "'\($0.call)'" }
      return calls.isEmpty ? nil : "It is an option of \(calls.joined(separator: ", "))."
    default: return nil
    }
  }
}

extension GalleyCommand: Verb {
  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    try environment.standardOutput.write(licenses ? Self.notice : next(in: environment))
    return .success
  }

  private static var notice: String { String(decoding: PackageResources.NOTICE, as: UTF8.self) }

  private func next(in environment: CommandEnvironment) -> String {
    PipelineChoice.standardFileExists(in: environment.workingDirectory)
      ? Self.nextWithPipeline : Self.nextWithoutPipeline
  }

  private static let nextWithPipeline = """
    There is a galley.yaml here. To go on, type one of:

      galley check     finds every problem in it without running it
      galley run       runs it
      galley help      says what else there is

    """

  private static let nextWithoutPipeline = """
    Galley runs declarative pipelines over articles. To go on, type one of:

      galley run PIPELINE.yaml FILE…     runs a pipeline over articles
      galley stages                      lists what a pipeline can be made of
      galley help                        says what else there is

    """
}
