/// Reads the words of a command line into a command.
struct ArgumentParser<Command: ParsableCommand> {
  private let declared: [(property: String, argument: any DeclaredArgument)]
  private let definitions: [ArgumentDefinition]

  init(_ type: Command.Type) {
    declared = declaredArguments(of: Command())
    definitions = declared.map { $0.argument.definition(of: $0.property) }
  }

  func parse(_ words: [String]) throws -> Command {
    var given = [[String]](repeating: [], count: declared.count)
    var positionals: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        break
      }
      if word == "-" || !word.hasPrefix("-") {
        positionals.append(word)
      } else {
        try readOption(word, &rest, into: &given)
      }
    }
    try assign(positionals, to: &given)
    return try command(from: given)
  }

  private func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, into given: inout [[String]]
  ) throws {
    let (name, attached) = word.splitAtFirstEqualSign
    guard let index = definitions.firstIndex(where: { $0.name == name }) else {
      try readBuiltIn(name)
      throw ArgumentError.unknownOption(name, among: optionNames)
    }
    let definition = definitions[index]
    guard definition.isRepeating || given[index].isEmpty else {
      throw ArgumentError.givenTwice(name)
    }
    if definition.kind == .flag {
      guard attached == nil else { throw ArgumentError.valueForFlag(name) }
      given[index] = [name]
    } else {
      given[index].append(try attached ?? nextValue(for: definition, &rest))
    }
  }

  private func readBuiltIn(_ name: String) throws {
    if name == "--help" || name == "-h" { throw CleanExit.helpRequest(Command.self) }
    let version = Command.configuration.version
    if name == "--version", !version.isEmpty { throw CleanExit.message(version) }
  }

  private func nextValue(
    for definition: ArgumentDefinition, _ rest: inout ArraySlice<String>
  ) throws(ArgumentError) -> String {
    guard let next = rest.first, !next.looksLikeOption else {
      throw .missingValue(
        option: definition.name, valueName: definition.valueName, next: rest.first)
    }
    rest.removeFirst()
    return next
  }

  private var optionNames: [String] {
    definitions.filter { $0.kind != .positional }.map(\.name) + ["--help"]
      + (Command.configuration.version.isEmpty ? [] : ["--version"])
  }

  /// Gives single arguments one value each, and the repeating one all the rest.
  private func assign(
    _ positionals: [String], to given: inout [[String]]
  ) throws(ArgumentError) {
    var rest = positionals[...]
    for (index, definition) in definitions.enumerated() where definition.kind == .positional {
      if definition.isRepeating {
        given[index] = Array(rest)
        rest = []
      } else if let value = rest.popFirst() {
        given[index] = [value]
      } else if definition.isRequired {
        throw .missingArgument(definition.name)
      }
    }
    if let value = rest.first { throw .unexpectedArgument(value) }
  }

  private func command(from given: [[String]]) throws -> Command {
    var arguments: [String: any DeclaredArgument] = [:]
    for (index, (property, argument)) in declared.enumerated() {
      arguments[property] =
        given[index].isEmpty
        ? argument : try argument.reading(given[index], as: definitions[index])
    }
    return try Command(from: ArgumentDecoder(arguments))
  }
}

/// The arguments of a command in the order of their declaration, by their properties.
func declaredArguments(
  of prototype: some ParsableArguments
) -> [(property: String, argument: any DeclaredArgument)] {
  Mirror(reflecting: prototype).children.compactMap { child in
    guard let label = child.label, let argument = child.value as? any DeclaredArgument else {
      return nil
    }
    // The storage of a wrapped property is named with an underscore.
    return (String(label.drop { $0 == "_" }), argument)
  }
}

extension String {
  /// `--name=value` as its two halves.
  fileprivate var splitAtFirstEqualSign: (name: String, value: String?) {
    guard let index = utf8.firstIndex(of: UInt8(ascii: "=")) else { return (self, nil) }
    return (String(self[..<index]), String(self[utf8.index(after: index)...]))
  }

  /// Starts with a dash, and is neither `-` nor a negative number.
  fileprivate var looksLikeOption: Bool {
    guard hasPrefix("-"), let second = utf8.dropFirst().first else { return false }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
  }
}
