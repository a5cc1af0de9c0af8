/// Bytes that grow at the end, and are kept and reused when emptied.
///
/// The storage is filled with zeros ahead of `count`, so that eight bytes can be stored at a time.
package struct ByteBuffer: Sendable {
  private var storage: [UInt8] = []
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  /// The bytes written so far, as an array of their own.
  package var array: [UInt8] { Array(storage[..<count]) }

  /// Gives `body` the bytes written so far.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(storage.span.extracting(..<count))
  }

  /// Drops what was written; the memory stays.
  package mutating func removeAll() { count = 0 }

  /// Cuts back to the first `newCount` bytes.
  package mutating func truncate(to newCount: Int) {
    precondition(newCount <= count)
    count = newCount
  }

  /// Makes room for `more` bytes.
  @inline(__always)
  package mutating func reserve(_ more: Int) {
    if storage.count &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let target = max(storage.count * 2, count + more, 256)
    storage.append(contentsOf: repeatElement(0, count: target - storage.count))
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count &+= 1
  }

  package mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    let end = count
    // The C library's copy is several times as fast as the best loop over spans, for long texts.
    unsafe storage.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[end...]).copyMemory(from: source)
      }
    }
    count &+= bytes.count
  }

  /// Appends the text's UTF-8 bytes.
  package mutating func append(_ text: String) { append(text.utf8Span.span) }

  /// Appends eight bytes, the lowest first.
  @inline(__always)
  package mutating func append(word: UInt64) {
    append(capacity: 8) { storage, position in
      storage.storeBytes(of: word.littleEndian, toByteOffset: position, as: UInt64.self)
      return position &+ 8
    }
  }

  /// Appends what `body` writes at the end, after making room for `capacity` bytes.
  ///
  /// - Parameter body: gets all of the storage and the place to write at, and returns the place
  ///   behind the last byte that it wrote.
  @inline(__always)
  mutating func append(
    capacity: Int, _ body: (_ storage: inout MutableRawSpan, _ position: Int) -> Int
  ) {
    reserve(capacity)
    let end = count
    var span = storage.mutableSpan
    var bytes = unsafe span.mutableBytes
    count = body(&bytes, end)
  }
}
