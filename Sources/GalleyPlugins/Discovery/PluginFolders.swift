import Galley
import Glibc

/// A folder that may hold plugins, each in a folder of its own.
package struct PluginFolder: Hashable, Sendable {
  /// Absolute.
  package let path: String
  /// Whether the user named it; one that was come across has to belong to the user.
  package let isNamed: Bool

  package init(path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
  }
}

/// Where plugins are looked for (DESIGN, section 7).
package struct PluginFolders: Sendable {
  /// The name of a folder of plugins beside a pipeline, or above it.
  package static let name = "Plugins"
  /// The variable that names more of them, with a colon between two.
  package static let variable = "GALLEY_PLUGINS"

  /// In the order in which they are looked through.
  package let folders: [PluginFolder]

  /// No folder.
  package static let none = PluginFolders(folders: [])

  private init(folders: [PluginFolder]) { self.folders = folders }

  /// Those that the user named, and those beside the pipeline and above it up to the repository's root.
  ///
  /// Outside a repository, only the pipeline's own folder is looked at: what stands above it may be
  /// anybody's.
  ///
  /// - Parameters:
  ///   - pipelineFolder: absolute.
  ///   - named: folders named by the command line and by the variable, relative to `workingDirectory`.
  package init(near pipelineFolder: String, named: [String], workingDirectory: String) {
    var folders: [PluginFolder] = []
    var seen: Set<FileIdentity> = []
    func add(_ path: String, isNamed: Bool) {
      guard let identity = FileIdentity(path), seen.insert(identity).inserted else {
        // A named one that is not there is told about where it is read.
        if isNamed, FileIdentity(path) == nil {
          folders.append(PluginFolder(path: path, isNamed: true))
        }
        return
      }
      folders.append(PluginFolder(path: path, isNamed: isNamed))
    }
    for path in named { add(FilePath.join(workingDirectory, path), isNamed: true) }
    for folder in Self.ancestors(of: pipelineFolder) {
      add(FilePath.join(folder, Self.name), isNamed: false)
    }
    self.folders = folders
  }

  /// What the variable names.
  package static func named(by variables: [String: String]) -> [String] {
    (variables[variable] ?? "").split(separator: ":").map(String.init)
  }

  /// Whether something is there and belongs to the user: anybody may make a `.git` in `/tmp`.
  private static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_uid == geteuid()
  }

  /// The folder and those above it, up to the root of its repository.
  private static func ancestors(of folder: String) -> [String] {
    var names = FilePath.components(folder)
    var folders: [String] = []
    while true {
      let path = "/" + names.joined(separator: "/")
      folders.append(path)
      if isOwn(FilePath.join(path, ".git")) { return folders }
      guard names.popLast() != nil else { return [folder] }
    }
  }
}

/// Tells whether two paths are one file.
struct FileIdentity: Hashable {
  private let device: UInt
  private let number: UInt

  /// - Returns: nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
