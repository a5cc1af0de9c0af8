package import Galley

extension ColumnPath {
  /// What a document has there as a text: a text as it is, a number in its digits, all else as JSON with
  /// offsets in Unicode scalars; nil where it has nothing.
  package func plainText(in document: Document) throws(JSONError) -> String? {
    switch value(in: document) {
    case .absent: nil
    case .text(let text): text
    case .number(let number): "\(number)"
    case .json(let value): try JSONWriter().text(of: value)
    case .part(let part, let below):
      try Self.json(part, below, in: document, offsets: .scalars)
    }
  }

  /// A part as its JSON, cut out of the document's.
  static func json(
    _ part: WrittenParts, _ below: [String], in document: Document, offsets: OffsetUnit
  ) throws(JSONError) -> String {
    var record = ByteBuffer()
    try DocumentWriter(offsets: offsets, parts: part).write(document, to: &record)
    var reader = JSONReader()
    var value = try record.withBytes { (bytes) throws(JSONError) in try reader.read(bytes) }
    value = value.object?.members.last?.value ?? .null
    for name in below { value = value.object?[name] ?? .null }
    return try JSONWriter().text(of: value)
  }
}
