import Galley
import GalleyFormats

/// A folder with a file for each document.
struct FolderTarget: ExportTarget {
  private let path: String
  // The lock is for the compiler to know that one document is written at a time.
  private let state: Lock<FolderState>
  private let pathExtension: String
  /// What is appended to.
  private let existing: ExistingNames?
  private let note: @Sendable (String) -> Void

  /// - Parameters:
  ///   - path: absolute.
  ///   - pathExtension: of each file, with its dot.
  init(
    _ path: String, _ existing: Export.Existing, _ pathExtension: String,
    _ context: StageContext
  ) throws {
    self.pathExtension = pathExtension
    note = context.note
    let path = FilePath.withoutTrailingSlashes(path)
    self.path = path
    self.existing = existing == .append ? ExistingNames(path) : nil
    var start = PartialFolder.Start.beginning
    if let resumption = context.resumption, let counts = resumption.state {
      guard let files = counts.object?["files"]?.integer,
        let names = counts.object?["names"]?.integer, files >= 0, names >= 0
      else { throw StageError("the checkpoint doesn't tell the files in \(safeText(path))") }
      start = .behind(
        .init(files: files, names: names), mayBeInPlace: resumption.isCompleting)
    } else if context.resumption != nil, existing == .append {
      try refuseAppendingTwice(path, [path + ".partial", path + ".partial.replaced"])
    }
    let folder = try PartialFolder(path, existing: .init(existing), from: start)
    state = Lock(FolderState(folder: folder))
  }

  func file(for id: String) throws -> DocumentFile? {
    let name = DocumentFileName(id, pathExtension).description
    if existing?.contains(name) == true {
      throw StageError(
        "the folder holds '\(name)' already, the file for '\(safeText(id, limit: 100))'",
        retryable: false)
    }
    return DocumentFile(name: name)
  }

  func append(_ document: borrowing ByteBuffer, _ file: DocumentFile?) throws {
    guard let file else { return }
    try state.withLock { state in
      if state.folder?.isInPlace ?? true { throw FileError(.write, path, .complete) }
      try document.withBytes { try state.folder?.append(file.name, $0) }
    }
  }

  func flush() throws { try state.withLock { state in try state.folder?.begin() } }

  var isResumable: Bool { true }

  func checkpoint() throws -> JSONValue {
    try state.withLock { state in
      guard let counts = try state.folder?.checkpoint() else { return .null }
      return ["files": .integer(counts.files), "names": .integer(counts.names)]
    }
  }

  func complete() throws {
    let rest = try state.withLock { state in try state.folder.take()?.complete() }
    if let rest = rest ?? nil {
      note("\(safeText(rest)) keeps what was in the old folder and no export wrote")
    }
  }
}

private struct FolderState: ~Copyable, Sendable {
  var folder: PartialFolder?

  init(folder: consuming PartialFolder) { self.folder = consume folder }
}
