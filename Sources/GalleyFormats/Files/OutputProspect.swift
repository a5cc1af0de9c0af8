import Glibc

/// What a run would find where it writes, found out without opening anything to be written.
package enum OutputProspect: Hashable, Sendable {
  case nothing
  case existing
  case device

  /// Where a file is to be written.
  ///
  /// - Throws: what `PartialFile` would throw, as far as that can be known.
  package static func ofFile(
    _ path: String, existing: PartialFile.ExistingFile
  ) throws(FileError) -> OutputProspect {
    let kind = try FileKind(path)
    if let cause = kind.obstacle { throw FileError(.open, path, cause) }
    if kind == .device { return .device }
    if kind == .file, existing == .fail { throw FileError(.open, path, .exists) }
    let partialPath = path + ".partial"
    if let cause = try FileKind(partialPath).partialObstacle {
      throw FileError(.open, partialPath, cause)
    }
    try checkPartial(partialPath, finally: path)
    return kind == .file ? .existing : .nothing
  }

  /// Where a folder is to be written.
  ///
  /// - Throws: what `PartialFolder` would throw, as far as that can be known.
  package static func ofFolder(
    _ path: String, existing: PartialFolder.Existing
  ) throws(FileError) -> OutputProspect {
    let paths = FolderPaths(final: path)
    let kind = try FileKind(path)
    if let cause = kind.folderObstacle { throw FileError(.open, path, cause) }
    if kind == .folder { try FolderPlace.check(path, existing) }
    let partial = try FileKind(paths.partial)
    if let cause = partial.folderObstacle { throw FileError(.open, paths.partial, cause) }
    if partial == .folder, try FileKind(paths.names) == .missing {
      try OpenFolder(paths.partial).checkEmpty()
    }
    try checkPartial(paths.partial, finally: path)
    return kind == .folder ? .existing : .nothing
  }

  /// Refuses where another run is writing, or where nothing may be written.
  private static func checkPartial(
    _ partialPath: String, finally path: String
  ) throws(FileError) {
    var status = stat()
    if unsafe lstat(partialPath, &status) == 0 {
      if let process = lockHolder(of: status) {
        throw FileError(.lock, path, .inUse(by: process))
      }
      if unsafe access(partialPath, W_OK) != 0 { throw .last(.open, partialPath) }
    } else {
      try checkFolder(above: partialPath)
    }
  }

  /// Refuses where the folder can't be written to, or can't be made in the nearest one that is there.
  private static func checkFolder(above path: String) throws(FileError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    var status = stat()
    if unsafe stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw FileError(.open, path, .system(ENOTDIR))
      }
      if unsafe access(folder, W_OK | X_OK) != 0 { throw .last(.open, path) }
    } else if errno == ENOENT {
      try checkFolder(above: folder)
    } else {
      throw .last(.createFolder, folder)
    }
  }
}
