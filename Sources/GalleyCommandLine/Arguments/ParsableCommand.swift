/// Arguments that are declared as properties: each stored property is an `@Argument`, an `@Option`
/// or a `@Flag`.
///
/// This folder is a subset of swift-argument-parser's API, so that it could be replaced by it.
package protocol ParsableArguments: Decodable, Sendable {
  /// All defaults.
  init()

  /// Checks what no single property can; throws `ValidationError`.
  mutating func validate() throws
}

extension ParsableArguments {
  package mutating func validate() throws {}
}

/// A command, or a verb of one, with its arguments.
package protocol ParsableCommand: ParsableArguments {
  static var configuration: CommandConfiguration { get }
}

/// What a command is called, and what its help says besides its arguments.
package struct CommandConfiguration: Sendable {
  package let commandName: String
  /// One sentence.
  package let abstract: String
  /// What to type, without the name of the command before it; nil: made from the arguments.
  package let usage: String?
  /// Shown as it is, between usage and arguments: the place of examples.
  package let discussion: String
  /// What `--version` prints; empty where there is no such option.
  package let version: String
  package let subcommands: [any ParsableCommand.Type]
  /// Options that every verb of this command has besides its own, for help: who runs them reads those.
  package let optionsOfAll: [ArgumentDefinition]

  package init(
    commandName: String, abstract: String = "", usage: String? = nil, discussion: String = "",
    version: String = "", subcommands: [any ParsableCommand.Type] = [],
    optionsOfAll: [ArgumentDefinition] = []
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
    self.version = version
    self.subcommands = subcommands
    self.optionsOfAll = optionsOfAll
  }
}

extension ParsableCommand {
  /// Reads the arguments of a command that may have verbs.
  ///
  /// - Parameter arguments: without the name of the program.
  /// - Returns: the verb with its arguments, or this command where there are none.
  /// - Throws: `CommandError`, or `CleanExit` where help or the version is asked for.
  package static func parseAsRoot(_ arguments: [String]) throws -> any ParsableCommand {
    guard let first = arguments.first else { return Self() }
    let verbs = configuration.subcommands
    if let verb = verbs.first(where: { $0.configuration.commandName == first }) {
      let rest = Array(arguments.dropFirst())
      return try verb.configuration.subcommands.isEmpty
        ? verb.parse(rest) : verb.parseAsRoot(rest)
    }
    if first.hasPrefix("-") {
      return try parse(arguments)
    }
    throw CommandError(
      command: Self.self,
      error: .unknownVerb(first, among: verbs.map { $0.configuration.commandName }))
  }

  /// The words that call a command: this one, its verb, and so on.
  ///
  /// - Returns: nil where it is neither this command nor a verb of it.
  package static func words(calling command: any ParsableCommand.Type) -> [String]? {
    let name = configuration.commandName
    if command == Self.self { return [name] }
    for verb in configuration.subcommands {
      if let words = verb.words(calling: command) { return [name] + words }
    }
    return nil
  }

  /// Reads the arguments of this command alone.
  ///
  /// - Throws: `CommandError`, or `CleanExit` where help or the version is asked for.
  package static func parse(_ arguments: [String]) throws -> Self {
    do {
      var command = try ArgumentParser(Self.self).parse(arguments)
      try command.validate()
      return command
    } catch let error as ArgumentError {
      throw CommandError(command: Self.self, error: error)
    } catch let error as ValidationError {
      throw CommandError(command: Self.self, error: .invalid(error.message))
    }
  }
}
