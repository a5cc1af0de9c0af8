import CLinux
import Glibc

/// A folder that was opened once; its entries are reached through it alone, and no link is followed.
struct OpenFolder: ~Copyable, Sendable {
  let descriptor: Int32
  /// What messages call it.
  let path: String
  /// Whether it goes again at the end, if nothing is in it.
  var isProvisional = false

  init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0 { throw .last(.open, path) }
  }

  deinit {
    // While it is locked, and so nobody else's yet.
    if isProvisional { unsafe rmdir(path) }
    // A child of this process that has not started its program yet would keep it locked.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private func shown(_ name: String) -> String { "\(path)/\(name)" }

  func kind(of name: String) throws(FileError) -> FileKind {
    try FileKind(name, in: descriptor, shown(name))
  }

  /// Writes a new file.
  ///
  /// - Throws: also where anything has the name.
  func create(_ name: String, _ contents: Span<UInt8>) throws(FileError) {
    let file = unsafe openat(
      descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if file < 0 { throw .last(.open, shown(name)) }
    do throws(FileError) {
      try DescriptorWriter.writeAll(contents, to: file, shown(name))
    } catch {
      close(file)
      throw error
    }
    if close(file) != 0, errno != EINTR { throw .last(.close, shown(name)) }
  }

  /// Opens a file to read; nil where there is none, or something that is no file.
  func read(_ name: String) throws(FileError) -> Int32? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 {
      // Too many open files say nothing about this one.
      if errno == EMFILE || errno == ENFILE { throw .last(.open, shown(name)) }
      return nil
    }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, FileKind(mode: status.st_mode) == .file else {
      close(file)
      return nil
    }
    return file
  }

  /// Gives an entry another name, which nothing may have.
  func rename(_ name: String, to newName: String) throws(FileError) {
    try moveUnreplacing(name, in: descriptor, to: newName, in: descriptor, shown(newName))
  }

  /// Removes a file or a link; where there is none, nothing.
  func remove(_ name: String) throws(FileError) {
    guard unsafe unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
    throw .last(.remove, shown(name))
  }

  /// Hands `body` the name of each entry, in no order.
  func forEachName(_ body: (String) throws(FileError) -> Void) throws(FileError) {
    let again = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if again < 0 { throw .last(.read, path) }
    guard let folder = unsafe fdopendir(again) else {
      close(again)
      throw .last(.read, path)
    }
    defer { unsafe closedir(folder) }
    errno = 0
    while let entry = unsafe readdir(folder) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if bytes != [0x2E], bytes != [0x2E, 0x2E] {
        try body(String(decoding: bytes, as: UTF8.self))
      }
      errno = 0
    }
    if errno != 0 { throw .last(.read, path) }
  }

  /// Returns when the names in it would outlive a loss of power.
  func sync() throws(FileError) { try syncDescriptor(descriptor, path) }

  /// Returns when all that was written to its file system would outlive a loss of power.
  ///
  /// One call for any number of files, of which none has to be open.
  func syncFileSystem() throws(FileError) {
    while syncfs(descriptor) != 0 {
      if errno != EINTR { throw .last(.sync, path) }
    }
  }
}

/// Renames, and fails where the new name is taken.
func moveUnreplacing(
  _ name: String, in folder: Int32, to newName: String, in newFolder: Int32, _ shown: String
) throws(FileError) {
  if unsafe renameat2(folder, name, newFolder, newName, GALLEY_RENAME_NOREPLACE) == 0 { return }
  if errno == EEXIST { throw FileError(.rename, shown, .exists) }
  // Some file systems can't do both in one step.
  guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else { throw .last(.rename, shown) }
  guard try FileKind(newName, in: newFolder, shown) == .missing else {
    throw FileError(.rename, shown, .exists)
  }
  if unsafe renameat(folder, name, newFolder, newName) != 0 { throw .last(.rename, shown) }
}
