import Glibc

/// Collects bytes and writes them to a file descriptor in large pieces.
struct DescriptorWriter: ~Copyable, Sendable {
  /// Bytes collected before they are written.
  private static let bufferSize = 256 * 1024

  let descriptor: Int32
  private let path: String
  private var buffer = ByteBuffer()
  /// Bytes appended so far, written or not.
  private(set) var byteCount: Int

  init(_ descriptor: Int32, _ path: String, byteCount: Int = 0) {
    self.descriptor = descriptor
    self.path = path
    self.byteCount = byteCount
  }

  mutating func append(_ bytes: Span<UInt8>) throws(FileError) {
    byteCount += bytes.count
    if buffer.count + bytes.count <= Self.bufferSize {
      buffer.append(bytes)
      return
    }
    try flush()
    if bytes.count < Self.bufferSize {
      buffer.append(bytes)
    } else {
      try write(bytes)
    }
  }

  /// Hands all that was collected to the system.
  mutating func flush() throws(FileError) {
    if buffer.isEmpty { return }
    try buffer.withBytes { (bytes) throws(FileError) in try write(bytes) }
    buffer.removeAll()
  }

  private func write(_ bytes: Span<UInt8>) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.extracting(droppingFirst: count)
      } else if errno == EAGAIN {
        try waitUntilWritable()
      } else if errno != EINTR {
        throw .last(.write, path)
      }
    }
  }

  /// Waits for a descriptor that some other program has made non-blocking.
  private func waitUntilWritable() throws(FileError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    if unsafe poll(&request, 1, -1) < 0, errno != EINTR { throw .last(.write, path) }
  }
}
