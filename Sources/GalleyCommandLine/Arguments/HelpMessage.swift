extension ParsableCommand {
  /// The help of a verb of this command, or of this command itself.
  ///
  /// - Parameter columns: the width of the page in characters.
  package static func helpMessage(
    for command: any ParsableCommand.Type, columns: Int = 80
  ) -> String {
    let configuration = command.configuration
    let path = (words(calling: command) ?? [configuration.commandName]).joined(separator: " ")
    let definitions = command.argumentDefinitions
    var sections = [configuration.abstract, "Usage: \(path) \(command.usageLine)"]
    sections.append(configuration.discussion)
    sections.append(
      section(
        "Verbs", columns,
        configuration.subcommands.map {
          ($0.configuration.commandName, $0.configuration.abstract)
        }))
    sections.append(
      section("Arguments", columns, definitions.filter { $0.kind == .positional }.map(\.entry)))
    sections.append(
      section(
        "Options", columns,
        definitions.filter { $0.kind != .positional }.map(\.entry)
          + Self.configuration.optionsOfAll.map(\.entry) + command.builtInEntries))
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  static var argumentDefinitions: [ArgumentDefinition] {
    declaredArguments(of: Self()).map { $0.argument.definition(of: $0.property) }
  }

  /// What to type behind the name of the command.
  static var usageLine: String {
    if let usage = configuration.usage { return usage }
    let positionals = argumentDefinitions.filter { $0.kind == .positional }.map(\.usage)
    return (positionals + ["[OPTION…]"]).joined(separator: " ")
  }

  private static var builtInEntries: [(term: String, text: String)] {
    builtInOptions.map { (term: $0.names.joined(separator: ", "), text: $0.help) }
  }

  /// The options that need no declaration.
  static var builtInOptions: [(names: [String], help: String)] {
    let help = (names: ["--help", "-h"], help: "Shows this help.")
    return configuration.version.isEmpty
      ? [help] : [help, (names: ["--version"], help: "Prints the version.")]
  }
}

extension ArgumentDefinition {
  var usage: String {
    switch (isRequired, isRepeating) {
    case (true, _): name
    case (false, true): "[\(name)…]"
    case (false, false): "[\(name)]"
    }
  }

  fileprivate var entry: (term: String, text: String) {
    (valueName.isEmpty ? name : "\(name) \(valueName)", explanation)
  }

  /// What it does, what it takes, and what holds without it.
  var explanation: String {
    let values = choices.isEmpty ? "" : " One of \(choices.joined(separator: ", "))."
    let standard = defaultDescription.map { " Default: \($0)." } ?? ""
    return help.abstract + values + standard
  }
}

/// A heading with entries below it.
private func section(
  _ title: String, _ columns: Int, _ entries: [(term: String, text: String)]
) -> String {
  guard !entries.isEmpty else { return "" }
  return "\(title):\n" + alignedEntries(entries, columns: columns).joined(separator: "\n")
}
