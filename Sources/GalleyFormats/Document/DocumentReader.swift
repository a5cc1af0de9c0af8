import Galley

/// Reads documents from JSON records (DESIGN, section 2), one at a time.
///
/// Keeps its memory from record to record, so each worker has one of its own.
package struct DocumentReader: Sendable {
  private var parts = PartScanner()
  private let unit: OffsetUnit

  /// - Parameter offsets: what `start` and `end` count in the records.
  package init(offsets: OffsetUnit = .scalars) { unit = offsets }

  /// Reads a record whose bytes nobody has checked yet.
  ///
  /// - Parameters:
  ///   - record: the bytes of one JSON object, white space around it allowed.
  ///   - defaultID: the document's id where the record has none.
  /// - Throws: what is wrong, with its place in the record.
  package mutating func read(
    _ record: Span<UInt8>, defaultID: @autoclosure () -> String
  ) throws(JSONError) -> DecodedRecord {
    try checkUTF8(record)
    return try readChecked(record, defaultID)
  }

  /// Reads a record out of a batch that is known to be UTF-8 already.
  ///
  /// - Parameters:
  ///   - range: the bytes of one JSON object in `batch`; it doesn't cut a scalar.
  ///   - defaultID: the document's id where the record has none.
  /// - Throws: what is wrong, with its place from the start of `range`.
  package mutating func read(
    _ range: Range<Int>, of batch: borrowing UTF8Span, defaultID: @autoclosure () -> String
  ) throws(JSONError) -> DecodedRecord {
    let bytes = batch.span
    guard isBorder(range.lowerBound, bytes), isBorder(range.upperBound, bytes) else {
      throw JSONError(.notUTF8, at: 0, "the record starts or ends within a character")
    }
    return try readChecked(bytes.extracting(range), defaultID)
  }

  private func isBorder(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    place >= bytes.count || bytes[place] & 0xC0 != 0x80
  }

  private mutating func readChecked(
    _ bytes: Span<UInt8>, _ defaultID: () -> String
  ) throws(JSONError) -> DecodedRecord {
    parts.scanner.position = 0
    parts.scanner.replacedSurrogates = 0
    guard parts.scanner.peek(bytes) == UInt8(ascii: "{") else {
      throw parts.scanner.notAnObject(bytes)
    }
    try parts.scanner.enter(0)
    var draft = Draft()
    var seen = SeenKeys()
    var next = 0
    var isFirst = true
    while let token = try parts.scanner.nextKey(&isFirst, bytes) {
      guard let index = try parts.knownKey(DocumentKey.table, token, next: &next, bytes) else {
        let key = try parts.scanner.text(of: token, bytes)
        let value = try parts.scanner.value(bytes, depth: 1)
        try draft.keep(key, value, at: token.start)
        continue
      }
      let key = DocumentKey.table[index]
      guard seen.insert(index) else { throw .duplicateKey(key.rawValue, at: token.start) }
      if try !parts.scanner.takeNull(bytes) { try draft.read(key, at: token.start, &parts, bytes) }
    }
    try parts.scanner.end(bytes)
    return try draft.record(unit, &parts, bytes, defaultID)
  }
}

extension JSONScanner {
  /// The error of a record that is no object: a syntax error where it is not even JSON.
  fileprivate mutating func notAnObject(_ bytes: Span<UInt8>) -> JSONError {
    let start = position
    do throws(JSONError) {
      let value = try value(bytes, depth: 0)
      try end(bytes)
      return JSONError(.notAnObject, at: start, "expected an object, found \(value.kind)")
    } catch {
      return error
    }
  }
}
