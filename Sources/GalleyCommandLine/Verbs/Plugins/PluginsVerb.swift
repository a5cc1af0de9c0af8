import Galley

/// `galley plugins VERB`.
struct PluginsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "Lists, checks and builds plugins.",
    usage: "VERB [ARGUMENT…]",
    subcommands: [PluginsListVerb.self, PluginsCheckVerb.self, PluginsBuildVerb.self])

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    try environment.standardOutput.write(GalleyCommand.helpMessage(for: Self.self))
    return .success
  }
}
