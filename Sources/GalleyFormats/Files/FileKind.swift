import Glibc

/// What stands at a path, links not followed.
enum FileKind: Hashable, Sendable {
  case missing
  case file
  case device
  case link
  case folder
  /// Anything else, in words: "a pipe".
  case other(String)

  init(_ path: String) throws(FileError) {
    try self.init(path, in: AT_FDCWD, path)
  }

  /// - Parameters:
  ///   - folder: what the path is relative to, as an open descriptor.
  ///   - shown: what messages call the path.
  init(_ path: String, in folder: Int32, _ shown: String) throws(FileError) {
    var status = stat()
    if unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      self.init(mode: status.st_mode)
    } else if errno == ENOENT {
      self = .missing
    } else {
      throw .last(.open, shown)
    }
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFCHR: self = .device
    case S_IFLNK: self = .link
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .other("a pipe")
    case S_IFSOCK: self = .other("a socket")
    default: self = .other("no file")
    }
  }

  /// Why nothing can be written here; nil where it can.
  var obstacle: FileError.Cause? {
    switch self {
    case .missing, .file, .device: nil
    case .link: .link
    case .folder: .notAFile("a folder")
    case .other(let kind): .notAFile(kind)
    }
  }

  /// Why no folder can be here; nil where it can.
  var folderObstacle: FileError.Cause? {
    switch self {
    case .missing, .folder: nil
    case .file: .notAFolder("a file")
    case .device: .notAFolder("a device")
    case .link: .link
    case .other(let kind): .notAFolder(kind)
    }
  }

  /// Why no partial file can be here; nil where it can.
  var partialObstacle: FileError.Cause? {
    self == .device ? .notAFile("a device") : obstacle
  }
}

/// Whether two paths name one file, links not followed.
///
/// - Parameters:
///   - folder: what the first path is relative to, as an open descriptor.
///   - otherFolder: what the second one is relative to.
func isOneFile(
  _ path: String, in folder: Int32 = AT_FDCWD, _ other: String, in otherFolder: Int32 = AT_FDCWD
) -> Bool {
  var (one, two) = (stat(), stat())
  guard unsafe fstatat(folder, path, &one, AT_SYMLINK_NOFOLLOW) == 0,
    unsafe fstatat(otherFolder, other, &two, AT_SYMLINK_NOFOLLOW) == 0
  else { return false }
  return one.st_ino == two.st_ino && one.st_dev == two.st_dev
    && FileKind(mode: one.st_mode) == .file
}
