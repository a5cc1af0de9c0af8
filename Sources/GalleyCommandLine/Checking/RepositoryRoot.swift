import Galley
import Glibc

extension CommandEnvironment {
  /// The repository that code hosts count paths from: what GitHub Actions says, else the one around the
  /// working directory.
  var repositoryRoot: String {
    let named = variables["GITHUB_WORKSPACE"] ?? ""
    return named.isEmpty ? GalleyCommandLine.repositoryRoot(of: workingDirectory) : named
  }

  /// A file as code hosts name it; one outside of the repository as the user knows it.
  func pathInRepository(of file: String) -> String {
    let inside = FilePath.relative(to: repositoryRoot, absolute(file))
    return inside.hasPrefix("../") ? file : inside
  }
}

/// The folder at or above another one that holds a repository; the folder itself where there is none.
///
/// - Parameter folder: absolute.
private func repositoryRoot(of folder: String) -> String {
  var names = FilePath.components(folder)
  while true {
    let path = "/" + names.joined(separator: "/")
    if unsafe access(FilePath.join(path, ".git"), F_OK) == 0 { return path }
    guard names.popLast() != nil else { return folder }
  }
}
