import Galley
import GalleyFormats
import Glibc

/// Makes sure that an id names one document in a run.
struct IdentifierRegister: Sendable {
  enum Registration {
    /// All ids are taken now; their hashes, the record's own first.
    case taken([UInt64])
    /// One of them was taken already, so that none is; the message says by whom.
    case clash(String)
  }

  let seed: UInt64
  private let list: InputList
  private var table = IdentifierTable()
  private var lines = LineIndex()
  /// The last id that was found again, and what it clashed with: many records may repeat one.
  private var lastClash: (id: String, message: String)?
  private let largestRecord: Int

  init(_ list: InputList, seed: UInt64, largestRecord: Int) {
    self.list = list
    self.seed = seed
    self.largestRecord = largestRecord
  }

  /// Takes the ids of one record, and of the documents that replaced it, at its turn.
  mutating func register(
    _ result: RecordResult, hash: UInt64, at place: RecordPlace
  ) -> Registration {
    lines.note(place)
    let replacements = result.replacementIDs.map { IdentifierTable.hash($0, seed: seed) }
    if let clash = clash(of: result.id, hash, list) { return .clash(clash) }
    for (id, hash) in zip(result.replacementIDs, replacements) {
      if let clash = clash(of: id, hash, list) { return .clash(clash) }
    }
    for hash in [hash] + replacements { table.insert(hash, at: RecordPlaceKey(place)) }
    return .taken([hash] + replacements)
  }

  /// Takes an id that was taken in the run that is resumed.
  mutating func restore(_ hash: UInt64, at place: RecordPlaceKey) { table.insert(hash, at: place) }

  private mutating func clash(of id: String, _ hash: UInt64, _ list: InputList) -> String? {
    let places = table.places(of: hash)
    if places.isEmpty { return nil }
    if let lastClash, lastClash.id.utf8.elementsEqual(id.utf8) { return lastClash.message }
    for place in places {
      let earlier = EarlierRecord(place, in: list, largestRecord: largestRecord)
      if earlier.canBeNamed(id) {
        let message = "the id '\(id)' is taken already, by \(lines.name(of: place, in: list))"
        lastClash = (id, message)
        return message
      }
    }
    return nil
  }
}

/// A record read again, since its id has the same hash as a later one's.
private struct EarlierRecord {
  /// nil where it can't be read again, as on standard input.
  private let id: String?

  init(_ place: RecordPlaceKey, in list: InputList, largestRecord: Int) {
    let source = list[place.source]
    guard source.format != .text else {
      id = source.name
      return
    }
    var piece = OpenFile.chunk
    var record: (bytes: [UInt8], range: Range<Int>)?
    while record == nil, piece <= 4 * max(largestRecord, OpenFile.chunk) {
      let bytes = Self.bytes(of: source, from: place.offset, atMost: piece)
      record = Self.firstRecord(of: bytes).map { (bytes, $0) }
      if bytes.count < piece { break }
      piece *= 4
    }
    id = record.flatMap { record in
      var reader = DocumentReader()
      let span = record.bytes.span.extracting(record.range)
      return try? reader.read(span, defaultID: "").document.id
    }
  }

  /// A piece of a source; empty where it can't be read again.
  static func bytes(
    of source: InputList.Source, from offset: Int, atMost limit: Int
  ) -> [UInt8] {
    switch source.place {
    case .file(let path): readFile(path, from: offset, atMost: limit) ?? []
    case .memory(let all): Array(all[min(offset, all.count)...].prefix(limit))
    case .standardInput, .broken: []
    }
  }

  /// Whether the record, or a document that replaced it, may have this id.
  ///
  /// Where the record can't be read again, the hash has to do.
  func canBeNamed(_ other: String) -> Bool {
    guard let id, !id.isEmpty else { return true }
    return id.utf8.elementsEqual(other.utf8) || other.utf8.starts(with: "\(id)/".utf8)
  }

  private static func firstRecord(of bytes: [UInt8]) -> Range<Int>? {
    var framing = JSONArrayFraming()
    var position = 0
    // Inside an array that was opened by hand: the record is its first element.
    let opened: [UInt8] = [UInt8(ascii: "[")]
    guard (try? framing.next(opened.span, at: &position, isLast: false)) == nil else { return nil }
    position = 0
    return try? framing.next(bytes.span, at: &position, isLast: false)?.range
  }
}

/// Finds the line of a record from its offset: some lines are kept, the others counted from there.
private struct LineIndex: Sendable {
  /// Every so many records of a source one is kept.
  private static let spacing = 256

  private var kept: [(place: RecordPlaceKey, line: Int)] = []
  private var recordsSince = 0

  mutating func note(_ place: RecordPlace) {
    guard case .line(let line) = place.unit else { return }
    recordsSince += 1
    let isNewSource = kept.last?.place.source != place.source
    guard isNewSource || recordsSince >= Self.spacing else { return }
    kept.append((RecordPlaceKey(place), line))
    recordsSince = 0
  }

  /// How a message names the record at a place.
  func name(of place: RecordPlaceKey, in list: InputList) -> String {
    let source = list[place.source]
    guard source.format != .text else { return source.name }
    guard source.format != .json else {
      return "the record at byte \(place.offset + 1) of \(source.name)"
    }
    let start = kept.last { $0.place.packed <= place.packed && $0.place.source == place.source }
    var line = start?.line ?? 1
    var offset = start?.place.offset ?? 0
    while offset < place.offset {
      let piece = EarlierRecord.bytes(
        of: source, from: offset, atMost: min(OpenFile.chunk, place.offset - offset))
      if piece.isEmpty { return "an earlier record of \(source.name)" }
      line += piece.count { $0 == 0x0A }
      offset += piece.count
    }
    return "\(source.name):\(line)"
  }
}

/// A piece of a file; nil where it can't be read.
private func readFile(_ path: String, from offset: Int, atMost limit: Int) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  while bytes.count < limit {
    let wanted = min(limit - bytes.count, OpenFile.chunk)
    let place = off_t(offset + bytes.count)
    var result = 0
    bytes.append(addingCapacity: wanted) { span in
      unsafe span.withUnsafeMutableBufferPointer { buffer, count in
        result = unsafe pread(descriptor, buffer.baseAddress, wanted, place)
        count = max(0, result)
      }
    }
    if result <= 0 { return result == 0 ? bytes : nil }
  }
  return bytes
}
