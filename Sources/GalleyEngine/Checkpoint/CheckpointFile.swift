import Galley
import GalleyFormats
import Glibc

/// The file that holds the last checkpoint of a run, beside its first output.
struct CheckpointFile: Sendable {
  /// Absolute.
  let path: String

  /// More than any checkpoint has, in bytes: its size grows with the number of stages alone.
  private static let largest = 64 << 20

  /// What was found in the file.
  enum Content {
    case missing
    /// It was cut, changed, or written by something else.
    case damaged
    case checkpoint(Checkpoint)
  }

  /// The last checkpoint, whole or not at all.
  func read() -> Content {
    if PathKind(path) == .missing { return .missing }
    guard
      let file = try? OpenFile(path: path), let size = file.size, size <= Self.largest,
      let bytes = try? file.readAll(), let checkpoint = Self.parse(bytes)
    else { return .damaged }
    return .checkpoint(checkpoint)
  }

  /// Replaces the file.
  ///
  /// - Throws: where it could not be written, or would not outlive a loss of power; the earlier
  ///   checkpoint then still holds.
  func write(_ checkpoint: Checkpoint) throws(FileError) {
    var line = ByteBuffer()
    do throws(JSONError) {
      try JSONWriter().write(checkpoint.json, to: &line)
    } catch {
      preconditionFailure("a checkpoint holds what JSON can't: \(error.message)")
    }
    line.append("\n\(Self.checksum(line))\n")
    var file = try PartialFile(path)
    try file.append(line)
    try file.complete()
  }

  /// Removes what a run left that is not to be resumed any more.
  ///
  /// It stays removed after a loss of power: what it counts on may go next.
  func remove() throws(FileError) {
    // One that was being written when an earlier run was killed.
    unsafe unlink(path + ".partial")
    if unsafe unlink(path) == 0 { return try syncFolder(of: path) }
    guard errno == ENOENT else { throw FileError(.remove, path, .system(errno)) }
  }

  /// A line of JSON, and a line with its checksum.
  private static func parse(_ bytes: [UInt8]) -> Checkpoint? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    var line = ByteBuffer()
    line.append(bytes.span.extracting(..<end))
    guard bytes[(end + 1)...].elementsEqual("\(checksum(line))\n".utf8) else { return nil }
    var reader = JSONReader()
    return (try? reader.read(bytes.span.extracting(..<end))).flatMap(Checkpoint.init)
  }

  private static func checksum(_ line: borrowing ByteBuffer) -> String {
    line.withBytes { SHA256($0).hexadecimal }
  }
}
