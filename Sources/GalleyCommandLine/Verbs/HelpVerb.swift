import Galley

/// `galley help [VERB…]`.
struct HelpVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Says what a verb does and takes.",
    discussion: """
      Examples:
        galley help                  lists the verbs
        galley help run              says all about one
        galley help plugins build    says all about a verb of a verb
      """)

  @Argument(help: ArgumentHelp("The verb; without one, all are listed.", valueName: "VERB"))
  var words: [String] = []

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    try environment.standardOutput.write(GalleyCommand.helpMessage(for: command()))
    return .success
  }

  private func command() throws -> any ParsableCommand.Type {
    var command: any ParsableCommand.Type = GalleyCommand.self
    for word in words {
      let verbs = command.configuration.subcommands
      guard let verb = verbs.first(where: { $0.configuration.commandName == word }) else {
        let names = verbs.map { $0.configuration.commandName }
        throw CommandError(
          command: command,
          error: names.isEmpty ? .unexpectedArgument(word) : .unknownVerb(word, among: names))
      }
      command = verb
    }
    return command
  }
}
