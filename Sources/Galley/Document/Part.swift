/// A part of a document that a stage reads or writes.
public enum Part: Hashable, Sendable {
  case source
  case html
  case text
  case metadata
  case teasers
  case sentences
  case entities
  case subjects
  case summary
  case keywords
  case removed
  /// One layer of annotations, by its name.
  case annotations(String)
  /// One value in `fields`, by its name, and its type.
  case field(String, FieldType)

  /// The parts that every document may have, in the order of the document's JSON.
  package static let fixed: [Part] = [
    .source, .html, .text, .metadata, .teasers, .sentences, .entities, .subjects, .summary,
    .keywords, .removed,
  ]

  /// Whether setting `text` drops this part, since it describes the old text.
  package var isAnnotation: Bool {
    switch self {
    case .sentences, .entities, .subjects, .summary, .keywords, .annotations: true
    case .source, .html, .text, .metadata, .teasers, .removed, .field: false
    }
  }
}

/// The type of a value in `fields`.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
  case string
  case integer
  case number
  case boolean
  case list
  case object
  /// Any JSON value.
  case any
}

extension FieldType: StageOptionValue {}

extension Part: CustomStringConvertible {
  /// The part's name as users write it, such as `entities` or `fields.words`.
  public var description: String {
    switch self {
    case .source: "source"
    case .html: "html"
    case .text: "text"
    case .metadata: "metadata"
    case .teasers: "teasers"
    case .sentences: "sentences"
    case .entities: "entities"
    case .subjects: "subjects"
    case .summary: "summary"
    case .keywords: "keywords"
    case .removed: "removed"
    case .annotations(let layer): "annotations.\(layer)"
    case .field(let name, _): "fields.\(name)"
    }
  }
}
