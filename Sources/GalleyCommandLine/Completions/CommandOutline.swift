/// A command with all that can be typed behind it: what completions and the manual are made from.
struct CommandOutline {
  /// The words that call it, from the program's name on.
  let words: [String]
  let abstract: String
  let usage: String
  let discussion: String
  let arguments: [ArgumentDefinition]
  /// Options that every command has, by all of their names.
  let builtInOptions: [(names: [String], help: String)]
  let verbs: [CommandOutline]

  /// - Parameter optionsOfAll: those of the commands around this one.
  init(
    _ command: any ParsableCommand.Type, behind words: [String] = [],
    optionsOfAll outer: [ArgumentDefinition] = []
  ) {
    let configuration = command.configuration
    let optionsOfAll = outer + configuration.optionsOfAll
    let words = words + [configuration.commandName]
    self.words = words
    abstract = configuration.abstract
    usage = command.usageLine
    discussion = configuration.discussion
    arguments = command.argumentDefinitions + optionsOfAll.filter { $0.kind == .option }
    let flags = optionsOfAll.filter { $0.kind == .flag }.map { flag in
      (names: flag.name.split(separator: ", ").map(String.init), help: flag.help.abstract)
    }
    builtInOptions = flags + command.builtInOptions
    verbs = configuration.subcommands.map {
      CommandOutline($0, behind: words, optionsOfAll: optionsOfAll)
    }
  }

  /// This command and all below it.
  var all: [CommandOutline] { [self] + verbs.flatMap(\.all) }

  var name: String { words.last ?? "" }
  /// As it is typed.
  var call: String { words.joined(separator: " ") }
  var positionals: [ArgumentDefinition] { arguments.filter { $0.kind == .positional } }
  var options: [ArgumentDefinition] { arguments.filter { $0.kind != .positional } }
  /// Everything that starts with a dash.
  var optionNames: [String] { options.map(\.name) + builtInOptions.flatMap(\.names) }
}

extension ArgumentDefinition {
  /// What shells offer: the choices, where nothing else is said.
  var offered: CompletionKind {
    completion == .default && !choices.isEmpty ? .list(choices) : completion
  }
}

extension String {
  /// As one word of a shell.
  var quotedForShell: String { "'" + replacing("'", with: #"'\''"#) + "'" }
}
