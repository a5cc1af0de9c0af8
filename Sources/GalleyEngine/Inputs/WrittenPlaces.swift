import Galley
import Glibc

/// Where a run writes, as the file system has it: what lies there can't be read by the same run.
struct WrittenPlaces {
  private let files: Set<FileIdentity>
  /// Without links, each with a slash at its end.
  private let folders: [String]

  /// - Parameter outputs: absolute paths of files and folders.
  init(_ outputs: [String]) {
    let all = outputs.flatMap { [$0, $0 + ".partial"] }.map { (path: $0, kind: PathKind($0)) }
    files = Set(
      all.compactMap { _, kind in
        if case .file(_, let identity) = kind { identity } else { nil }
      })
    folders = all.filter { $0.kind == .folder }.map { realPath(of: $0.path) + "/" }
  }

  /// Whether a file is one that the run writes, or lies in a folder that it writes.
  func hold(_ path: String, _ identity: FileIdentity) -> Bool {
    if files.contains(identity) { return true }
    guard !folders.isEmpty else { return false }
    let folder = realPath(of: FilePath.folder(of: path)) + "/"
    return folders.contains { folder.utf8.starts(with: $0.utf8) }
  }
}

/// A folder without links on the way to it, so that `..` leads where its text says.
func realPath(of folder: String) -> String {
  guard let resolved = unsafe realpath(folder, nil) else { return folder }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}
