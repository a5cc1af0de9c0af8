import Glibc

/// A temporary file that is written from front to back and read again: what does not fit into memory.
///
/// It has no name, so that nothing is left of it however the program ends.
package struct SpoolFile: ~Copyable, Sendable {
  /// Read at once, in bytes.
  private static let pieceSize = 256 << 10

  private let folder: String
  private var writer: DescriptorWriter

  /// - Parameter folder: where the file is; `TMPDIR` where it is set, else `/tmp`.
  /// - Throws: where no file can be made there.
  package init(in folder: String? = nil) throws(FileError) {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    self.folder = folder ?? (named.isEmpty ? "/tmp" : named)
    let path = "\(self.folder)/galley-\(UInt64.random(in: .min ... .max))"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .last(.open, path) }
    unsafe unlink(path)
    writer = DescriptorWriter(descriptor, "a temporary file in \(self.folder)")
  }

  deinit { close(writer.descriptor) }

  /// Bytes appended so far.
  package var byteCount: Int { writer.byteCount }

  package mutating func append(_ bytes: Span<UInt8>) throws(FileError) {
    try writer.append(bytes)
  }

  package mutating func append(_ buffer: borrowing ByteBuffer) throws(FileError) {
    try buffer.withBytes { (bytes) throws(FileError) in try writer.append(bytes) }
  }

  /// Gives `body` a stretch of what was appended, piece by piece.
  ///
  /// - Parameter range: in bytes; all of it by default.
  package mutating func read(
    _ range: Range<Int>? = nil, _ body: (Span<UInt8>) throws(FileError) -> Void
  ) throws(FileError) {
    try writer.flush()
    var offset = range?.lowerBound ?? 0
    let end = min(range?.upperBound ?? byteCount, byteCount)
    var piece = [UInt8](repeating: 0, count: min(Self.pieceSize, max(1, end - offset)))
    while offset < end {
      let wanted = min(piece.count, end - offset)
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe pread(writer.descriptor, $0.baseAddress, wanted, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(.read, folder, .system(count < 0 ? errno : EIO)) }
      try body(piece.span.extracting(first: count))
      offset += count
    }
  }
}
