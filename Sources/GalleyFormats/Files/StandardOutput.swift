import Glibc

/// Standard output, or another descriptor that is open already, written in large pieces.
///
/// A reader that went away shows as an error that says so (`FileError.isBrokenPipe`); SIGPIPE has
/// to be ignored for that.
package struct StandardOutput: ~Copyable, Sendable {
  private var writer: DescriptorWriter

  package init(descriptor: Int32 = STDOUT_FILENO) {
    writer = DescriptorWriter(descriptor, "standard output")
  }

  /// Bytes appended so far, written or not.
  package var byteCount: Int { writer.byteCount }

  package mutating func append(_ bytes: Span<UInt8>) throws(FileError) { try writer.append(bytes) }

  package mutating func append(_ buffer: borrowing ByteBuffer) throws(FileError) {
    try buffer.withBytes { (bytes) throws(FileError) in try writer.append(bytes) }
  }

  /// Hands all that was collected to the system.
  package mutating func flush() throws(FileError) { try writer.flush() }

  /// Writes what is left; the descriptor stays open, since it belongs to the process.
  package consuming func complete() throws(FileError) { try writer.flush() }
}
