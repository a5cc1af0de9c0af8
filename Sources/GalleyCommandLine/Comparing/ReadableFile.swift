import GalleyFormats
import Glibc

/// A file that is read at any place; closes itself.
final class ReadableFile {
  private let descriptor: Int32
  private let name: String

  /// - Parameter name: for messages.
  /// - Throws: where it can't be opened, or is no file.
  init(_ path: String, shownAs name: String) throws(CommandRefusal) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    self.name = name
    guard descriptor >= 0 else { throw refusal(.open, .system(errno)) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      // Its place can't be chosen.
      throw refusal(.read, .notAFile("no regular file, which diff needs"))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func refusal(_ operation: FileError.Operation, _ cause: FileError.Cause) -> CommandRefusal
  {
    CommandRefusal("\(FileError(operation, name, cause))")
  }

  /// As many bytes as there are, up to `count`.
  func read(at offset: Int, count: Int) throws(CommandRefusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let result = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled,
          off_t(offset + filled))
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { throw refusal(.read, .system(errno)) }
      if result == 0 { break }
      filled += result
    }
    bytes.removeLast(count - filled)
    return bytes
  }

  func readAll() throws(CommandRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(at: bytes.count, count: 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}

/// The names of what is in a folder, sorted; nil where there is none.
func namesOfFiles(in path: String) -> [String]? {
  guard let stream = unsafe opendir(path) else { return nil }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
      unsafe Array($0.prefix { $0 != 0 })
    }
    if let name = String(validating: bytes, as: UTF8.self) { names.append(name) }
  }
  return names.sorted()
}
