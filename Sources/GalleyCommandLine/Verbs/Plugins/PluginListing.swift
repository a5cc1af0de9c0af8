import Galley
import GalleyPlugins

/// All plugins, those that were found and those that are compiled in.
struct PluginListing {
  /// A plugin with all there is to say about it.
  struct Entry {
    /// How galley comes to its stages.
    enum Kind: String {
      case program
      case compiledIn = "compiled-in"
      /// Swift sources that this galley was built without.
      case sources
      case unusable
    }

    let name: String
    var version = ""
    let kind: Kind
    /// As the user would type it; nil for one whose sources are not here.
    let folder: String?
    var stages: [StageInfo] = []
    /// What is wrong with it.
    var problems: [Diagnostic] = []
  }

  private(set) var entries: [Entry] = []
  /// What the places of problems point into.
  let sources: [String: [UInt8]]

  init(_ discovery: PluginDiscovery, _ builtIn: StageCatalog, _ compiledIn: [StageDescriptor]) {
    sources = discovery.sources
    var taken: [String: String] = [:]
    for name in builtIn.names { taken[name] = "a stage of Galley itself" }
    let offers = Dictionary(grouping: compiledIn) { $0.pluginName ?? "" }
    for (plugin, stages) in offers {
      for stage in stages {
        taken[stage.name] = "a stage that is compiled in from Plugins/\(plugin)"
      }
    }
    for plugin in discovery.plugins {
      var entry = Entry(plugin, compiledIn: offers[plugin.name]?.map(\.info) ?? [])
      if entry.kind == .program {
        if let other = taken[plugin.name] { entry.problems.append(.clash(plugin.name, other)) }
        taken[plugin.name] = "the stage of the plugin in \(plugin.shownFolder)"
      }
      entries.append(entry)
    }
    let found = Set(discovery.plugins.map(\.name))
    for (plugin, stages) in offers where !found.contains(plugin) {
      entries.append(
        Entry(name: plugin, kind: .compiledIn, folder: nil, stages: stages.map(\.info)))
    }
    entries.sort { ($0.name, $0.folder ?? "") < ($1.name, $1.folder ?? "") }
  }
}

extension PluginListing.Entry {
  /// - Parameter compiledIn: the stages that this galley has from a plugin of this name.
  fileprivate init(_ plugin: FoundPlugin, compiledIn: [StageInfo]) {
    name = plugin.name
    folder = plugin.shownFolder
    switch plugin.content {
    case .program(let manifest):
      kind = .program
      version = manifest.version
      stages = [manifest.info]
    case .sources:
      kind = compiledIn.isEmpty ? .sources : .compiledIn
      stages = compiledIn
      if compiledIn.isEmpty { problems = [.notCompiled] }
    case .untrusted(let doubt):
      kind = .unusable
      problems = [Diagnostic(.unusablePlugin, "not trusted: \(doubt)", at: nil)]
    case .unusable(let reason, let found):
      kind = .unusable
      problems = [Diagnostic(.unusablePlugin, reason, at: nil)] + found
    }
  }
}

extension StageDescriptor {
  fileprivate var pluginName: String? {
    if case .compiledIn(let plugin) = origin { plugin } else { nil }
  }
}

extension Diagnostic {
  fileprivate static let notCompiled = Diagnostic(
    .unusablePlugin,
    "this galley was built without it; 'galley plugins build' builds one with it", at: nil)

  fileprivate static func clash(_ name: String, _ other: String) -> Diagnostic {
    Diagnostic(.unusablePlugin, "'\(name)' is also the name of \(other); rename one", at: nil)
  }
}
