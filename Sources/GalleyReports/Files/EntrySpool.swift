import GalleyFormats

/// Entries of a report that come one by one and are written behind what is known at the end alone.
struct EntrySpool: ~Copyable, Sendable {
  private var file: SpoolFile?
  private(set) var count = 0
  /// The first thing that went wrong: told when the report is written, so that no run stops for it.
  private var error: FileError?

  /// Makes the temporary file with the first entry.
  mutating func append(_ entry: borrowing ByteBuffer) {
    guard error == nil else { return }
    do throws(FileError) {
      if file == nil { file = try SpoolFile() }
      try file?.append(entry)
      count += 1
    } catch {
      self.error = error
    }
  }

  /// Appends all entries to a file, in order.
  mutating func copy(to target: inout PartialFile) throws(FileError) {
    if let error { throw error }
    try file?.read { (piece) throws(FileError) in try target.append(piece) }
  }
}

extension PartialFile {
  mutating func append(_ text: String) throws(FileError) { try append(text.utf8Span.span) }
}
