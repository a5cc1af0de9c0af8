internal import Glibc

/// Bytes that wait until a pipe takes them.
struct OutgoingBytes {
  private var storage: [UInt8] = []
  private var written = 0

  var count: Int { storage.count - written }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ line: [UInt8]) {
    if written > 1 << 20 {
      storage.removeSubrange(..<written)
      written = 0
    }
    storage += line
  }

  mutating func removeAll() {
    storage.removeAll(keepingCapacity: storage.count < 1 << 20)
    written = 0
  }

  /// Writes as much as the pipe takes.
  ///
  /// - Returns: false where nobody reads it any more.
  mutating func write(to descriptor: Int32) -> Bool {
    while !isEmpty {
      let start = written
      let count = unsafe storage.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        return true
      } else if errno != EINTR {
        return false
      }
    }
    removeAll()
    return true
  }
}
