package import Galley
import GalleyFormats

/// Collects results and hands them on in large pieces, so that a document does not cost a system call.
package struct ResultSink: ByteSink {
  /// Bytes collected before they are handed on.
  private static let pieceSize = 128 * 1024

  private let sink: any ByteSink
  private let report: ConsoleReport?
  private let collected = Lock(ByteBuffer())

  /// - Parameters:
  ///   - sink: takes the pieces.
  ///   - report: what is shown on the same terminal, which has to make room.
  package init(_ sink: any ByteSink, sharedWith report: ConsoleReport? = nil) {
    self.sink = sink
    self.report = report
  }

  package func write(_ bytes: Span<UInt8>) throws {
    try collected.withLock { buffer in
      buffer.append(bytes)
      if buffer.count >= Self.pieceSize { try handOn(&buffer) }
    }
  }

  package func flush() throws {
    try collected.withLock { buffer in
      if !buffer.isEmpty { try handOn(&buffer) }
      try sink.flush()
    }
  }

  private func handOn(_ buffer: inout ByteBuffer) throws {
    // What could not be written is not tried again.
    defer { buffer.removeAll() }
    guard let report else { return try buffer.withBytes { try sink.write($0) } }
    try report.makingRoom { try buffer.withBytes { try sink.write($0) } }
  }
}
