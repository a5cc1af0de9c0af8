import Glibc

extension OpenFolder {
  /// Opens a folder, and locks it against other runs.
  ///
  /// - Parameters:
  ///   - finalPath: what to call it in a message.
  ///   - creating: whether to make it where it is missing, provisionally.
  static func locking(
    _ path: String, finally finalPath: String, creating: Bool
  ) throws(FileError) -> OpenFolder {
    // Another run may give the folder its name between the opening and the locking.
    for _ in 0..<100 {
      if let cause = try FileKind(path).folderObstacle { throw FileError(.open, path, cause) }
      let isNew = unsafe creating && mkdir(path, 0o777) == 0
      if creating, !isNew, errno != EEXIST { throw .last(.createFolder, path) }
      var folder = try OpenFolder(path)
      if try folder.isLocked(finally: finalPath) {
        folder.isProvisional = isNew
        return folder
      }
    }
    throw FileError(.lock, finalPath, .inUse(by: nil))
  }

  /// - Returns: false where the path has come to lead elsewhere.
  private func isLocked(finally finalPath: String) throws(FileError) -> Bool {
    var opened = stat()
    guard unsafe fstat(descriptor, &opened) == 0 else { throw .last(.open, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .last(.lock, path) }
      throw FileError(.lock, finalPath, .inUse(by: lockHolder(of: opened)))
    }
    var named = stat()
    return unsafe lstat(path, &named) == 0 && named.st_ino == opened.st_ino
      && named.st_dev == opened.st_dev
  }
}
