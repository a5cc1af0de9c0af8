import Galley
import Glibc

/// The folder at or above another one that holds a repository; the folder itself where there is none.
///
/// - Parameter folder: absolute.
func repositoryRoot(of folder: String) -> String {
  var names = FilePath.components(folder)
  while true {
    let path = "/" + names.joined(separator: "/")
    if unsafe access(FilePath.join(path, ".git"), F_OK) == 0 { return path }
    guard names.popLast() != nil else { return folder }
  }
}
