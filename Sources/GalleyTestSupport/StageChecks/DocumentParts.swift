import Galley

/// Every part that one of two documents has.
func parts(of one: Document, and other: Document) -> [Part] {
  let layers = one.annotations.names + other.annotations.names
  let fields = one.fields.keys + other.fields.keys
  let named = layers.map(Part.annotations) + fields.map { Part.field($0, .any) }
  return (Part.fixed + named).filter { one.has($0) || other.has($0) }
}

/// Whether two documents have the same value in `part`, or both none.
func isEqual(_ part: Part, in one: Document, and other: Document) -> Bool {
  guard one.has(part), other.has(part) else { return one.has(part) == other.has(part) }
  return switch part {
  case .source: one.source == other.source
  case .html: one.html == other.html
  // By bytes, since String takes texts for equal that differ in their normal form.
  case .text: one.text.utf8.elementsEqual(other.text.utf8)
  case .metadata: one.metadata == other.metadata
  case .teasers: one.teasers == other.teasers
  case .sentences: one.sentences == other.sentences
  case .entities: one.entities == other.entities
  case .subjects: one.subjects == other.subjects
  case .summary: one.summary == other.summary
  case .keywords: one.keywords == other.keywords
  case .removed: one.removed == other.removed
  case .annotations(let layer): one.annotations[layer] == other.annotations[layer]
  case .field(let name, _): one.fields[name] == other.fields[name]
  }
}
