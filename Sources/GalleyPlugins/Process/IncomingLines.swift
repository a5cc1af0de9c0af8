internal import Glibc

/// Lines that come in on a pipe, in the pieces in which they come.
struct IncomingLines {
  enum Progress {
    case some
    /// Nothing more for now.
    case nothing
    case closed
  }

  private static let chunk = 1 << 16
  private var storage: [UInt8] = []
  /// What was read and not yet taken.
  private var unread = 0..<0
  /// Bytes at the start of `unread` in which there is no newline.
  private var searched = 0

  /// How many bytes came in that are part of no whole line yet.
  var pendingCount: Int { unread.count }

  /// Reads what is there, up to about 256 KiB.
  mutating func fill(from descriptor: Int32) -> Progress {
    makeRoom()
    let start = unread.upperBound
    let count = unsafe storage.withUnsafeMutableBytes { bytes in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
      return unsafe read(descriptor, room.baseAddress, room.count)
    }
    if count > 0 {
      unread = unread.lowerBound..<(start + count)
      return .some
    }
    if count == 0 { return .closed }
    return errno == EAGAIN || errno == EINTR ? .nothing : .closed
  }

  /// Room behind what is unread: by moving it to the front, and by growing.
  private mutating func makeRoom() {
    if unread.isEmpty {
      unread = 0..<0
      // What one long line took is given back.
      if storage.count > 16 * Self.chunk { storage = [] }
    }
    if storage.count - unread.upperBound >= Self.chunk { return }
    let count = unread.count
    let target = max(4 * Self.chunk, 2 * count)
    if unread.lowerBound > 0 {
      storage.removeSubrange(..<unread.lowerBound)
      unread = 0..<count
    }
    if storage.count < target {
      storage.append(contentsOf: repeatElement(0, count: target - storage.count))
    }
  }

  /// Takes the next whole line.
  ///
  /// - Returns: what `body` makes of it, without the byte 0x0A that ends it; nil where there is none.
  mutating func next<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
    guard let end = lineEnd else {
      searched = unread.count
      return nil
    }
    let result = body(storage.span.extracting(unread.lowerBound..<end))
    unread = (end + 1)..<unread.upperBound
    searched = 0
    return result
  }

  /// Where in the storage the next line ends.
  private var lineEnd: Int? {
    storage.span.extracting(unread).newline(from: searched).map { unread.lowerBound + $0 }
  }
}

extension Span<UInt8> {
  /// Where a newline stands first from `start` on.
  func newline(from start: Int) -> Int? {
    let rest = extracting(start...)
    return unsafe rest.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return unsafe memchr(base, 0x0A, bytes.count).map {
        unsafe start + (UnsafeRawPointer($0) - base)
      }
    }
  }
}
