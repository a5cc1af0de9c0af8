import Galley
import Glibc

/// Standard output or standard error, without a buffer.
package struct OutputDescriptor: ByteSink {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  package static let standardOutput = OutputDescriptor(1)
  package static let standardError = OutputDescriptor(2)

  /// Writes all of `bytes`.
  ///
  /// - Throws: `OutputError`, with the number of the system's error.
  package func write(_ bytes: Span<UInt8>) throws { try write(all: bytes) }

  package func flush() {}

  package func write(_ text: String) throws(OutputError) {
    try write(all: text.utf8Span.span)
  }

  private func write(all bytes: Span<UInt8>) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.extracting(start...).withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        start += count
      } else {
        try waitAfterError(errno)
      }
    }
  }

  /// Goes on after an interruption, and waits where the descriptor belongs to someone who made it
  /// non-blocking.
  private func waitAfterError(_ code: Int32) throws(OutputError) {
    switch code {
    case EINTR: return
    case EAGAIN:
      var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&request, 1, -1)
    default: throw OutputError(code: code)
    }
  }
}

/// The system's error of a write.
package struct OutputError: Error, Hashable, Sendable {
  package let code: Int32

  /// Whether whoever read the output is gone, or it was closed from the start.
  package var isClosed: Bool { code == EPIPE || code == EBADF }
}
