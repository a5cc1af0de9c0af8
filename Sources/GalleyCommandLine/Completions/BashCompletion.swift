/// Completions for bash, from what the commands declare.
enum BashCompletion {
  static func script(of program: CommandOutline) -> String {
    let commands = program.all
    let name = program.name
    let calls = commands.dropFirst().map { pattern($0.call) }.joined(separator: " | ")
    return """
      # Completions of \(name) for bash, made by '\(name) completions bash'.

      _\(name)_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }

      # Folders, and files whose names end in one of the arguments; all files without any.
      _\(name)_files() {
        local ending
        type compopt &>/dev/null && compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(
          if [[ $# -gt 0 ]]; then compgen -d -- "$word"; else compgen -f -- "$word"; fi
          for ending in "$@"; do compgen -f -X "!*.$ending" -- "$word"; done
        )
      }

      _\(name)_folders() {
        type compopt &>/dev/null && compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
      }

      _\(name)() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
        local call=\(name) index=1 place=0
        COMPREPLY=()
        # Bash takes --option=value for three words.
        if [[ $word == = ]]; then
          word=
        elif [[ $before == = ]]; then
          before=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((; index < COMP_CWORD; index++)); do
          case "$call ${COMP_WORDS[index]}" in
          \(calls)) call+=" ${COMP_WORDS[index]}" ;;
          *) break ;;
          esac
        done
        for ((; index < COMP_CWORD; index++)); do
          case "$call ${COMP_WORDS[index]}" in
      \(valueOptions(commands))
          *' '-?*) ;;
          *) ((++place)) ;;
          esac
        done
        case "$call $before" in
      \(optionValues(commands, name))
        esac
        if [[ $word == -* ]]; then
          case $call in
      \(options(commands, name))
          esac
          return
        fi
        case "$call $place" in
      \(arguments(commands, name))
        esac
      }

      complete -F _\(name) \(name)

      """
  }

  private static func pattern(_ text: String) -> String { text.quotedForShell }

  private static func offer(_ kind: CompletionKind, _ name: String) -> String {
    switch kind {
    case .default: ":"
    case .list(let words): "_\(name)_words \(words.joined(separator: " ").quotedForShell)"
    case .file(let extensions): (["_\(name)_files"] + extensions).joined(separator: " ")
    case .directory: "_\(name)_folders"
    case .shellCommand(let command): "_\(name)_words \"$(\(command) 2>/dev/null)\""
    }
  }

  /// Options that the next word belongs to, so that it is no argument of its own.
  private static func valueOptions(_ commands: [CommandOutline]) -> String {
    let patterns = commands.flatMap { command in
      command.options.filter { $0.kind == .option }.map { pattern("\(command.call) \($0.name)") }
    }
    return """
          \(patterns.joined(separator: " | ")))
            ((++index))
            [[ ${COMP_WORDS[index]} != = ]] || ((++index))
            ;;
      """
  }

  private static func optionValues(_ commands: [CommandOutline], _ name: String) -> String {
    commands.flatMap { command in
      command.options.filter { $0.kind == .option }.map { option in
        "  \(pattern("\(command.call) \(option.name)"))) \(offer(option.offered, name)); return ;;"
      }
    }.joined(separator: "\n")
  }

  private static func options(_ commands: [CommandOutline], _ name: String) -> String {
    commands.map { command in
      "    \(pattern(command.call))) \(offer(.list(command.optionNames), name)) ;;"
    }.joined(separator: "\n")
  }

  private static func arguments(_ commands: [CommandOutline], _ name: String) -> String {
    commands.flatMap { command -> [String] in
      if !command.verbs.isEmpty {
        let verbs = CompletionKind.list(command.verbs.map(\.name))
        return ["  \(pattern("\(command.call) 0"))) \(offer(verbs, name)) ;;"]
      }
      return command.positionals.enumerated().map { place, argument in
        let pattern =
          argument.isRepeating
          ? "\(pattern(command.call + " "))*" : pattern("\(command.call) \(place)")
        return "  \(pattern)) \(offer(argument.offered, name)) ;;"
      }
    }.joined(separator: "\n")
  }
}
