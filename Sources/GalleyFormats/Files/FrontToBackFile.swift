import Glibc

/// A regular file that is read from its start to its end, a chunk at a time; closes itself.
package final class FrontToBackFile: Sendable {
  /// Bytes that are asked for at a time.
  package static let chunk = 256 << 10

  private let descriptor: Int32
  private let name: String

  /// - Parameter name: what messages call it.
  package init(_ path: String, shownAs name: String) throws(FileError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    self.name = name
    guard descriptor >= 0 else { throw .last(.open, name) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last(.open, name) }
    switch FileKind(mode: status.st_mode) {
    case .file: break
    case .folder: throw FileError(.open, name, .notAFile("a folder"))
    case .other(let kind): throw FileError(.open, name, .notAFile(kind))
    case .device, .link, .missing: throw FileError(.open, name, .notAFile("no regular file"))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Reads on and appends to `bytes`.
  ///
  /// - Returns: false at the end of the file.
  package func read(into bytes: inout [UInt8]) throws(FileError) -> Bool {
    while true {
      var result = 0
      bytes.append(addingCapacity: Self.chunk) { span in
        unsafe span.withUnsafeMutableBufferPointer { buffer, count in
          result = unsafe Glibc.read(descriptor, buffer.baseAddress, Self.chunk)
          count = max(0, result)
        }
      }
      if result >= 0 { return result > 0 }
      guard errno == EINTR else { throw .last(.read, name) }
    }
  }
}
