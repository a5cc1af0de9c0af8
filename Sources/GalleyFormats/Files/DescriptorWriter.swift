import Glibc

/// Collects bytes and writes them to a file descriptor in large pieces.
struct DescriptorWriter: ~Copyable, Sendable {
  /// Bytes collected before they are written.
  private static let bufferSize = 256 * 1024
  /// Bytes handed to the system before it is asked to start writing them.
  private static let writebackSize = 8 << 20

  let descriptor: Int32
  private let path: String
  private var buffer = ByteBuffer()
  /// Bytes appended so far, written or not.
  private(set) var byteCount: Int
  /// Bytes that the system was asked to start writing.
  private var startedCount = 0

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
    startWriting()
  }

  /// Drops what was not written yet, and counts from a new length on.
  mutating func restart(at byteCount: Int) {
    buffer.removeAll()
    self.byteCount = byteCount
    startedCount = byteCount
  }

  /// Lets the disk begin while documents are still worked on, so that syncing at the end is short.
  ///
  /// Linux starts to write what it is told is not needed in memory; where it can't, nothing is lost.
  private mutating func startWriting() {
    guard byteCount - startedCount >= Self.writebackSize else { return }
    let range = startedCount..<byteCount
    _ = posix_fadvise(descriptor, off_t(range.lowerBound), off_t(range.count), POSIX_FADV_DONTNEED)
    startedCount = range.upperBound
  }

  private func write(_ bytes: Span<UInt8>) throws(FileError) {
    try Self.writeAll(bytes, to: descriptor, path)
  }

  /// Writes all of `bytes`, however many calls it takes.
  static func writeAll(
    _ bytes: Span<UInt8>, to descriptor: Int32, _ path: String
  ) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.extracting(droppingFirst: count)
      } else if errno == EAGAIN {
        try waitUntilWritable(descriptor, path)
      } else if errno != EINTR {
        throw .last(.write, path)
      }
    }
  }

  /// Waits for a descriptor that some other program has made non-blocking.
  private static func waitUntilWritable(
    _ descriptor: Int32, _ path: String
  ) throws(FileError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    if unsafe poll(&request, 1, -1) < 0, errno != EINTR { throw .last(.write, path) }
  }
}
