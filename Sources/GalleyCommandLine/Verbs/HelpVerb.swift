import Galley

/// `galley help [VERB]`.
struct HelpVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Says what a verb does and takes.",
    discussion: """
      Examples:
        galley help          lists the verbs
        galley help run      says all about one
      """)

  @Argument(help: "The verb; without one, all are listed.") var verb: String?

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    try environment.standardOutput.write(GalleyCommand.helpMessage(for: command()))
    return .success
  }

  private func command() throws -> any ParsableCommand.Type {
    guard let verb else { return GalleyCommand.self }
    let verbs = GalleyCommand.configuration.subcommands
    guard let command = verbs.first(where: { $0.configuration.commandName == verb }) else {
      throw CommandError(
        command: GalleyCommand.self,
        error: .unknownVerb(verb, among: verbs.map { $0.configuration.commandName }))
    }
    return command
  }
}
