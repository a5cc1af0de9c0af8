import Glibc

/// A file that appears under its name whole or not at all.
///
/// It is written as `NAME.partial` and gets its name by `complete()`. Left behind otherwise, the
/// partial file shows that a run didn't end; a later run goes on behind it, or starts it over. What an
/// earlier run left in it stays as it is until the first call that writes, so that a run that is
/// refused before loses nothing. A device such as `/dev/null` is written as it is.
package struct PartialFile: ~Copyable, Sendable {
  /// What to do with a file that has the name already.
  package enum ExistingFile: Hashable, Sendable {
    /// It stays until the new one is complete.
    case replace
    /// The new one begins with a copy of it.
    case append
    case fail
  }

  /// Where writing begins.
  package enum Start: Hashable, Sendable {
    case beginning
    /// Behind so many bytes of the partial file, in a run that is resumed.
    ///
    /// - Parameter mayBeInPlace: whether the earlier run may have given the file its name already.
    case behind(bytes: Int, mayBeInPlace: Bool)
  }

  /// Where the file will be.
  package let path: String
  /// Where it is until then.
  package let partialPath: String
  private let existing: ExistingFile
  private let start: Start
  private let isNew: Bool
  private var writer: DescriptorWriter
  private var isBegun = false
  private var isNameSynced = false
  private var isOpen = true

  /// Whether the file has its name already, whole, in a run that is resumed.
  ///
  /// Then nothing is written: what stands behind a checkpoint of the whole run, such as a bracket, is
  /// there.
  package let isInPlace: Bool
  /// Whether it is a device, which is written as it is and can't be cut back.
  package let isDevice: Bool

  /// Creates the folders that are missing and the partial file, and locks it against other runs.
  ///
  /// - Parameter suffix: what its name has besides until it is complete; empty for a file that is
  ///   never completed.
  /// - Throws: also where `path` is a link or no file, where another process is writing it, and where
  ///   there is less to go on behind than `start` says.
  package init(
    _ path: String, suffix: String = ".partial", existing: ExistingFile = .replace,
    from start: Start = .beginning
  ) throws(FileError) {
    let place = try OutputPlace(path, suffix, existing, start)
    isDevice = place.isDevice
    self.path = path
    self.existing = existing
    self.start = start
    partialPath = place.partialPath
    isInPlace = place.isInPlace
    isNew = place.isNew
    writer = DescriptorWriter(place.descriptor, path, byteCount: start.byteCount)
  }

  deinit {
    guard isOpen else { return }
    // A run that was refused leaves nothing that was not there before.
    if isNew, !isBegun { unsafe unlink(partialPath) }
    unlock()
    close(writer.descriptor)
  }

  /// Bytes of the file so far, written or not; without those of a file that is appended to before the
  /// first call that writes.
  package var byteCount: Int { writer.byteCount }

  package mutating func append(_ bytes: Span<UInt8>) throws(FileError) {
    try begin()
    if isInPlace { return }
    try writer.append(bytes)
  }

  package mutating func append(_ buffer: borrowing ByteBuffer) throws(FileError) {
    try begin()
    if isInPlace { return }
    try buffer.withBytes { (bytes) throws(FileError) in try writer.append(bytes) }
  }

  /// Hands all that was collected to the system.
  package mutating func flush() throws(FileError) {
    try begin()
    try writer.flush()
  }

  /// Returns when all that was appended would outlive a loss of power.
  ///
  /// - Returns: the bytes of the file.
  @discardableResult
  package mutating func sync() throws(FileError) -> Int {
    try flush()
    try syncDescriptor(writer.descriptor, path)
    if !isNameSynced, !isDevice { try syncFolder(of: partialPath) }
    isNameSynced = true
    return byteCount
  }

  /// Puts the file into place; it is written to no more.
  package consuming func complete() throws(FileError) {
    try sync()
    let isPut = !isDevice && !isInPlace
    if isPut { try put() }
    // The name that it had until then may be there still, for the same file.
    if isInPlace, isOneFile(partialPath, path) { unsafe unlink(partialPath) }
    isOpen = false
    unlock()
    if close(writer.descriptor) != 0, errno != EINTR { throw .last(.close, path) }
    if isPut { try syncFolder(of: path) }
  }

  /// Removes what was written.
  package consuming func discard() {
    // Another run may make one of that name as soon as this is gone: no second look at the path.
    isOpen = false
    if !isDevice, !isInPlace { unsafe unlink(partialPath) }
    unlock()
    close(writer.descriptor)
  }

  /// Brings the partial file to where writing begins.
  private mutating func begin() throws(FileError) {
    guard !isBegun else { return }
    isBegun = true
    if isDevice || isInPlace { return }
    guard ftruncate(writer.descriptor, off_t(start.byteCount)) == 0,
      lseek(writer.descriptor, 0, SEEK_END) >= 0
    else { throw .last(.write, partialPath) }
    if start == .beginning, existing == .append { try copyExisting() }
  }

  /// Whether the file that is appended to is still what this one begins with: what somebody has written
  /// to it since is not replaced.
  private func beginsWithExisting() throws(FileError) -> Bool {
    let old = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if old < 0 { throw .last(.open, path) }
    defer { close(old) }
    let new = unsafe open(partialPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if new < 0 { throw .last(.open, partialPath) }
    defer { close(new) }
    var pieces = (
      [UInt8](repeating: 0, count: 256 << 10), [UInt8](repeating: 0, count: 256 << 10)
    )
    var offset = 0
    while true {
      let count = unsafe pieces.0.withUnsafeMutableBytes {
        unsafe pread(old, $0.baseAddress, $0.count, off_t(offset))
      }
      if count <= 0 { return count == 0 }
      let other = unsafe pieces.1.withUnsafeMutableBytes {
        unsafe pread(new, $0.baseAddress, count, off_t(offset))
      }
      if other != count || pieces.0[..<count] != pieces.1[..<count] { return false }
      offset += count
    }
  }

  private mutating func copyExisting() throws(FileError) {
    guard try FileKind(path) == .file else { return }
    let source = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if source < 0 { throw .last(.open, path) }
    defer { close(source) }
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(source, $0.baseAddress, $0.count)
      }
      if count == 0 { return }
      if count > 0 {
        try writer.append(piece.span.extracting(first: count))
      } else if errno != EINTR {
        throw .last(.read, path)
      }
    }
  }

  /// A child of this process that has not started its own program yet has the descriptor too: closing
  /// it here alone would leave the file locked.
  private func unlock() { _ = flock(writer.descriptor, LOCK_UN) }

  private func put() throws(FileError) {
    if existing == .append, try FileKind(path) == .file, try !beginsWithExisting() {
      throw FileError(.rename, path, .changed)
    }
    if existing == .fail {
      try moveUnreplacing(partialPath, in: AT_FDCWD, to: path, in: AT_FDCWD, path)
    } else if unsafe rename(partialPath, path) != 0 {
      throw .last(.rename, path)
    }
  }
}

extension PartialFile.Start {
  fileprivate var byteCount: Int {
    switch self {
    case .beginning: 0
    case .behind(let bytes, _): bytes
    }
  }
}
