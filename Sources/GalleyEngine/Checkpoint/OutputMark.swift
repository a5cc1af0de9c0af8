import Galley
import GalleyFormats
import Glibc

/// What a file that is being written looked like at a checkpoint: enough to see that another run has
/// written to it since.
struct OutputMark: Hashable, Sendable {
  /// As the pipeline names it.
  let path: String
  let bytes: Int
  /// Of the last bytes before that length.
  let digest: UInt64

  /// Bytes that are looked at.
  private static let tailBytes = 4096

  /// The mark of the partial file at a path; nil where there is none.
  ///
  /// - Parameters:
  ///   - bytes: how many count; nil: all.
  init?(_ path: String, in directory: String, bytes: Int? = nil) {
    guard let tail = Self.tail(of: FilePath.join(directory, path) + ".partial", upTo: bytes) else {
      return nil
    }
    self.init(path: path, bytes: tail.end, digest: recordDigest(tail.bytes.span))
  }

  init(path: String, bytes: Int, digest: UInt64) {
    self.path = path
    self.bytes = bytes
    self.digest = digest
  }

  /// Why nothing can be written behind the mark; nil where it can.
  ///
  /// - Parameter mayBeInPlace: whether the file may have its final name already.
  func problem(in directory: String, mayBeInPlace: Bool) -> String? {
    let final = FilePath.join(directory, path)
    var found = Self.tail(of: final + ".partial", upTo: bytes)
    if found == nil, mayBeInPlace { found = Self.tail(of: final, upTo: bytes) }
    guard let found else { return "'\(path).partial' is gone" }
    if found.end < bytes {
      return "'\(path).partial' has \(found.end) bytes, fewer than the \(bytes) of the checkpoint"
    }
    return recordDigest(found.bytes.span) == digest
      ? nil : "'\(path).partial' is not what it was: something else has written to it"
  }

  /// The last bytes of a file before `limit`, and where they end; nil where there is no such file.
  private static func tail(of path: String, upTo limit: Int?) -> (bytes: [UInt8], end: Int)? {
    guard let file = try? OpenFile(path: path), let size = file.size else { return nil }
    let end = min(limit ?? .max, size)
    let start = max(0, end - tailBytes)
    guard lseek(file.descriptor, off_t(start), SEEK_SET) == start,
      let bytes = try? file.readAll(atMost: end - start)
    else { return nil }
    return bytes.count == end - start ? (bytes, end) : nil
  }
}
