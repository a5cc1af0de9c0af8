import Galley
import GalleyFormats
import GalleyReports

/// `galley plugins list`.
struct PluginsListVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the plugins, and what is wrong with them.",
    discussion: """
      Examples:
        galley plugins list                  those that pipelines here can use
        galley plugins list --plugins more/  those of another folder as well
        galley plugins list --format json    gives the same to a program

      Plugins are looked for in folders that --plugins and GALLEY_PLUGINS name, and in
      folders called Plugins, here and above up to the repository's root. Their
      manifests are read; nothing is started.
      """)

  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Option(help: "How to write it.") var format = ResultFormat.text

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let discovery = try environment.plugins(
      near: environment.workingDirectory, PluginChoice(folders: plugins))
    let listing = PluginListing(discovery, environment.builtIn, environment.compiledIn)
    let output = environment.standardOutput
    switch format {
    case .json: try output.write(JSONWriter().text(of: listing.json) + "\n")
    case .text: try output.write(listing.text(usesColour: output.style.usesColour))
    }
    return .success
  }
}
