import Galley

/// Standard output for whoever takes a sink; written in large pieces, and when it is flushed.
package struct StandardOutputSink: ByteSink {
  private let output = Lock(StandardOutput())

  package init() {}

  package func write(_ bytes: Span<UInt8>) throws {
    try output.withLock { try $0.append(bytes) }
  }

  package func flush() throws { try output.withLock { try $0.flush() } }
}
