import Galley

/// The folder that paths are told from, where a CI system shows problems beside files.
package struct SourceRoot: Sendable {
  /// Absolute.
  private let folder: String
  private let workingDirectory: String

  /// - Parameters:
  ///   - folder: the repository's root, or the working directory.
  ///   - workingDirectory: what the paths of problems are relative to.
  package init(_ folder: String, workingDirectory: String) {
    self.folder = folder
    self.workingDirectory = workingDirectory
  }

  /// The path as seen from the root; absolute where it lies elsewhere.
  package func path(of file: String) -> String {
    let names = FilePath.components(FilePath.join(workingDirectory, file))
    let base = FilePath.components(folder)
    guard names.count > base.count, names.starts(with: base) else {
      return "/" + names.joined(separator: "/")
    }
    return names[base.count...].joined(separator: "/")
  }
}
