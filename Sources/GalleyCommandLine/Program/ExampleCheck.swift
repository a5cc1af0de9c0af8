import Galley
import GalleyPatterns
import GalleyPipelines
import GalleyPlugins

extension CommandEnvironment {
  /// What checks the examples of `galley explain`: with the stages of Galley itself, and without a look
  /// at anything of the user's.
  func check(_ example: Example) throws -> PipelineCheck {
    // Debian's policy reserves this name for a folder that must not be there.
    let nowhere = "/nonexistent"
    let plugins = example.plugin.map { plugin in
      PluginDiscovery(
        manifest: plugin.manifest, of: plugin.name, in: "Plugins/\(plugin.name)",
        workingDirectory: nowhere)
    }
    let host = PluginHost(
      variables: [:], version: Program.version, processes: interruption.processes)
    return PipelineLoader(
      catalog: plugins?.catalog(adding: builtIn, host: host) ?? builtIn,
      manifests: plugins?.sources ?? [:],
      patterns: example.lacksTraits ? NoPatterns() : installedPatterns(),
      environment: example.variables, workingDirectory: nowhere
    ).check(example)
  }
}
