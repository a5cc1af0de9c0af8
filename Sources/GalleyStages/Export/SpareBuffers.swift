import GalleyFormats

/// Buffers that go round.
///
/// One thread prepares a document, another may write it: buffers that are used again keep both away
/// from the allocator's locks.
final class SpareBuffers: Sendable {
  /// Documents of more bytes leave no buffer behind: a few large ones would make all buffers large.
  private static let largest = 8 << 10
  private static let most = 256

  private let buffers = Lock<[ByteBuffer]>([])

  /// An empty buffer.
  func take() -> ByteBuffer { buffers.withLock { $0.popLast() } ?? ByteBuffer() }

  func giveBack(_ buffer: consuming ByteBuffer) {
    guard buffer.count <= Self.largest else { return }
    buffer.removeAll()
    buffers.withLock { [buffer] buffers in
      if buffers.count < Self.most { buffers.append(buffer) }
    }
  }
}
