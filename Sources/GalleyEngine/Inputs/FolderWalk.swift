import Galley
import GalleyFormats
import Glibc

/// What a walk over folders found.
struct WalkResult {
  var files: [String] = []
  /// What looked like an input but can't be read, with why.
  var problems: [(path: String, message: String)] = []
  /// Whether there are more files than are taken.
  var isOverflowing = false
}

/// What stands at a path, without opening it.
enum PathKind: Equatable {
  case file(size: Int, identity: FileIdentity)
  case folder
  case missing
  /// Something that is not read; the message says what it is.
  case other(String)

  /// Links to files are followed; links to folders never are.
  init(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .missing : .other(systemMessage(errno))
      return
    }
    guard status.st_mode & S_IFMT == S_IFLNK else {
      self.init(status)
      return
    }
    guard unsafe stat(path, &status) == 0 else {
      self = .other(errno == ENOENT ? "is a link to nothing" : systemMessage(errno))
      return
    }
    self.init(status)
    if self == .folder { self = .other("is a link to a folder, which is not followed") }
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      self = .file(
        size: Int(status.st_size),
        identity: FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .other("is a pipe, not a file")
    case S_IFSOCK: self = .other("is a socket, not a file")
    default: self = .other("is a device, not a file")
    }
  }
}

/// What makes two paths one file.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}

/// Finds the files that a pattern matches, each folder read once and links to folders not followed.
struct FolderWalk {
  /// More names than this are refused, so that a slip does not fill the memory.
  static let mostFiles = 5_000_000

  private let pattern: GlobPattern
  private(set) var result = WalkResult()

  /// - Parameters:
  ///   - root: the folder that the pattern is relative to.
  ///   - prefix: what stands before every path found, empty or with a `/` at its end.
  init(_ pattern: GlobPattern, in root: String, prefix: String) {
    self.pattern = pattern
    if !pattern.segments.isEmpty { visit(root, prefix: prefix, pattern.start) }
  }

  /// Follows every position in the pattern at once, so that two `**` cost no more than one.
  private mutating func visit(_ folder: String, prefix: String, _ positions: GlobPattern.Positions)
  {
    if positions.count == 1, case .literal(let name) = pattern.segments[positions[0]] {
      return step(into: name, of: folder, prefix: prefix, positions)
    }
    guard let names = folderEntries(folder) else {
      let path = prefix.isEmpty ? "." : String(prefix.dropLast())
      result.problems.append((path, "can't be listed: \(systemMessage(errno))"))
      return
    }
    for name in names {
      if let name = String(validating: name, as: UTF8.self) {
        step(into: name, of: folder, prefix: prefix, positions)
      } else {
        refuse(String(decoding: name, as: UTF8.self), prefix: prefix, positions)
      }
    }
  }

  /// A name that is not text can't be an id.
  private mutating func refuse(
    _ name: String, prefix: String, _ positions: GlobPattern.Positions
  ) {
    guard !pattern.step(positions, into: name).isEmpty else { return }
    result.problems.append((prefix + name, "has a name that is not UTF-8; rename it"))
  }

  private mutating func step(
    into name: String, of folder: String, prefix: String, _ positions: GlobPattern.Positions
  ) {
    let next = pattern.step(positions, into: name)
    guard !next.isEmpty, !result.isOverflowing else { return }
    let isMatch = pattern.isMatch(next)
    switch PathKind(folder + "/" + name) {
    case .file:
      guard isMatch else { break }
      result.isOverflowing = result.files.count == Self.mostFiles
      if !result.isOverflowing { result.files.append(prefix + name) }
    case .folder:
      if next != [pattern.segments.count] {
        visit(folder + "/" + name, prefix: prefix + name + "/", next)
      }
    case .missing: break
    case .other(let what):
      if isMatch, !what.hasPrefix("is a link to a folder") {
        result.problems.append((prefix + name, what))
      }
    }
  }
}

/// The names in a folder, sorted by their bytes; nil, with errno set, where it can't be read.
private func folderEntries(_ path: String) -> [[UInt8]]? {
  guard let folder = unsafe opendir(path) else { return nil }
  defer { unsafe closedir(folder) }
  var names: [[UInt8]] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
      unsafe Array($0.prefix { $0 != 0 })
    }
    if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
  }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}
