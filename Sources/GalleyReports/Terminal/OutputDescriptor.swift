import Galley
import GalleyFormats
import Glibc

/// Standard output or standard error, written to without a buffer.
package struct OutputDescriptor: ByteSink {
  package let number: Int32
  private let name: String

  package static let standardOutput = OutputDescriptor(STDOUT_FILENO, named: "standard output")
  package static let standardError = OutputDescriptor(STDERR_FILENO, named: "standard error")

  /// - Parameter name: for messages.
  package init(_ number: Int32, named name: String) {
    self.number = number
    self.name = name
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: `FileError`. One that was closed from the start looks like a pipe without a reader.
  package func write(_ bytes: Span<UInt8>) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.extracting(droppingFirst: count)
      } else {
        try goOn(after: errno)
      }
    }
  }

  package func flush() {}

  /// Waits where the descriptor belongs to someone who made it non-blocking.
  private func goOn(after code: Int32) throws(FileError) {
    switch code {
    case EINTR: return
    case EAGAIN:
      var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&request, 1, -1)
    case EBADF: throw FileError(.write, name, .system(EPIPE))
    default: throw FileError(.write, name, .system(code))
    }
  }
}
