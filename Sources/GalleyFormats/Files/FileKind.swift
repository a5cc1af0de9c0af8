import Glibc

/// What stands at a path, links not followed.
enum FileKind: Hashable, Sendable {
  case missing
  case file
  case device
  case link
  /// Anything else, in words: "a folder".
  case other(String)

  init(_ path: String) throws(FileError) {
    var status = stat()
    if unsafe lstat(path, &status) == 0 {
      self.init(mode: status.st_mode)
    } else if errno == ENOENT {
      self = .missing
    } else {
      throw .last(.open, path)
    }
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFCHR: self = .device
    case S_IFLNK: self = .link
    case S_IFDIR: self = .other("a folder")
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
    case .other(let kind): .notAFile(kind)
    }
  }

  /// Why no partial file can be here; nil where it can.
  var partialObstacle: FileError.Cause? {
    self == .device ? .notAFile("a device") : obstacle
  }
}
