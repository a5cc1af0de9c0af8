import Galley
import GalleyAbstracts
import GalleyPatterns
import GalleyPipelines
import GalleyPlugins

/// Which plugins count.
struct PluginChoice {
  /// Folders that the command line names, relative to the working directory.
  var folders: [String] = []
  /// Whether none counts: neither those that are found nor those that were compiled in.
  var isOff = false
}

extension CommandEnvironment {
  /// The plugins that lie in folders: those named, and those beside a pipeline.
  ///
  /// - Parameter folder: the pipeline's, absolute.
  /// - Throws: where a named folder can't be read.
  func plugins(
    near folder: String, _ choice: PluginChoice
  ) throws(CommandRefusal) -> PluginDiscovery {
    let named = choice.folders + PluginFolders.named(by: variables)
    let discovery = PluginDiscovery(
      choice.isOff
        ? .none : PluginFolders(near: folder, named: named, workingDirectory: workingDirectory),
      workingDirectory: workingDirectory)
    for plugin in discovery.plugins {
      tellMore("plugin \(plugin.name) in \(plugin.folder)")
    }
    guard let missing = discovery.missingFolders.first else { return discovery }
    throw CommandRefusal(
      "there is no folder '\(missing)' to look for plugins in, which --plugins or "
        + "\(PluginFolders.variable) names")
  }

  /// All stages that a pipeline can name.
  ///
  /// Asked for by the verbs that need stages, so that the others, such as the one that builds plugins,
  /// work all the same.
  ///
  /// - Throws: where two that are part of this program have one name, or a named folder can't be read.
  func catalog(
    near folder: String, _ choice: PluginChoice = PluginChoice()
  ) throws(CommandRefusal) -> StageCatalog {
    try catalog(adding: plugins(near: folder, choice), choice)
  }

  /// What checks a pipeline with all stages that it can name.
  ///
  /// - Parameter pipeline: relative to the working directory unless absolute.
  func loader(
    for pipeline: String, _ choice: PluginChoice, assumesVariables: Bool = false
  ) throws(CommandRefusal) -> PipelineLoader {
    let path = FilePath.join(workingDirectory, pipeline)
    let plugins = try plugins(near: FilePath.folder(of: path), choice)
    return PipelineLoader(
      catalog: try catalog(adding: plugins, choice), manifests: plugins.sources,
      patterns: installedPatterns(), environment: variables, workingDirectory: workingDirectory,
      assumesVariables: assumesVariables)
  }

  private func catalog(
    adding plugins: PluginDiscovery, _ choice: PluginChoice
  ) throws(CommandRefusal) -> StageCatalog {
    let builtIn = builtIn.reaching(servers)
    guard !choice.isOff else { return builtIn }
    let own: StageCatalog
    do throws(StageNameClash) {
      own = try builtIn.adding(compiledIn)
    } catch {
      throw CommandRefusal(error.description)
    }
    return plugins.catalog(
      adding: own,
      host: PluginHost(
        variables: variables, version: Program.version, processes: interruption.processes))
  }
}
