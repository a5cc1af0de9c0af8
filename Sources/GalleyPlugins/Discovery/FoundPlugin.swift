package import Galley

/// A folder of a plugin.
package struct FoundPlugin: Sendable {
  package enum Content: Sendable {
    case program(PluginManifest)
    /// Swift sources, which only a galley can run that was built with them.
    case sources
    /// What may be somebody else's, and is not looked into; the message says why.
    case untrusted(String)
    /// What can't be used; the message says why, and problems say where in the manifest.
    case unusable(String, problems: [Diagnostic])
  }

  /// The stage's name, or what would be it.
  package let name: String
  /// Absolute.
  package let folder: String
  /// The folder as messages show it.
  package let shownFolder: String
  package let content: Content
}

/// All plugins that were found.
package struct PluginDiscovery: Sendable {
  /// In the order of the folders that were looked through, and in each in the order of names.
  package private(set) var plugins: [FoundPlugin] = []
  /// Named folders that can't be read, in words.
  package private(set) var missingFolders: [String] = []
  /// The bytes of all manifests, by the paths that problems name.
  package private(set) var sources: [String: [UInt8]] = [:]

  /// Looks through folders; reads manifests, and starts nothing.
  ///
  /// - Parameter workingDirectory: absolute; paths are shown as seen from it.
  package init(_ folders: PluginFolders, workingDirectory: String) {
    for folder in folders.folders {
      guard let entries = PluginEntry.list(folder) else {
        if folder.isNamed { missingFolders.append(folder.path) }
        continue
      }
      for entry in entries {
        let shown = shownPath(entry.path, workingDirectory)
        var plugin = FoundPlugin(
          name: entry.name, folder: entry.path, shownFolder: shown, content: .sources)
        if let obstacle = entry.obstacle {
          plugin = FoundPlugin(
            name: entry.name, folder: entry.path, shownFolder: shown,
            content: .unusable(obstacle, problems: []))
        } else if !folder.isNamed, let doubt = entry.doubt {
          plugin = FoundPlugin(
            name: entry.name, folder: entry.path, shownFolder: shown, content: .untrusted(doubt))
        } else if entry.hasManifest {
          plugin = read(entry, shown, entry.manifestBytes())
        }
        plugins.append(plugin)
      }
    }
  }

  /// A plugin of which the manifest is at hand, as in an example.
  ///
  /// - Parameters:
  ///   - manifest: the text of its `plugin.yaml`.
  ///   - folder: relative to the working directory.
  package init(manifest: String, of name: String, in folder: String, workingDirectory: String) {
    let entry = PluginEntry(name: name, path: FilePath.join(workingDirectory, folder))
    plugins.append(read(entry, folder, Array(manifest.utf8)))
  }

  private mutating func read(
    _ entry: PluginEntry, _ shown: String, _ bytes: [UInt8]?
  ) -> FoundPlugin {
    let path = FilePath.join(shown, PluginManifest.fileName)
    var problems: [Diagnostic] = []
    var content = FoundPlugin.Content.unusable(
      "its \(PluginManifest.fileName) can't be read", problems: [])
    if let bytes {
      sources[path] = bytes
      if let manifest = PluginManifest.read(
        bytes, path: path, folder: entry.name, reporting: &problems)
      {
        content = .program(manifest)
      } else {
        content = .unusable("its \(PluginManifest.fileName) has problems", problems: problems)
      }
    }
    return FoundPlugin(
      name: entry.name, folder: entry.path, shownFolder: shown, content: content)
  }
}

/// A path as the user would type it.
private func shownPath(_ path: String, _ workingDirectory: String) -> String {
  let base = FilePath.components(workingDirectory)
  let names = FilePath.components(path)
  return names.starts(with: base) && names.count > base.count
    ? names[base.count...].joined(separator: "/") : path
}
