/// What a path of a condition names in a document.
struct DocumentPath: Hashable, Sendable {
  enum Root: Hashable, Sendable {
    case id
    /// `source`, `html` or `text`.
    case string(Part)
    /// A part as a whole, of which there is only to ask whether it is there.
    case whole(WholePart)
    /// A key of `metadata`, and of what lies in it.
    case metadata([String])
    /// A key of `fields`, and of what lies in it.
    case fields([String])
    case summary(SummaryMember)
    case list(ListPath)
  }

  enum WholePart: Hashable, Sendable {
    case metadata
    case summary
    case annotations
    case fields
  }

  enum SummaryMember: String, Hashable, Sendable, CaseIterable {
    case text
    case headline
    case method
  }

  /// What is asked of a value instead of the value itself.
  enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The number of items of a list.
    case count
    /// The number of Unicode scalars of a string.
    case length
    /// The number of words of a string.
    case words
  }

  var root: Root
  var measure: Measure?
}

/// A list of a document, or of one member of each of its items.
struct ListPath: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case teasers
    case sentences
    case entities
    case subjects
    case summarySentences
    case keywords
    case removed
    case annotations(String)
  }

  /// What the items of a list have that can be compared.
  enum Member: String, Hashable, Sendable, CaseIterable {
    case headline
    case excerpt
    case url
    case text
    case type
    case name
    case id
    case reason
    case stage
    case label
  }

  var kind: Kind
  /// Of entities and subjects, only those of a type.
  var type: EntityType?
  var member: Member?
}

extension ListPath.Kind {
  /// The members that can be compared, in the order of the document's JSON.
  var members: [ListPath.Member] {
    switch self {
    case .teasers: [.headline, .excerpt, .url]
    case .sentences, .summarySentences: []
    case .entities: [.text, .type, .name, .id]
    case .subjects: [.id, .name, .type]
    case .keywords: [.text]
    case .removed: [.text, .reason, .stage]
    case .annotations: [.label]
    }
  }

  /// Whether a type chooses among the items.
  var hasTypes: Bool { self == .entities || self == .subjects }

  var part: Part {
    switch self {
    case .teasers: .teasers
    case .sentences: .sentences
    case .entities: .entities
    case .subjects: .subjects
    case .summarySentences: .summary
    case .keywords: .keywords
    case .removed: .removed
    case .annotations(let layer): .annotations(layer)
    }
  }
}

extension DocumentPath {
  /// The part that the path looks at; nil for what every document has, or for no part in particular.
  var part: Part? {
    switch root {
    case .id, .whole(.annotations), .whole(.fields): nil
    case .string(let part): part
    case .whole(.metadata), .metadata: .metadata
    case .whole(.summary), .summary: .summary
    case .fields(let keys): .field(keys[0], .any)
    case .list(let list): list.kind.part
    }
  }
}

extension EntityType {
  /// The types that a document of Galley's own stages has, in the order of the design.
  package static let known: [EntityType] = [
    .person, .organization, .location, .nationality, .facility, .event, .work, .product, .law,
    .date, .time, .money, .percent, .quantity, .ordinal, .cardinal,
  ]
}
