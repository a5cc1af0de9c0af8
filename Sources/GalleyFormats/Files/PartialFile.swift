import Glibc

/// A file that appears under its name whole or not at all.
///
/// It is written as `NAME.partial` and gets its name by `complete()`. Left behind otherwise, the
/// partial file shows that a run didn't end; the next run to the same name starts it over. A
/// device such as `/dev/null` is written as it is.
package struct PartialFile: ~Copyable, Sendable {
  /// What to do with a file that has the name already.
  package enum ExistingFile: Hashable, Sendable {
    /// It stays until the new one is complete.
    case replace
    case fail
  }

  /// Where the file will be.
  package let path: String
  /// Where it is until then.
  package let partialPath: String
  private let existing: ExistingFile
  private var writer: DescriptorWriter
  private var isOpen = true

  private var isDevice: Bool { partialPath == path }

  /// Creates the folders that are missing and the partial file, and locks it against other runs.
  ///
  /// - Throws: also where `path` is a link or no file, and where another process is writing it.
  package init(_ path: String, existing: ExistingFile = .replace) throws(FileError) {
    let place = try prepare(path, existing)
    self.path = path
    self.existing = existing
    partialPath = place.partialPath
    writer = DescriptorWriter(place.descriptor, path)
  }

  deinit { if isOpen { close(writer.descriptor) } }

  /// Bytes appended so far, written or not.
  package var byteCount: Int { writer.byteCount }

  package mutating func append(_ bytes: Span<UInt8>) throws(FileError) { try writer.append(bytes) }

  package mutating func append(_ buffer: borrowing ByteBuffer) throws(FileError) {
    try buffer.withBytes { (bytes) throws(FileError) in try writer.append(bytes) }
  }

  /// Hands all that was collected to the system.
  package mutating func flush() throws(FileError) { try writer.flush() }

  /// Returns when all that was appended would outlive a loss of power.
  package mutating func sync() throws(FileError) {
    try writer.flush()
    try syncDescriptor(writer.descriptor, path)
  }

  /// Puts the file into place; it is written to no more.
  package consuming func complete() throws(FileError) {
    try sync()
    if !isDevice { try put() }
    isOpen = false
    if close(writer.descriptor) != 0, errno != EINTR { throw .last(.close, path) }
    if !isDevice { try syncFolder(of: path) }
  }

  /// Removes what was written.
  package consuming func discard() {
    if !isDevice { unsafe unlink(partialPath) }
  }

  private func put() throws(FileError) {
    if existing == .fail {
      // A second name fails where the name is taken; renaming would replace what is there.
      if unsafe link(partialPath, path) == 0 {
        unsafe unlink(partialPath)
        return
      }
      guard errno == EPERM, try FileKind(path) == .missing else {
        throw errno == EEXIST ? FileError(.rename, path, .exists) : .last(.rename, path)
      }
    }
    if unsafe rename(partialPath, path) != 0 { throw .last(.rename, path) }
  }
}

/// Opens what is written to on the way to `path`.
private func prepare(
  _ path: String, _ existing: PartialFile.ExistingFile
) throws(FileError) -> (partialPath: String, descriptor: Int32) {
  let kind = try FileKind(path)
  if let cause = kind.obstacle ?? (kind == .file && existing == .fail ? .exists : nil) {
    throw FileError(.open, path, cause)
  }
  if kind == .device { return (path, try openDevice(path)) }
  if kind == .missing { try createFolders(above: path) }
  let partialPath = path + ".partial"
  return (partialPath, try openLocked(partialPath, finally: path))
}

private func openDevice(_ path: String) throws(FileError) -> Int32 {
  let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY)
  if descriptor < 0 { throw .last(.open, path) }
  return descriptor
}

/// Opens a partial file, empty and locked.
private func openLocked(_ partialPath: String, finally path: String) throws(FileError) -> Int32 {
  // Another run may put the file into place between the opening and the locking: then the lock is
  // on its file, not on one of this name.
  for _ in 0..<100 {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe open(partialPath, flags, 0o666)
    if descriptor < 0 {
      throw errno == ELOOP ? FileError(.open, partialPath, .link) : .last(.open, partialPath)
    }
    do throws(FileError) {
      if try isLockedInPlace(descriptor, partialPath, path) { return descriptor }
    } catch {
      close(descriptor)
      throw error
    }
    close(descriptor)
  }
  throw FileError(.lock, path, .inUse)
}

/// Locks and empties a file that was opened.
///
/// - Returns: false where its path has come to lead elsewhere.
private func isLockedInPlace(
  _ descriptor: Int32, _ partialPath: String, _ path: String
) throws(FileError) -> Bool {
  var opened = stat()
  guard unsafe fstat(descriptor, &opened) == 0 else { throw .last(.open, partialPath) }
  if let cause = FileKind(mode: opened.st_mode).partialObstacle {
    throw FileError(.open, partialPath, cause)
  }
  guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
    throw errno == EWOULDBLOCK ? FileError(.lock, path, .inUse) : .last(.lock, partialPath)
  }
  var named = stat()
  guard unsafe lstat(partialPath, &named) == 0, named.st_ino == opened.st_ino,
    named.st_dev == opened.st_dev
  else { return false }
  guard ftruncate(descriptor, 0) == 0 else { throw .last(.open, partialPath) }
  return true
}
