import Galley
import GalleyFormats
import Glibc

/// Writes whole lines to a descriptor, from many tasks.
final class AnswerSink: Sendable {
  private let descriptor: Int32
  /// Whether nobody reads them any more.
  private let isClosed = Lock(false)

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func write(_ line: borrowing ByteBuffer) {
    line.withBytes { bytes in
      isClosed.withLock { isClosed in
        if !isClosed { isClosed = !writeAll(bytes) }
      }
    }
  }

  /// - Returns: false where the other end is closed. The input ends too then, if the host is gone.
  private func writeAll(_ bytes: Span<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.extracting(droppingFirst: count)
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

/// In place of the results' way out, which a plugin doesn't have.
struct NoResults: ByteSink {
  func write(_ bytes: Span<UInt8>) throws {
    throw StageError(
      "the standard output of a plugin belongs to its protocol", retryable: false)
  }

  func flush() {}
}
