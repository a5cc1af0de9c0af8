package import Galley
import Glibc

/// The bytes of a regular file, such as a pipeline's: at most `limit` bytes, and one more where it is
/// larger, so that the reader behind can say so.
package func readRegularFile(
  at path: String, shownAs shown: String, limit: Int
) throws(Diagnostic) -> [UInt8] {
  // Without O_NONBLOCK opening a pipe would wait for its other end.
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw unreadable(shown, errno) }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else { throw unreadable(shown, errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw unreadable(shown, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
  }
  return try readAll(descriptor, limit: limit + 1, shownAs: shown)
}

private func readAll(
  _ descriptor: Int32, limit: Int, shownAs shown: String
) throws(Diagnostic) -> [UInt8] {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 64 << 10)
  while bytes.count < limit {
    let wanted = min(block.count, limit - bytes.count)
    let count = unsafe block.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, wanted)
    }
    if count == 0 { break }
    if count < 0 {
      if errno == EINTR { continue }
      throw unreadable(shown, errno)
    }
    bytes += block[..<count]
  }
  return bytes
}

private func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
  let reason =
    switch code {
    case ENOENT: "no such file"
    case EACCES: "permission denied"
    case EISDIR: "it is a folder"
    case EINVAL: "it is no regular file"
    default: unsafe String(cString: strerror(code))
    }
  return Diagnostic(.unreadableFile, "can't read '\(path)': \(reason)", at: nil)
}
