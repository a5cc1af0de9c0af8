import Galley
import GalleyFormats

/// One file for all documents.
struct FileTarget: ExportTarget {
  // The lock is for the compiler to know that one document is written at a time.
  private let state: Lock<FileState>
  private let path: String
  private let framing: ExportFraming
  let isResumable: Bool

  /// - Parameter path: absolute.
  init(
    _ path: String, _ existing: Export.Existing, _ framing: ExportFraming,
    _ context: StageContext
  ) throws {
    self.path = path
    self.framing = framing
    var state: FileState
    if let resumption = context.resumption, let counts = resumption.state {
      guard let bytes = counts.object?["bytes"]?.integer, bytes >= 0,
        let documents = counts.object?["documents"]?.integer
      else { throw StageError("the checkpoint doesn't tell the length of \(safeText(path))") }
      let file = try PartialFile(
        path, existing: .init(existing),
        from: .behind(bytes: bytes, mayBeInPlace: resumption.isCompleting))
      state = FileState(file: file, count: documents)
      state.isBegun = true
    } else {
      if context.resumption != nil, existing == .append {
        try refuseAppendingTwice(path, [path + ".partial"])
      }
      let found = try existing == .append ? ExistingText(path, header: framing.header) : nil
      state = FileState(file: try PartialFile(path, existing: .init(existing)), count: 0)
      if let found, !found.isEmpty {
        state.start = framing.endsLines && !found.endsLine ? "\n" : ""
      } else {
        state.start = framing.header
      }
    }
    isResumable = !(state.file?.isDevice ?? true)
    self.state = Lock(state)
  }

  func file(for id: String) -> DocumentFile? { nil }

  func append(_ document: borrowing ByteBuffer, _ file: DocumentFile?) throws {
    try state.withLock { state in
      if state.isInPlace { throw FileError(.write, path, .complete) }
      try state.begin()
      try state.write(state.count == 0 ? framing.start : framing.separator)
      try state.file?.append(document)
      state.count += 1
    }
  }

  func flush() throws {
    try state.withLock { state in
      try state.begin()
      try state.file?.flush()
    }
  }

  func checkpoint() throws -> JSONValue {
    try state.withLock { state in
      try state.begin()
      let bytes = try state.file?.sync() ?? 0
      return ["bytes": .integer(bytes), "documents": .integer(state.count)]
    }
  }

  func complete() throws {
    try state.withLock { state in
      try state.begin()
      if !state.isInPlace { try state.write(state.count == 0 ? framing.whole : framing.end) }
      try state.file.take()?.complete()
    }
  }
}

/// A file, and the number of this run's documents in it.
private struct FileState: ~Copyable, Sendable {
  var file: PartialFile?
  var count: Int
  /// What comes in front of everything that this run writes.
  var start = ""
  var isBegun = false

  init(file: consuming PartialFile, count: Int) {
    self.file = consume file
    self.count = count
  }

  /// Whether nothing more is to be written.
  var isInPlace: Bool { mutating get { file?.isInPlace ?? true } }

  mutating func begin() throws {
    if isBegun { return }
    isBegun = true
    try write(start)
  }

  mutating func write(_ text: String) throws {
    if !text.isEmpty { try file?.append(text.utf8Span.span) }
  }
}

/// Refuses to append where nobody can tell whether the run to be resumed has appended already: it had
/// no checkpoint, and it has either not begun or finished.
func refuseAppendingTwice(_ path: String, _ partialPaths: [String]) throws {
  guard ExistingText.isThere(path), !partialPaths.contains(where: ExistingText.isThere) else {
    return
  }
  throw StageError(
    "can't tell whether the documents of the run to be resumed are in \(safeText(path)) already, "
      + "since it left no checkpoint; run without --resume to append them again")
}
