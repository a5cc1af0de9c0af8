import GalleyFormats

/// The journal of a run: grows with every record whose turn has come, and lives as long as the run is
/// not complete.
///
/// It is locked as long as the run goes, so that a second run on the same outputs is refused.
struct Journal: ~Copyable, Sendable {
  private var file: PartialFile
  private(set) var digest: JournalDigest
  private var line = ByteBuffer()
  private var lastSource: Int?

  /// Opens and locks the journal; what is in it stays until the first entry is added.
  ///
  /// - Parameter replayed: where to go on, in a resumed run.
  init(_ path: String, replayed: JournalPosition?) throws(FileError) {
    let start = replayed.map { PartialFile.Start.behind(bytes: $0.bytes, mayBeInPlace: false) }
    file = try PartialFile(path, suffix: "", from: start ?? .beginning)
    digest = replayed?.digest ?? JournalDigest()
  }

  mutating func append(_ entry: JournalEntry) throws(FileError) {
    line.removeAll()
    entry.append(to: &line)
    let entries = digest
    digest = line.withBytes { entries.adding($0) }
    try file.append(line)
  }

  /// Notes the source of the records that follow, unless the last record came from it.
  mutating func note(
    source index: Int, name: @autoclosure () -> String
  ) throws(FileError) {
    guard index != lastSource else { return }
    lastSource = index
    try append(.source(index: index, name: name()))
  }

  /// Empties the journal, or cuts it back to where it goes on.
  mutating func begin() throws(FileError) { try file.flush() }

  /// Returns when all entries would outlive a loss of power.
  mutating func sync() throws(FileError) -> JournalPosition {
    JournalPosition(bytes: try file.sync(), digest: digest)
  }

  /// Removes the journal of a run that is complete.
  consuming func remove() { file.discard() }
}

/// How much of a journal counts.
struct JournalPosition: Hashable, Sendable {
  let bytes: Int
  let digest: JournalDigest
}

/// Tells whether the entries of a journal are what they were, each one and their order.
struct JournalDigest: Hashable, Sendable {
  private(set) var value: UInt64 = 0

  /// The digest of these entries and one behind them.
  func adding(_ entry: Span<UInt8>) -> JournalDigest {
    JournalDigest(value: recordDigest(entry, after: value))
  }
}

/// Reads the part of a journal that a checkpoint counts, entry by entry.
struct JournalReader {
  private static let pieceSize = 256 << 10

  private let file: OpenFile
  private let end: JournalPosition
  private var digest = JournalDigest()
  private var bytes: [UInt8] = []
  private var position = 0
  private var bytesRead = 0

  /// - Throws: `DamagedJournal` where there is none.
  init(_ path: String, upTo end: JournalPosition) throws(DamagedJournal) {
    guard let file = try? OpenFile(path: path) else { throw DamagedJournal() }
    self.file = file
    self.end = end
  }

  /// The next entry; nil behind the last one.
  mutating func next() throws(DamagedJournal) -> JournalEntry? {
    while true {
      var next = position
      if let entry = try JournalEntry.next(bytes.span, at: &next) {
        digest = digest.adding(bytes.span.extracting(position..<next))
        position = next
        return entry
      }
      guard bytesRead < end.bytes else {
        guard position == bytes.count, digest == end.digest else { throw DamagedJournal() }
        return nil
      }
      try readMore()
    }
  }

  private mutating func readMore() throws(DamagedJournal) {
    bytes.removeSubrange(..<position)
    position = 0
    let wanted = min(Self.pieceSize, end.bytes - bytesRead)
    guard let count = try? file.read(into: &bytes, atMost: wanted), count > 0 else {
      throw DamagedJournal()
    }
    bytesRead += count
  }
}
