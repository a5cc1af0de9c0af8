/// Completions for zsh, from what the commands declare.
enum ZshCompletion {
  static func script(of program: CommandOutline) -> String {
    let name = program.name
    return """
      #compdef \(name)
      # Completions of \(name) for zsh, made by '\(name) completions zsh'.

      \(program.all.reversed().map(function).joined(separator: "\n"))
      # Read by autoload it is called at once, and by source not.
      if [[ $funcstack[1] == _\(name) ]]; then _\(name) "$@"; else compdef _\(name) \(name); fi

      """
  }

  private static func function(of command: CommandOutline) -> String {
    let specifications = specifications(of: command).map { "    \($0.quotedForShell)" }
    let call = specifications.joined(separator: " \\\n")
    let function = command.words.joined(separator: "_")
    guard !command.verbs.isEmpty else {
      return "_\(function)() {\n  _arguments -s \\\n\(call)\n}\n"
    }
    let verbs = command.verbs.map { "      \(described($0).quotedForShell)" }
    let cases = command.verbs.map { "      \($0.name)) _\($0.words.joined(separator: "_")) ;;" }
    return """
      _\(function)() {
        local context state line
        _arguments -C \\
      \(call) \\
          '1: :->verb' '*:: :->rest'
        case $state in
        verb)
          local -a verbs=(
      \(verbs.joined(separator: "\n"))
          )
          _describe verb verbs
          ;;
        rest)
          case $line[1] in
      \(cases.joined(separator: "\n"))
          esac
          ;;
        esac
      }

      """
  }

  /// `verb:what it does`.
  private static func described(_ verb: CommandOutline) -> String {
    "\(verb.name):\(verb.abstract.replacing(":", with: #"\:"#))"
  }

  private static func specifications(of command: CommandOutline) -> [String] {
    let builtIn = command.builtInOptions.flatMap { option in
      option.names.map { "\($0)[\(escaped(option.help))]" }
    }
    return builtIn + command.options.map(option) + command.positionals.map(positional)
  }

  private static func option(_ option: ArgumentDefinition) -> String {
    let repeating = option.kind == .option && option.isRepeating ? "*" : ""
    let help = "[\(escaped(option.help.abstract))]"
    guard option.kind == .option else { return "\(option.name)\(help)" }
    // With '=-' nothing would be taken from the next word; '=' takes both ways.
    return
      "\(repeating)\(option.name)=\(help):\(escaped(option.valueName)):\(offer(option.offered))"
  }

  private static func positional(_ argument: ArgumentDefinition) -> String {
    let place = argument.isRepeating ? "*" : ""
    return "\(place):\(escaped(argument.name)):\(offer(argument.offered))"
  }

  private static func offer(_ kind: CompletionKind) -> String {
    switch kind {
    case .default: " "
    case .list(let words): "(\(words.joined(separator: " ")))"
    case .file(let extensions):
      extensions.isEmpty ? "_files" : "_files -g \"*.(\(extensions.joined(separator: "|")))\""
    case .directory: "_files -/"
    case .shellCommand(let command): "{compadd -- ${(f)\"$(\(command) 2>/dev/null)\"}}"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
