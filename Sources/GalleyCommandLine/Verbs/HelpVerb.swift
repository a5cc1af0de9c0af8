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
        galley help --format man     writes all of it as a page for 'man'
      """)

  /// How help is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case man
  }

  @Argument(
    help: ArgumentHelp("The verb; without one, all are listed.", valueName: "VERB"),
    completion: .verbs)
  var words: [String] = []
  @Option(help: "How to write it.") var format = Format.text

  mutating func validate() throws {
    if format == .man, !words.isEmpty {
      throw ValidationError("'--format man' makes one page of all verbs; leave the verb out")
    }
  }

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let text =
      switch format {
      case .text: try GalleyCommand.helpMessage(for: command())
      case .man:
        ManualPage.text(
          of: CommandOutline(GalleyCommand.self), version: GalleyCommand.configuration.version)
      }
    try environment.standardOutput.write(text)
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

extension CompletionKind {
  /// The verbs of the program.
  fileprivate static var verbs: CompletionKind {
    .list(GalleyCommand.configuration.subcommands.map { $0.configuration.commandName })
  }
}
