import Galley
import GalleyFormats

/// Where an export writes to, and what it has written so far.
///
/// Documents come one at a time, in input order; the lock is for the compiler to know.
struct ExportTarget: Sendable {
  /// Documents of more bytes leave no buffer behind: a few large ones would make all buffers large.
  private static let largestSpare = 8 << 10
  private static let mostSpares = 256

  private let state: Lock<ExportState>
  /// One thread prepares a document, another may write it: buffers that go round keep both away from
  /// the allocator's locks.
  private let spares = Lock<[ByteBuffer]>([])

  /// - Parameter path: absolute; nil for standard output.
  init(_ path: String?, else sink: any ByteSink) throws(FileError) {
    if let path {
      state = Lock(ExportState(file: try PartialFile(path), sink: nil))
    } else {
      state = Lock(ExportState(file: nil, sink: sink))
    }
  }

  /// An empty buffer to prepare a document in.
  func spareBuffer() -> ByteBuffer { spares.withLock { $0.popLast() } ?? ByteBuffer() }

  /// Writes one document, and takes its buffer back.
  func append(_ document: consuming ByteBuffer, _ format: Export.Format) throws {
    try state.withLock { state in
      if format == .json { try state.write(state.count == 0 ? "[\n" : ",\n") }
      try document.withBytes { try state.write($0) }
      state.count += 1
    }
    guard document.count <= Self.largestSpare else { return }
    document.removeAll()
    spares.withLock { [document] spares in
      if spares.count < Self.mostSpares { spares.append(document) }
    }
  }

  func flush() throws {
    try state.withLock { state in
      try state.sink?.flush()
      try state.file?.flush()
    }
  }

  /// Ends the file and puts it into place.
  func complete(_ format: Export.Format) throws {
    try state.withLock { state in
      if format == .json { try state.write(state.count == 0 ? "[]\n" : "\n]\n") }
      try state.sink?.flush()
      try state.file.take()?.complete()
    }
  }
}

/// A file or a sink, and the number of documents in it.
private struct ExportState: ~Copyable, Sendable {
  var file: PartialFile?
  let sink: (any ByteSink)?
  var count = 0

  mutating func write(_ text: String) throws { try write(text.utf8Span.span) }

  mutating func write(_ bytes: Span<UInt8>) throws {
    try sink?.write(bytes)
    try file?.append(bytes)
  }
}
