import Galley

/// Tells which values of a document have no column.
struct ColumnCoverage: Sendable {
  /// All columns, and each name that one of them begins with.
  private let covered: Set<String>

  init(_ columns: [ColumnPath]) {
    var covered: Set<String> = []
    for column in columns {
      // A number of things stands for them, since nobody who asks for it wants the things.
      let text = column.text.hasSuffix(".count") ? String(column.text.dropLast(6)) : column.text
      covered.formUnion([column.text, text])
    }
    self.covered = covered
  }

  /// Calls `body` with the name of each: a part, or a key of the metadata, the fields and the like.
  func forEachMissing(in document: borrowing Document, _ body: (String) -> Void) {
    func tell(_ name: String, _ isThere: Bool) {
      if isThere, !covered.contains(name) { body(name) }
    }
    for part in Part.fixed where part != .metadata && part != .summary {
      tell(part.description, document.has(part))
    }
    tell("id", true)
    tellKeys(of: document.metadata.values, "metadata", body)
    tellKeys(of: document.fields, "fields", body)
    if let summary = document.summary, !covered.contains("summary") {
      tell("summary.text", true)
      tell("summary.headline", summary.headline != nil)
    }
    if document.hasAnnotations, !covered.contains("annotations") {
      for name in document.annotations.names { tell("annotations.\(name)", true) }
    }
  }

  private func tellKeys(of object: JSONObject, _ part: String, _ body: (String) -> Void) {
    if covered.contains(part) { return }
    for member in object.members where member.value != .null {
      let name = "\(part).\(member.key)"
      let isCovered =
        covered.contains(name)
        || covered.contains { $0.hasPrefix(name) && $0.dropFirst(name.count).hasPrefix(".") }
      if !isCovered { body(name) }
    }
  }
}
