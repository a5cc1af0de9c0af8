import Galley

/// A document while its record is read: ranges still count what the record counts, since the text
/// may come last.
struct Draft {
  var id: String?
  var source: String?
  var html: String?
  var text: String?
  var metadata = Metadata()
  var teasers: [Teaser]?
  var sentences: Ranged<[Range<Int>]>?
  var entities: Ranged<[Entity]>?
  var subjects: [Subject]?
  var summary: Ranged<Summary>?
  var keywords: Ranged<[Keyword]>?
  var removed: [Removal]?
  var annotations: Ranged<Annotations>?
  private var quarantine: JSONObject?
  private(set) var fields = MemberList()
  /// Where in `fields` the members of the record's own `fields` stand.
  private var ownFields = 0..<0
  private(set) var metadataMisfits = MemberList()
  private var notes: [RecordNote] = []

  /// A part whose ranges are still to be converted.
  struct Ranged<Part> {
    var part: Part
    /// Where the part's key stands in the record.
    let place: Int
    var claims: [Claim] = []
  }

  /// How many objects a value in `fields` is in.
  ///
  /// What will be kept there may nest no deeper than what stands there, or it could not be written.
  static let fieldDepth = 2

  /// Keeps a value in `fields`.
  mutating func keep(_ key: String, _ value: JSONValue, at place: Int) throws(JSONError) {
    if fields.append(key, value) { return }
    let other = fields.members.firstIndex { ExactKey($0.key) == ExactKey(key) } ?? 0
    guard ownFields.contains(other) else { throw .duplicateKey(key, at: place) }
    throw nameTaken(key, at: place)
  }

  private func nameTaken(_ key: String, at place: Int) -> JSONError {
    JSONError(
      .nameTaken, at: place,
      "\(JSONError.quoted(key)) belongs into 'fields', which has another value of that name")
  }

  /// Reads the value of a known key.
  mutating func read(
    _ key: DocumentKey, at place: Int, _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let start = parts.scanner.position
    let surrogates = parts.scanner.replacedSurrogates
    parts.beginPart()
    if try readTyped(key, at: place, &parts, bytes) {
      if let error = parts.impossibleRange { throw error }
      return
    }
    parts.scanner.position = start
    parts.scanner.replacedSurrogates = surrogates
    let value = try parts.scanner.value(bytes, depth: Self.fieldDepth)
    try keep(key.rawValue, value, at: place)
    if key != .quarantine { notes.append(.keptInFields(key: key.rawValue)) }
  }

  /// - Returns: false where the value has another shape.
  mutating func readTyped(
    _ key: DocumentKey, at place: Int, _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    switch key {
    case .id: id = try parts.scanner.identity(bytes)
    case .source: return try parts.string(&source, bytes)
    case .html: html = try parts.scanner.required(key, bytes)
    case .text: text = try parts.scanner.required(key, bytes)
    case .metadata: return try readMetadata(&parts, bytes)
    case .teasers:
      teasers = try parts.teasers(bytes)
      return teasers != nil
    case .subjects:
      subjects = try parts.subjects(bytes)
      return subjects != nil
    case .removed:
      removed = try parts.removed(bytes)
      return removed != nil
    case .fields: return try readFields(at: place, &parts, bytes)
    case .quarantine: return try readQuarantine(&parts, bytes)
    case .sentences, .entities, .summary, .keywords, .annotations:
      return try readRanged(key, at: place, &parts, bytes)
    }
    return true
  }

  /// - Returns: false where the value has another shape.
  private mutating func readRanged(
    _ key: DocumentKey, at place: Int, _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    var claims: [Claim] = []
    switch key {
    case .sentences:
      sentences = try parts.sentences(bytes).map { Ranged(part: $0, place: place) }
      return sentences != nil
    case .entities:
      let part = try parts.entities(&claims, bytes)
      entities = part.map { Ranged(part: $0, place: place, claims: claims) }
      return entities != nil
    case .summary:
      let part = try parts.summary(&claims, bytes)
      summary = part.map { Ranged(part: $0, place: place, claims: claims) }
      return summary != nil
    case .keywords:
      keywords = try parts.keywords(bytes).map { Ranged(part: $0, place: place) }
      return keywords != nil
    case .annotations:
      annotations = try parts.annotations(bytes).map { Ranged(part: $0, place: place) }
      return annotations != nil
    default: return false
    }
  }

  private mutating func readMetadata(
    _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    guard let value = try parts.metadata(&metadataMisfits, bytes) else { return false }
    metadata = value
    for misfit in metadataMisfits.members {
      notes.append(.keptInFields(key: "metadata.\(misfit.key)"))
    }
    return true
  }

  private mutating func readQuarantine(
    _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    guard parts.scanner.peek(bytes) == UInt8(ascii: "{") else { return false }
    let value = try parts.scanner.object(bytes, depth: 1)
    guard value["message"] != nil else { return false }
    quarantine = value
    return true
  }

  private mutating func readFields(
    at place: Int, _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    guard parts.scanner.peek(bytes) == UInt8(ascii: "{") else { return false }
    let own = try parts.scanner.object(bytes, depth: 1)
    let start = fields.members.count
    for member in own.members {
      guard fields.append(member.key, member.value) else {
        throw nameTaken(member.key, at: place)
      }
    }
    ownFields = start..<fields.members.count
    return true
  }
}

extension Draft {
  /// The record, once all of it is read.
  mutating func record(
    _ unit: OffsetUnit, _ parts: inout PartScanner, _ bytes: Span<UInt8>,
    _ defaultID: () -> String
  ) throws(JSONError) -> DecodedRecord {
    if !metadataMisfits.members.isEmpty {
      let misfits = JSONObject(unique: metadataMisfits.members)
      guard fields.append("metadata", .object(misfits)) else {
        throw nameTaken("metadata", at: 0)
      }
    }
    if parts.scanner.replacedSurrogates > 0 {
      notes.append(.replacedSurrogates(parts.scanner.replacedSurrogates))
    }
    var document = Document(id: id ?? defaultID(), text: text)
    document.source = source
    document.html = html
    document.metadata = metadata
    document.fields = JSONObject(unique: fields.members)
    if let teasers { document.teasers = teasers }
    if let subjects { document.subjects = subjects }
    if let removed { document.removed = removed }
    try addRanged(to: &document, unit, &parts, bytes)
    return DecodedRecord(
      document: document, hasOwnID: id != nil, notes: notes, quarantine: quarantine)
  }
}

extension JSONScanner {
  /// Reads an id: a string, or a number with its digits.
  fileprivate mutating func identity(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    switch peek(bytes) {
    case UInt8(ascii: "\""): return try string(bytes)
    case UInt8(ascii: "-"), .some(0x30...0x39): return text(of: try number(bytes), bytes)
    default: throw try wrongKind("id", "a string or a number", bytes)
    }
  }

  /// Reads a string that a record can't have otherwise.
  fileprivate mutating func required(
    _ key: DocumentKey, _ bytes: Span<UInt8>
  ) throws(JSONError) -> String {
    guard peek(bytes) == UInt8(ascii: "\"") else {
      throw try wrongKind(key.rawValue, "a string", bytes)
    }
    return try string(bytes)
  }

  private mutating func wrongKind(
    _ key: String, _ expected: String, _ bytes: Span<UInt8>
  ) throws(JSONError) -> JSONError {
    let start = position
    let kind = try value(bytes, depth: 1).kind
    return JSONError(.wrongKind, at: start, "the key '\(key)' holds \(kind), not \(expected)")
  }
}
