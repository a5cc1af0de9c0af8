import Glibc

/// Makes a second name for a file, or a copy where the file system can't.
func copy(
  _ name: String, from source: borrowing OpenFolder, to target: borrowing OpenFolder
) throws(FileError) {
  if unsafe linkat(source.descriptor, name, target.descriptor, name, 0) == 0 { return }
  let shown = "\(source.path)/\(name)"
  guard errno == EPERM || errno == EXDEV || errno == EMLINK || errno == ENOTSUP else {
    throw .last(.copy, shown)
  }
  guard let file = try source.read(name) else { throw FileError(.copy, shown, .gone) }
  defer { close(file) }
  let copy = unsafe openat(
    target.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  if copy < 0 { throw .last(.copy, "\(target.path)/\(name)") }
  defer { close(copy) }
  var piece = [UInt8](repeating: 0, count: 256 << 10)
  while true {
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe Glibc.read(file, $0.baseAddress, $0.count)
    }
    if count == 0 { return }
    if count > 0 {
      try DescriptorWriter.writeAll(piece.span.extracting(first: count), to: copy, shown)
    } else if errno != EINTR {
      throw .last(.read, shown)
    }
  }
}

/// Undoes what a run left that ended while it put a folder into place, for one that starts over.
func putBackReplaced(
  _ paths: FolderPaths, _ existing: PartialFolder.Existing
) throws(FileError) {
  guard try FileKind(paths.replaced) != .missing else { return }
  if try FileKind(paths.final) == .missing {
    try moveUnreplacing(
      paths.replaced, in: AT_FDCWD, to: paths.final, in: AT_FDCWD, paths.final)
  } else if try removeReplaced(paths, existing) != nil {
    throw FileError(.remove, paths.replaced, .exists)
  }
}

/// Removes a folder that was replaced: of its files those that the folder in its place has too, and,
/// unless that one was to hold all that this one did, those that an export wrote.
///
/// - Returns: its path where anything else was in it, which stays.
func removeReplaced(
  _ paths: FolderPaths, _ existing: PartialFolder.Existing
) throws(FileError) -> String? {
  guard try FileKind(paths.replaced) == .folder else { return nil }
  let old = try OpenFolder(paths.replaced)
  let new = try OpenFolder(paths.final)
  var isDone = false
  while !isDone {
    isDone = true
    try old.forEachName { (name) throws(FileError) in
      if !isOneFile(name, in: old.descriptor, name, in: new.descriptor) {
        let isToGo =
          existing == .append
          ? try isCopied(name, old, new) : try old.isExportedDocument(name)
        guard isToGo else { return }
      }
      try old.remove(name)
      isDone = false
    }
  }
  if unsafe rmdir(paths.replaced) == 0 { return nil }
  guard errno == ENOTEMPTY || errno == EEXIST else { throw .last(.remove, paths.replaced) }
  return paths.replaced
}

/// Whether two folders hold equal files of one name, as they do where a file system has no second
/// names.
private func isCopied(
  _ name: String, _ old: borrowing OpenFolder, _ new: borrowing OpenFolder
) throws(FileError) -> Bool {
  guard let one = try old.read(name) else { return false }
  defer { close(one) }
  guard let other = try new.read(name) else { return false }
  defer { close(other) }
  var offset = 0
  while true {
    guard let piece = bytes(of: one, at: offset), let same = bytes(of: other, at: offset),
      piece == same
    else { return false }
    if piece.isEmpty { return true }
    offset += piece.count
  }
}

/// The next bytes of a file, none at its end; nil where it can't be read.
private func bytes(of file: Int32, at offset: Int) -> [UInt8]? {
  var piece = [UInt8](repeating: 0, count: 256 << 10)
  var filled = 0
  while filled < piece.count {
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe pread(
        file, $0.baseAddress?.advanced(by: filled), $0.count - filled, off_t(offset + filled))
    }
    if count == 0 { break }
    if count > 0 {
      filled += count
    } else if errno != EINTR {
      return nil
    }
  }
  return Array(piece[..<filled])
}
