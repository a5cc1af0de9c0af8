import Glibc

/// The names of the files that an export has written into a folder, in order, in a file beside it.
///
/// Each name ends with a NUL, which no name can hold; a heading shows whose file it is.
struct NameList: ~Copyable, Sendable {
  private static let heading = "galley export: names of files\0"

  /// The length of a list without names.
  static var emptyLength: Int { heading.utf8.count }

  let path: String
  private var writer: DescriptorWriter

  /// Opens a list to go on with at its end.
  ///
  /// - Parameter creating: whether to make one where there is none.
  /// - Throws: also where the file is somebody else's.
  static func open(_ path: String, creating: Bool) throws(FileError) -> NameList {
    let list = NameList(path, try descriptor(path, creating: creating))
    // A list that was begun and not synced may be cut off after a loss of power.
    guard heading.hasPrefix(try list.text(0..<min(list.byteCount, emptyLength))) else {
      throw FileError(.open, path, .notAFile("no list that an export wrote"))
    }
    return list
  }

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    writer = DescriptorWriter(
      descriptor, path, byteCount: Int(lseek(descriptor, 0, SEEK_END)))
  }

  private static func descriptor(_ path: String, creating: Bool) throws(FileError) -> Int32 {
    let kind = try FileKind(path)
    if let cause = kind.partialObstacle { throw FileError(.open, path, cause) }
    if kind == .missing, !creating { throw FileError(.open, path, .gone) }
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY
    let descriptor = unsafe Glibc.open(path, creating ? flags | O_CREAT : flags, 0o666)
    if descriptor < 0 { throw .last(.open, path) }
    return descriptor
  }

  deinit { close(writer.descriptor) }

  /// The length of all names so far, written or not.
  var byteCount: Int { writer.byteCount }

  mutating func append(_ name: String) throws(FileError) {
    try writer.append(name.utf8Span.span)
    try writer.append("\0".utf8Span.span)
  }

  mutating func flush() throws(FileError) { try writer.flush() }

  mutating func sync() throws(FileError) {
    try writer.flush()
    try syncDescriptor(writer.descriptor, path)
  }

  /// Forgets all names behind a length; at zero, also the heading is written anew.
  mutating func cut(to length: Int) throws(FileError) {
    let descriptor = writer.descriptor
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw .last(.write, path)
    }
    writer.restart(at: length)
    if length == 0 { try writer.append(Self.heading.utf8Span.span) }
    try sync()
  }

  /// Hands `body` the names in a stretch of the list.
  ///
  /// Names that are none, such as a loss of power may leave at the end, are passed over.
  ///
  /// - Parameters:
  ///   - start: in bytes; `emptyLength` for the first name.
  ///   - end: in bytes; nil for all that was flushed.
  func forEachName(
    from start: Int = emptyLength, to end: Int? = nil, _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var name: [UInt8] = []
    var offset = start
    let end = end ?? byteCount
    while offset < end {
      let count = try read(into: &piece, at: offset, atMost: end - offset)
      if count == 0 { return }
      for byte in piece[..<count] {
        if byte != 0 {
          name.append(byte)
          continue
        }
        let isName = !name.isEmpty && !name.contains(UInt8(ascii: "/")) && name != [0x2E, 0x2E]
        if isName, name != [0x2E] { try body(String(decoding: name, as: UTF8.self)) }
        name.removeAll(keepingCapacity: true)
      }
      offset += count
    }
  }

  /// The names behind a length that don't stand in front of it as well: those that a file behind it
  /// may have got.
  func names(behind length: Int) throws(FileError) -> [String] {
    // In bytes: two names that Swift holds for equal may be two files.
    var names: Set<[UInt8]> = []
    try forEachName(from: length) { (name) throws(FileError) in names.insert(Array(name.utf8)) }
    if names.isEmpty { return [] }
    try forEachName(to: length) { (name) throws(FileError) in names.remove(Array(name.utf8)) }
    return names.map { String(decoding: $0, as: UTF8.self) }
  }

  private func text(_ range: Range<Int>) throws(FileError) -> String {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let count = try read(into: &bytes, at: range.lowerBound, atMost: range.count)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private func read(
    into bytes: inout [UInt8], at offset: Int, atMost most: Int
  ) throws(FileError) -> Int {
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(writer.descriptor, $0.baseAddress, min($0.count, most), off_t(offset))
      }
      if count >= 0 { return count }
      if errno != EINTR { throw .last(.read, path) }
    }
  }
}
