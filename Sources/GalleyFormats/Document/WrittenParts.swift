/// Which parts of a document are written; the id always is.
package struct WrittenParts: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  private init(_ key: DocumentKey) {
    rawValue = 1 << (DocumentKey.allCases.firstIndex(of: key) ?? 0)
  }

  package static let source = WrittenParts(DocumentKey.source)
  package static let html = WrittenParts(DocumentKey.html)
  package static let text = WrittenParts(DocumentKey.text)
  package static let metadata = WrittenParts(DocumentKey.metadata)
  package static let teasers = WrittenParts(DocumentKey.teasers)
  package static let sentences = WrittenParts(DocumentKey.sentences)
  package static let entities = WrittenParts(DocumentKey.entities)
  package static let subjects = WrittenParts(DocumentKey.subjects)
  package static let summary = WrittenParts(DocumentKey.summary)
  package static let keywords = WrittenParts(DocumentKey.keywords)
  package static let removed = WrittenParts(DocumentKey.removed)
  package static let annotations = WrittenParts(DocumentKey.annotations)
  package static let fields = WrittenParts(DocumentKey.fields)

  package static let all = WrittenParts(rawValue: -1)

  /// The names of all parts, in the order in which they are written.
  package static let names = DocumentKey.allCases.map(\.rawValue).filter {
    $0 != DocumentKey.id.rawValue && $0 != DocumentKey.quarantine.rawValue
  }

  /// The part with a name, nil where none has it.
  package init?(name: String) {
    guard Self.names.contains(name), let key = DocumentKey(rawValue: name) else { return nil }
    self.init(key)
  }
}
