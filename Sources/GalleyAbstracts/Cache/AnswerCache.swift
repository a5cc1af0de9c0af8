import Galley
import GalleyFormats
internal import Glibc
internal import Synchronization

/// Answers on disk, each in a file named after what was asked, readable by the user alone.
final class AnswerCache: Sendable {
  /// The most bytes of a file that is read.
  private static let longest = 4 << 20

  /// Absolute.
  private let folder: String
  private let note: @Sendable (String) -> Void
  private let counter = Atomic(0)

  /// - Parameter folder: absolute; created where it is missing.
  init(folder: String, note: @escaping @Sendable (String) -> Void) throws(FileError) {
    self.folder = FilePath.withoutTrailingSlashes(folder)
    self.note = note
    try createFolders(above: self.folder)
    guard unsafe mkdir(self.folder, 0o700) == 0 || errno == EEXIST else {
      throw FileError(.createFolder, self.folder, .system(errno))
    }
    var status = stat()
    guard unsafe stat(self.folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileError(.createFolder, self.folder, .notAFolder("a file"))
    }
  }

  /// Names what is asked, of whom: SHA-256, hexadecimal.
  static func name(of body: [UInt8], at address: String) -> String {
    // No address holds a line end, so that no two questions are written alike.
    let whole = Array(address.utf8) + [0x0A] + body
    return SHA256(whole.span).hexadecimal
  }

  /// The answer that is kept under a name; nil where there is none that can be used.
  func answer(named name: String) -> String? {
    guard let bytes = bytes(of: path(of: name)) else { return nil }
    var reader = JSONReader()
    let entry = (try? reader.read(bytes.span))?.object
    if entry?["request"]?.string == name, let content = entry?["content"]?.string { return content }
    noteUnusable()
    return nil
  }

  /// Says that what was kept is of no use.
  func noteUnusable() { note("an answer in the cache can't be used, and is asked for anew") }

  /// Keeps an answer; where that can't be done, a note has to do.
  func keep(_ content: String, named name: String) {
    var buffer = ByteBuffer()
    let entry: JSONValue = ["request": .string(name), "content": .string(content)]
    guard (try? JSONWriter().write(entry, to: &buffer)) != nil else { return }
    if let problem = write(buffer.array, to: path(of: name)) {
      note("answers can't be kept in the cache: \(systemMessage(problem))")
    }
  }

  private func path(of name: String) -> String { "\(folder)/\(name).json" }

  private func bytes(of path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else {
      if errno != ENOENT { noteUnusable() }
      return nil
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.longest
    else {
      noteUnusable()
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: status.st_size)
    var count = 0
    while count < bytes.count {
      let more = unsafe bytes[count...].withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { break }
      count += more
    }
    return Array(bytes[..<count])
  }

  /// Writes a file whole or not at all.
  ///
  /// - Returns: the number of the system's error; nil where there was none.
  private func write(_ bytes: [UInt8], to path: String) -> Int32? {
    let number = counter.add(1, ordering: .relaxed).newValue
    let partial = "\(path).\(getpid()).\(number).partial"
    let file = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return errno }
    var problem = write(bytes, to: file)
    if close(file) != 0 { problem = problem ?? errno }
    if problem == nil, unsafe rename(partial, path) != 0 { problem = errno }
    if problem != nil { _ = unsafe unlink(partial) }
    return problem
  }

  private func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
