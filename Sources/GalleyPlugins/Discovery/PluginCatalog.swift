package import Galley

extension PluginDiscovery {
  /// A catalog with the stages of these plugins besides its own.
  ///
  /// A plugin that can't be used, and two of one name, are errors of the pipelines that name them.
  ///
  /// - Parameter host: what starts the plugins.
  package func catalog(adding base: StageCatalog, host: PluginHost) -> StageCatalog {
    var descriptors = base.descriptors
    for plugin in plugins {
      let clash = descriptors.firstIndex { $0.name == plugin.name }
      if case .sources = plugin.content {
        // Compiled in, it is among the descriptors already, under whatever names its stages have.
        let isCompiledIn = base.descriptors.contains {
          $0.origin == .compiledIn(plugin: plugin.name)
        }
        if clash == nil, !isCompiledIn { descriptors.append(plugin.unusable(plugin.notCompiled)) }
        continue
      }
      // Who may write into a folder near a pipeline must not be able to take a stage away from it.
      if case .untrusted = plugin.content, clash != nil { continue }
      if let clash {
        descriptors[clash] = plugin.unusable(clashing: descriptors[clash])
      } else {
        descriptors.append(plugin.descriptor(host))
      }
    }
    return StageCatalog(descriptors)
  }
}

extension FoundPlugin {
  fileprivate var notCompiled: String {
    "\(shownFolder) holds Swift sources that this galley was built without; "
      + "'galley plugins build' builds one with them"
  }

  fileprivate func descriptor(_ host: PluginHost) -> StageDescriptor {
    switch content {
    case .program(let manifest):
      manifest.descriptor(folder: folder, host)
    case .sources: unusable(notCompiled)
    case .untrusted(let doubt): unusable("the plugin \(shownFolder) is not trusted: \(doubt)")
    case .unusable(let reason, let problems):
      unusable("the plugin \(shownFolder) can't be used: \(reason)", problems)
    }
  }

  /// A stage that is an error wherever it is named.
  fileprivate func unusable(
    _ message: String, _ problems: [Diagnostic] = []
  ) -> StageDescriptor {
    StageDescriptor(
      StageInfo(name, "\(message.prefix(1).uppercased() + message.dropFirst())."), options: [],
      origin: .process(plugin: name, version: "", folder: folder)
    ) { _, place, _, reported in
      reported.append(Diagnostic(.unusablePlugin, message, at: place))
      reported += problems
      return nil
    }
  }

  fileprivate func unusable(clashing other: StageDescriptor) -> StageDescriptor {
    let others =
      switch other.origin {
      case .builtIn: "the stage of Galley itself"
      case .compiledIn(let plugin): "the plugin \(plugin), which is compiled in"
      case .process(_, _, let folder): "the plugin in \(folder)"
      }
    return unusable(
      "'\(name)' is the name of \(others), and of the plugin in \(shownFolder); rename one")
  }
}
