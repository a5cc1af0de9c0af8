import GalleyFormats

/// What a resumed run has to know about the records before its checkpoint, entry by entry.
enum JournalEntry: Hashable, Sendable {
  /// A source from which the records that follow come.
  case source(index: Int, name: String)
  /// A record whose turn has come.
  ///
  /// - Parameters:
  ///   - digest: of its bytes, to see whether the input is still the same.
  ///   - identifier: the hash of its id, where that is taken from now on; else 0.
  case record(digest: UInt64, place: RecordPlaceKey, identifier: UInt64)
  /// The hash of the id of a document that replaced the record's.
  case replacement(identifier: UInt64)
  /// What a stage remembers about the record.
  case memory(StageMemory)
}

/// An entry is a byte that says which, then numbers of eight bytes, lowest first; a text or a memory
/// has its length before it.
extension JournalEntry {
  private enum Kind: UInt8 {
    case source = 0x53
    case record = 0x52
    case replacement = 0x49
    case memory = 0x4D
  }

  func append(to buffer: inout ByteBuffer) {
    switch self {
    case .source(let index, let name):
      buffer.append(Kind.source.rawValue)
      buffer.append(word: UInt64(index))
      buffer.append(word: UInt64(name.utf8.count))
      buffer.append(name)
    case .record(let digest, let place, let identifier):
      buffer.append(Kind.record.rawValue)
      for word in [digest, place.packed, identifier] { buffer.append(word: word) }
    case .replacement(let identifier):
      buffer.append(Kind.replacement.rawValue)
      buffer.append(word: identifier)
    case .memory(let memory):
      buffer.append(Kind.memory.rawValue)
      buffer.append(word: UInt64(memory.stage))
      buffer.append(word: UInt64(memory.bytes.count))
      buffer.append(memory.bytes.span)
    }
  }

  /// Reads the entry at `position` and steps behind it.
  ///
  /// - Returns: nil where more bytes are needed; `position` stays.
  /// - Throws: where no entry begins there.
  static func next(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(DamagedJournal) -> JournalEntry? {
    guard position < bytes.count else { return nil }
    guard let kind = Kind(rawValue: bytes[position]) else { throw DamagedJournal() }
    let words = position + 1
    let count = kind == .record ? 3 : kind == .replacement ? 1 : 2
    guard words + 8 * count <= bytes.count else { return nil }
    func word(_ index: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[words + 8 * index + $1]) << (8 * UInt64($1)) }
    }
    let end = words + 8 * count
    switch kind {
    case .record:
      position = end
      return .record(
        digest: word(0), place: RecordPlaceKey(packed: word(1)), identifier: word(2))
    case .replacement:
      position = end
      return .replacement(identifier: word(0))
    case .source, .memory:
      guard let first = Int(exactly: word(0)), word(1) <= Self.longestText else {
        throw DamagedJournal()
      }
      let length = Int(word(1))
      guard end + length <= bytes.count else { return nil }
      let content = bytes.extracting(end..<end + length)
      position = end + length
      if kind == .source { return .source(index: first, name: text(of: content)) }
      return .memory(StageMemory(stage: first, bytes: content.indices.map { content[$0] }))
    }
  }

  /// More than any name or memory has: a length beyond it is damage, not to be waited for.
  private static let longestText: UInt64 = 1 << 30

  private static func text(of bytes: Span<UInt8>) -> String {
    String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}

/// The journal holds what no run has written.
struct DamagedJournal: Error {}
