import Glibc

/// The paths of a folder on its way to its name.
struct FolderPaths: Sendable {
  /// Where the folder will be.
  let final: String
  /// Where it is until then.
  var partial: String { final + ".partial" }
  /// The names of what was written.
  var names: String { final + ".partial.names" }
  /// Where the folder that had the name goes, until it is removed.
  var replaced: String { final + ".partial.replaced" }
}

/// An opened and locked folder to write into, on its way to a path.
struct FolderPlace: ~Copyable, Sendable {
  var folder: OpenFolder
  /// Whether the folder has its name already, whole: nothing more is to be written.
  let isInPlace: Bool

  init(
    _ paths: FolderPaths, _ existing: PartialFolder.Existing, _ start: PartialFolder.Start
  ) throws(FileError) {
    let kind = try FileKind(paths.final)
    if let cause = kind.folderObstacle { throw FileError(.open, paths.final, cause) }
    switch start {
    case .beginning:
      if kind == .folder { try Self.check(paths.final, existing) }
      if kind == .missing { try createFolders(above: paths.final) }
      self.init(folder: try Self.started(paths), isInPlace: false)
    case .behind(let checkpoint, let mayBeInPlace):
      let hasPartial = try FileKind(paths.partial) != .missing
      let isInPlace = !hasPartial && mayBeInPlace && kind == .folder
      let folder = try Self.found(paths, checkpoint, isInPlace: isInPlace, hasPartial)
      self.init(folder: folder, isInPlace: isInPlace)
    }
  }

  private init(folder: consuming OpenFolder, isInPlace: Bool) {
    self.folder = folder
    self.isInPlace = isInPlace
  }

  /// Whether a folder that has the name can be treated as asked for.
  static func check(
    _ path: String, _ existing: PartialFolder.Existing
  ) throws(FileError) {
    switch existing {
    case .replace: try OpenFolder(path).checkReplaceable()
    case .append: try OpenFolder(path).checkAppendable()
    case .fail: throw FileError(.open, path, .exists)
    }
  }

  private static func started(_ paths: FolderPaths) throws(FileError) -> OpenFolder {
    let folder = try OpenFolder.locking(paths.partial, finally: paths.final, creating: true)
    if try FileKind(paths.names) == .missing {
      try folder.checkEmpty()
    } else {
      try folder.checkRemains(NameList.open(paths.names, creating: false))
    }
    return folder
  }

  /// The folder that an earlier run left, with all that its checkpoint counts.
  private static func found(
    _ paths: FolderPaths, _ checkpoint: PartialFolder.Checkpoint, isInPlace: Bool,
    _ hasPartial: Bool
  ) throws(FileError) -> OpenFolder {
    guard hasPartial || isInPlace else { throw FileError(.open, paths.partial, .gone) }
    let folder = try OpenFolder.locking(
      isInPlace ? paths.final : paths.partial, finally: paths.final, creating: false)
    // The list goes when the folder has its name for good.
    if isInPlace, try FileKind(paths.names) == .missing { return folder }
    let list = try NameList.open(paths.names, creating: false)
    guard list.byteCount >= checkpoint.names else {
      throw FileError(.open, paths.names, .shorter(than: checkpoint.names))
    }
    var number = 0
    try list.forEachName(to: checkpoint.names) { (name) throws(FileError) in
      try folder.checkKept(name, isInPlace ? nil : number)
      number += 1
    }
    guard number == checkpoint.files else { throw FileError(.open, paths.names, .damaged) }
    if !isInPlace { try folder.checkRemains(list) }
    return folder
  }
}

extension OpenFolder {
  /// Refuses where a file that a checkpoint counts is not there.
  ///
  /// - Parameter number: its number, where it may have no name yet.
  fileprivate func checkKept(_ name: String, _ number: Int?) throws(FileError) {
    var kind = try kind(of: name)
    if kind == .missing, let number { kind = try self.kind(of: partialName(number)) }
    if kind == .file { return }
    throw FileError(.open, "\(path)/\(name)", kind.obstacle ?? .gone)
  }

  /// Refuses a folder that an export is not to replace, since it holds what no export wrote.
  ///
  /// Of many files the first thousand are looked into; the others will be before they are removed.
  func checkReplaceable() throws(FileError) {
    var rest = 1000
    try forEachName { (name) throws(FileError) in
      rest -= 1
      let isOurs = rest < 0 ? try kind(of: name) == .file : try isExportedDocument(name)
      guard isOurs else {
        throw FileError(.rename, path, .foreign(name))
      }
    }
  }

  /// Refuses a folder to start from that holds what can't be taken over.
  func checkAppendable() throws(FileError) {
    try forEachName { (name) throws(FileError) in
      guard try kind(of: name) == .file, !isPartialName(name) else {
        throw FileError(.copy, path, .foreign(name))
      }
    }
  }

  /// Refuses a partial folder that holds what no export wrote.
  ///
  /// - Parameter list: the names of what was written.
  func checkRemains(_ list: borrowing NameList) throws(FileError) {
    var listed = 0
    try list.forEachName { (name) throws(FileError) in
      if try kind(of: name) != .missing { listed += 1 }
    }
    var found = 0
    try forEachName { (name) throws(FileError) in if !isPartialName(name) { found += 1 } }
    // Names are counted, since there may be a million; only the way to a message remembers them.
    if found > listed { try refuseForeign(list) }
  }

  private func refuseForeign(_ list: borrowing NameList) throws(FileError) {
    var names: Set<[UInt8]> = []
    try list.forEachName { (name) throws(FileError) in
      names.insert(Array(name.utf8))
    }
    try forEachName { (name) throws(FileError) in
      if !isPartialName(name), !names.contains(Array(name.utf8)) {
        throw FileError(.open, path, .foreign(name))
      }
    }
  }

  /// Refuses a folder that anything is in.
  func checkEmpty() throws(FileError) {
    try forEachName { (name) throws(FileError) in throw FileError(.open, path, .foreign(name)) }
  }

  /// Removes the files that have no names of their own yet, from a number on.
  func removePartials(from first: Int) throws(FileError) {
    var isDone = false
    // Some file systems pass over entries while others are removed.
    while !isDone {
      isDone = true
      try forEachName { (name) throws(FileError) in
        guard let number = partialNumber(name), number >= first else { return }
        try remove(name)
        isDone = false
      }
    }
  }
}

/// What a file in a partial folder is called until it is known to outlive a loss of power: by its
/// place in the list of names.
func partialName(_ number: Int) -> String { ".\(number).galley" }

/// The number in such a name; nil where it is another.
func partialNumber(_ name: String) -> Int? {
  guard name.hasPrefix("."), name.hasSuffix(".galley") else { return nil }
  let digits = name.dropFirst().dropLast(7)
  guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(digits)
}

func isPartialName(_ name: String) -> Bool { partialNumber(name) != nil }
