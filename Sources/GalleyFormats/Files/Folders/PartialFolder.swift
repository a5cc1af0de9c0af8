import Glibc

/// A folder of files that appears under its name whole or not at all.
///
/// It is written as `NAME.partial` beside its place. A file there is called `.N.galley` until it is
/// sealed: `checkpoint()` syncs the file system once, for all files and for their names, which stand
/// in `NAME.partial.names`, and then gives the files these names. So whatever has a name is whole,
/// outlives a loss of power, and is in the list; and whatever was written behind a checkpoint is told
/// by the list's length, and by how it is called.
///
/// `complete()` moves a folder that has the name already to `NAME.partial.replaced`, gives the new one
/// its name, and removes the old: of it only what is in the new folder too, and, unless that took over
/// all that was there, what an export wrote, told by the id in each file. A run that ends in between
/// leaves the old folder there and the new one under either name; one that is resumed finishes that,
/// any other puts the old folder back.
package struct PartialFolder: ~Copyable, Sendable {
  package typealias Existing = PartialFile.ExistingFile

  /// What to cut back to: the number of files, and the length of their names' list.
  package struct Checkpoint: Hashable, Sendable {
    package let files: Int
    package let names: Int

    package init(files: Int, names: Int) {
      self.files = files
      self.names = names
    }
  }

  /// Where writing begins.
  package enum Start: Hashable, Sendable {
    case beginning
    /// - Parameter mayBeInPlace: whether the earlier run may have given the folder its name already.
    case behind(Checkpoint, mayBeInPlace: Bool)
  }

  package let path: String
  private let paths: FolderPaths
  private let existing: Existing
  private let start: Start
  private var place: FolderPlace
  private var list: NameList? = nil
  private var isBegun = false
  private var fileCount = 0
  /// The files that have their names.
  private var sealed = Checkpoint(files: 0, names: 0)

  /// Whether the folder has its name already, whole, in a run that is resumed.
  package var isInPlace: Bool { place.isInPlace }

  /// Creates the folders that are missing and the partial one, and locks it against other runs.
  ///
  /// What an earlier run left in it stays as it is until the first call that writes; one that is not
  /// written to leaves no new folder.
  package init(
    _ path: String, existing: Existing = .replace, from start: Start = .beginning
  ) throws(FileError) {
    self.path = path
    self.existing = existing
    self.start = start
    paths = FolderPaths(final: path)
    place = try FolderPlace(paths, existing, start)
  }

  /// Writes one file, whole.
  ///
  /// - Parameter name: without a slash; used for no other file.
  /// - Throws: also where the folder is in place, and where another file has the name; of one without its name yet `checkpoint()` tells.
  package mutating func append(_ name: String, _ contents: Span<UInt8>) throws(FileError) {
    try begin()
    if place.isInPlace { throw FileError(.write, path, .complete) }
    guard try place.folder.kind(of: name) == .missing else {
      throw FileError(.write, "\(place.folder.path)/\(name)", .exists)
    }
    try place.folder.create(partialName(fileCount), contents)
    try list?.append(name)
    fileCount += 1
  }

  /// Brings the folder to where writing begins, unless that was done.
  package mutating func begin() throws(FileError) {
    guard !isBegun else { return }
    isBegun = true
    place.folder.isProvisional = false
    if place.isInPlace { return }
    switch start {
    case .beginning: try startOver()
    case .behind(let checkpoint, _): try goOn(behind: checkpoint)
    }
  }

  /// Gives all files their names, and returns when they would outlive a loss of power.
  package mutating func checkpoint() throws(FileError) -> Checkpoint {
    try begin()
    if place.isInPlace, case .behind(let checkpoint, _) = start { return checkpoint }
    try list?.flush()
    try place.folder.syncFileSystem()
    try seal()
    return sealed
  }

  /// Puts the folder into place; it is written to no more.
  ///
  /// - Returns: where the rest of a replaced folder is that was not removed; nil where there is none.
  package consuming func complete() throws(FileError) -> String? {
    try begin()
    if !place.isInPlace {
      _ = try checkpoint()
      try place.folder.sync()
      try put()
    }
    if unsafe unlink(paths.names) != 0, errno != ENOENT { throw .last(.remove, paths.names) }
    let rest = try removeReplaced(paths, existing)
    try syncFolder(of: path)
    return rest
  }

  private func put() throws(FileError) {
    if existing != .fail, try FileKind(path) == .folder {
      try moveUnreplacing(path, in: AT_FDCWD, to: paths.replaced, in: AT_FDCWD, paths.replaced)
    }
    try moveUnreplacing(paths.partial, in: AT_FDCWD, to: path, in: AT_FDCWD, path)
    try syncFolder(of: path)
  }
}

extension PartialFolder {
  private mutating func startOver() throws(FileError) {
    try putBackReplaced(paths, existing)
    var list = try NameList.open(paths.names, creating: true)
    try list.forEachName {
      (name) throws(FileError) in try place.folder.remove(name)
    }
    try place.folder.removePartials(from: 0)
    // The names go when what they name is gone for good.
    try place.folder.sync()
    try list.cut(to: 0)
    try syncFolder(of: path)
    sealed = Checkpoint(files: 0, names: list.byteCount)
    self.list = consume list
    if existing == .append { try takeOverExisting() }
  }

  /// Links to what is in the folder already: first all names, so that each link is known for ours.
  private mutating func takeOverExisting() throws(FileError) {
    guard try FileKind(path) == .folder else { return }
    let old = try OpenFolder(path)
    try old.checkAppendable()
    try old.forEachName { (name) throws(FileError) in try list?.append(name) }
    try list?.sync()
    guard let end = list?.byteCount else { return }
    try list?.forEachName(to: end) { (name) throws(FileError) in
      try copy(name, from: old, to: place.folder)
      fileCount += 1
    }
    sealed = Checkpoint(files: fileCount, names: end)
  }

  private mutating func goOn(behind checkpoint: Checkpoint) throws(FileError) {
    var list = try NameList.open(paths.names, creating: false)
    for name in try list.names(behind: checkpoint.names) { try place.folder.remove(name) }
    try place.folder.removePartials(from: checkpoint.files)
    try place.folder.sync()
    try list.cut(to: checkpoint.names)
    self.list = consume list
    fileCount = checkpoint.files
    sealed = Checkpoint(files: 0, names: NameList.emptyLength)
    try seal()
  }

  /// Gives the files their names that have none yet.
  private mutating func seal() throws(FileError) {
    guard let end = list?.byteCount else { return }
    var number = sealed.files
    try list?.forEachName(from: sealed.names, to: end) { (name) throws(FileError) in
      try nameFile(number, name)
      number += 1
    }
    sealed = Checkpoint(files: number, names: end)
  }

  private func nameFile(_ number: Int, _ name: String) throws(FileError) {
    do throws(FileError) {
      try place.folder.rename(partialName(number), to: name)
    } catch {
      // It has its name already, in a run that is resumed.
      guard error.cause == .system(ENOENT), try place.folder.kind(of: name) == .file else {
        throw error
      }
    }
  }
}
