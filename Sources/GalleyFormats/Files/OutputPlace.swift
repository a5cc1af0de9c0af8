import Glibc

/// An opened and locked file to write to, on its way to a path.
struct OutputPlace {
  let partialPath: String
  let descriptor: Int32
  /// Whether the file has its name already, whole: nothing more is to be written.
  let isInPlace: Bool
  let isDevice: Bool
  /// Whether there was no such file before.
  let isNew: Bool

  init(
    _ path: String, _ suffix: String, _ existing: PartialFile.ExistingFile,
    _ start: PartialFile.Start
  ) throws(FileError) {
    let kind = try FileKind(path)
    if let cause = kind.obstacle { throw FileError(.open, path, cause) }
    if kind == .device {
      self.init(
        partialPath: path, descriptor: try openDevice(path), isInPlace: false, isDevice: true)
      return
    }
    let partialPath = path + suffix
    switch start {
    case .beginning:
      if kind == .file, existing == .fail { throw FileError(.open, path, .exists) }
      if kind == .missing { try createFolders(above: path) }
      let opened = try openApart(partialPath, finally: path)
      self.init(
        partialPath: partialPath, descriptor: opened.descriptor, isInPlace: false,
        isNew: opened.isNew)
    case .behind(let bytes, let mayBeInPlace):
      let hasBothNames = partialPath != path && isOneFile(partialPath, path)
      let isPartial = try FileKind(partialPath) != .missing && !hasBothNames
      let isInPlace = !isPartial && mayBeInPlace && kind == .file
      // Cutting it back would cut what is in place.
      guard !hasBothNames || isInPlace else { throw FileError(.open, path, .exists) }
      guard isPartial || isInPlace else { throw FileError(.open, partialPath, .gone) }
      let found = isInPlace ? path : partialPath
      let opened = try openLocked(found, finally: path, creating: false)
      self.init(partialPath: partialPath, descriptor: opened.descriptor, isInPlace: isInPlace)
      try checkSize(of: found, atLeast: bytes)
    }
  }

  private init(
    partialPath: String, descriptor: Int32, isInPlace: Bool, isDevice: Bool = false,
    isNew: Bool = false
  ) {
    self.isDevice = isDevice
    self.isNew = isNew
    self.partialPath = partialPath
    self.descriptor = descriptor
    self.isInPlace = isInPlace
  }

  private func checkSize(of path: String, atLeast bytes: Int) throws(FileError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size >= bytes else {
      close(descriptor)
      throw FileError(.open, path, .shorter(than: bytes))
    }
  }
}

private func openDevice(_ path: String) throws(FileError) -> Int32 {
  let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY)
  if descriptor < 0 { throw .last(.open, path) }
  return descriptor
}

/// Opens and locks a partial file that is not the file in place as well.
///
/// A run may have died while the file had both names; emptying one would empty the other.
private func openApart(
  _ partialPath: String, finally path: String
) throws(FileError) -> (descriptor: Int32, isNew: Bool) {
  let opened = try openLocked(partialPath, finally: path, creating: true)
  guard partialPath != path, isOneFile(partialPath, path) else { return opened }
  unsafe unlink(partialPath)
  close(opened.descriptor)
  return try openLocked(partialPath, finally: path, creating: true)
}

/// Opens a file to write to, as it is, and locks it.
private func openLocked(
  _ path: String, finally finalPath: String, creating: Bool
) throws(FileError) -> (descriptor: Int32, isNew: Bool) {
  // Another run may put the file into place between the opening and the locking: then the lock is
  // on its file, not on one of this name.
  for _ in 0..<100 {
    let flags = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    var descriptor: Int32 = -1
    if creating { descriptor = unsafe open(path, flags | O_CREAT | O_EXCL, 0o666) }
    let isNew = descriptor >= 0
    if !isNew, !creating || errno == EEXIST {
      descriptor = unsafe open(path, flags)
      // It was there a moment ago.
      if descriptor < 0, errno == ENOENT, creating { continue }
    }
    if descriptor < 0 {
      throw errno == ELOOP ? FileError(.open, path, .link) : .last(.open, path)
    }
    do throws(FileError) {
      if try isLockedInPlace(descriptor, path, finalPath) { return (descriptor, isNew) }
    } catch {
      close(descriptor)
      throw error
    }
    close(descriptor)
  }
  throw FileError(.lock, finalPath, .inUse(by: nil))
}

/// Locks a file that was opened.
///
/// - Returns: false where its path has come to lead elsewhere.
private func isLockedInPlace(
  _ descriptor: Int32, _ path: String, _ finalPath: String
) throws(FileError) -> Bool {
  var opened = stat()
  guard unsafe fstat(descriptor, &opened) == 0 else { throw .last(.open, path) }
  if let cause = FileKind(mode: opened.st_mode).partialObstacle {
    throw FileError(.open, path, cause)
  }
  guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
    guard errno == EWOULDBLOCK else { throw .last(.lock, path) }
    throw FileError(.lock, finalPath, .inUse(by: lockHolder(of: opened)))
  }
  var named = stat()
  return unsafe lstat(path, &named) == 0 && named.st_ino == opened.st_ino
    && named.st_dev == opened.st_dev
}
