/// The keys of a document's JSON, in the order in which they are written.
enum DocumentKey: String, KnownKey {
  case id
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
  case annotations
  case fields
  case quarantine

  static let table = KeyTable(allCases, name: \.rawValue)
}

enum TeaserKey: String, KnownKey {
  case headline
  case excerpt
  case truncated
  case url

  static let table = KeyTable(allCases, name: \.rawValue)
}

enum RangeKey: String, KnownKey {
  case start
  case end
  case label

  static let table = KeyTable(allCases, name: \.rawValue)
}

enum EntityKey: String, KnownKey {
  case text
  case type
  case start
  case end
  case score
  case name
  case id
  case value

  static let table = KeyTable(allCases, name: \.rawValue)
}

enum SubjectKey: String, KnownKey {
  case id
  case name
  case type
  case count
  case salience

  static let table = KeyTable(allCases, name: \.rawValue)
}

enum SummaryKey: String, KnownKey {
  case text
  case headline
  case method
  case sentences

  static let table = KeyTable(allCases, name: \.rawValue)
}

/// A sentence of a summary, and a keyword.
enum ScoredTextKey: String, KnownKey {
  case text
  case score
  case start
  case end

  static let table = KeyTable(allCases, name: \.rawValue)
}

enum RemovalKey: String, KnownKey {
  case text
  case reason
  case line
  case stage

  static let table = KeyTable(allCases, name: \.rawValue)
}
