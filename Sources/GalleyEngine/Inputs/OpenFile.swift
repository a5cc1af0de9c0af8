import GalleyFormats
import Glibc

/// A file or stream being read; closes itself.
final class OpenFile: Sendable {
  /// Bytes that one call asks the system for.
  static let chunk = 64 << 10

  let descriptor: Int32
  /// Bytes, where it is a regular file; nil for pipes and terminals, which may make a reader wait.
  let size: Int?
  private let ownsDescriptor: Bool

  /// Opens a regular file; anything else is refused without being opened for good.
  init(path: String) throws(InputFailure) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard opened >= 0 else { throw InputFailure("can't be opened: \(systemMessage(errno))") }
    descriptor = opened
    ownsDescriptor = true
    guard let size = regularFileSize(opened) else {
      self.size = nil
      throw InputFailure("is not a file")
    }
    self.size = size
  }

  /// Standard input, which stays open.
  init(standardInput descriptor: Int32) {
    self.descriptor = descriptor
    ownsDescriptor = false
    size = regularFileSize(descriptor)
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// Reads on and appends to `bytes`.
  ///
  /// - Returns: how many bytes were appended; 0 at the end.
  func read(into bytes: inout [UInt8], atMost limit: Int = OpenFile.chunk) throws(InputFailure)
    -> Int
  {
    while true {
      let before = bytes.count
      var result = 0
      bytes.append(addingCapacity: limit) { span in
        unsafe span.withUnsafeMutableBufferPointer { buffer, count in
          result = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
          count = max(0, result)
        }
      }
      if result >= 0 { return bytes.count - before }
      guard errno == EINTR || errno == EAGAIN else {
        throw InputFailure("can't be read: \(systemMessage(errno))")
      }
      if errno == EAGAIN { _ = waitForInput(on: [descriptor], milliseconds: -1) }
    }
  }

  /// Reads to the end, or so many bytes.
  func readAll(atMost limit: Int = .max) throws(InputFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let wanted = min(Self.chunk, limit - bytes.count)
      if try read(into: &bytes, atMost: wanted) == 0 { break }
    }
    return bytes
  }
}

/// Why a record can't be read, in words that go behind its place.
struct InputFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

private func regularFileSize(_ descriptor: Int32) -> Int? {
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    return nil
  }
  return Int(status.st_size)
}

/// Waits until one of the descriptors can be read, or is closed.
///
/// - Parameter milliseconds: -1: without end.
/// - Returns: whether one is ready.
func waitForInput(on descriptors: [Int32], milliseconds: Int32) -> Bool {
  var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  while true {
    let ready = unsafe poll(&requests, nfds_t(requests.count), milliseconds)
    if ready >= 0 { return ready > 0 }
    guard errno == EINTR else { return true }
  }
}
