/// Completions for fish, from what the commands declare.
enum FishCompletion {
  static func script(of program: CommandOutline) -> String {
    let name = program.name
    let lines = program.all.flatMap { completions(of: $0, name) }
    return """
      # Completions of \(name) for fish, made by '\(name) completions fish'.

      # Whether what is typed calls this command.
      function __\(name)_is
        set -l words (commandline -opc)
        test (count $words) -gt (count $argv); or return 1
        for index in (seq (count $argv))
          test $words[(math $index + 1)] = $argv[$index]; or return 1
        end
      end

      # The same with nothing behind it.
      function __\(name)_ends
        __\(name)_is $argv; and test (count (commandline -opc)) -eq (math (count $argv) + 1)
      end

      complete -c \(name) -f
      \(lines.joined(separator: "\n"))

      """
  }

  private static func completions(of command: CommandOutline, _ name: String) -> [String] {
    let words = (["__\(name)_is"] + command.words.dropFirst()).joined(separator: " ")
    let ends = (["__\(name)_ends"] + command.words.dropFirst()).joined(separator: " ")
    func complete(_ condition: String, _ what: String, _ help: String) -> String {
      let description = help.isEmpty ? "" : " -d \(quoted(help))"
      return "complete -c \(name) -n \(quoted(condition)) \(what)\(description)"
    }
    let isAtItself = command.verbs.isEmpty ? words : ends
    return command.verbs.map { complete(ends, "-a \($0.name)", $0.abstract) }
      + command.builtInOptions.map { option in
        complete(isAtItself, option.names.map(flag).joined(separator: " "), option.help)
      }
      + command.options.map { option in
        let value = option.kind == .option ? " -r \(offer(option.offered))" : ""
        // Behind an option with a value nothing ends at the command.
        let condition = option.kind == .flag ? isAtItself : words
        return complete(condition, flag(option.name) + value, option.help.abstract)
      }
      + command.positionals.filter { $0.offered != .default }.map { argument in
        complete(words, offer(argument.offered), "")
      }
  }

  /// `--quiet` as `-l quiet`, and `-h` as `-s h`.
  private static func flag(_ name: String) -> String {
    name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
  }

  private static func offer(_ kind: CompletionKind) -> String {
    switch kind {
    case .default: "-f"
    case .list(let words): "-f -a \(quoted(words.joined(separator: " ")))"
    case .file(let extensions) where extensions.isEmpty: "-F"
    case .file(let extensions):
      "-f -k -a "
        + quoted(extensions.map { "(__fish_complete_suffix .\($0))" }.joined(separator: " "))
    case .directory: "-f -a '(__fish_complete_directories)'"
    case .shellCommand(let command): "-f -a \(quoted("(\(command) 2>/dev/null)"))"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#) + "'"
  }
}
