import Galley

/// Takes bytes and forgets them.
struct DiscardingSink: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
