import Galley

/// Reads documents from JSON records (DESIGN, section 2), one at a time.
///
/// Keeps its memory from record to record, so each worker has one of its own.
package struct DocumentReader: Sendable {
  private var parts = PartScanner()
  private let unit: OffsetUnit

  /// - Parameter offsets: what `start` and `end` count in the records.
  package init(offsets: OffsetUnit = .scalars) { unit = offsets }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - bytes: one JSON object, white space around it allowed.
  ///   - defaultID: the document's id where the record has none.
  /// - Throws: what is wrong, with its place in the record; so also where bytes are not UTF-8.
  package mutating func read(
    _ bytes: Span<UInt8>, defaultID: @autoclosure () -> String
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
        let value = try parts.scanner.value(bytes, depth: Draft.fieldDepth)
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
