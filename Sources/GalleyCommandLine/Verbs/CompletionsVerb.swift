/// `galley completions SHELL`.
struct CompletionsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints what completes galley's words in a shell.",
    discussion: """
      Examples:
        source <(galley completions bash)
            in this shell alone, or in ~/.bashrc
        galley completions zsh >~/.zfunc/_galley
            where fpath=(~/.zfunc $fpath) stands in ~/.zshrc before compinit
        galley completions fish >~/.config/fish/completions/galley.fish

      Verbs, options and their values, names of stages and pipeline files are
      completed. 'make install' puts all three where shells look for them.
      """)

  /// What completions there are for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
  }

  @Argument(help: "The shell.") var shell: Shell

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let program = CommandOutline(GalleyCommand.self)
    let script =
      switch shell {
      case .bash: BashCompletion.script(of: program)
      case .zsh: ZshCompletion.script(of: program)
      case .fish: FishCompletion.script(of: program)
      }
    try environment.standardOutput.write(script)
    return .success
  }
}
