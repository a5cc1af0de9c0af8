/// The keys that a document's JSON knows at a place; nil where any may stand.
///
/// - Parameter path: the keys on the way there, without the indices of lists: empty at the top,
///   `["summary", "sentences"]` in the sentences of a summary.
package func documentKeys(at path: [String]) -> [String]? {
  guard let first = path.first else {
    return DocumentKey.allCases.filter { $0 != .quarantine }.map(\.rawValue)
  }
  switch (DocumentKey(rawValue: first), path.count) {
  case (.teasers, 1): return names(TeaserKey.self)
  case (.sentences, 1): return names(RangeKey.self).filter { $0 != RangeKey.label.rawValue }
  case (.entities, 1): return names(EntityKey.self)
  case (.subjects, 1): return names(SubjectKey.self)
  case (.summary, 1): return names(SummaryKey.self)
  case (.summary, 2): return path[1] == "sentences" ? names(ScoredTextKey.self) : nil
  case (.keywords, 1): return names(ScoredTextKey.self)
  case (.removed, 1): return names(RemovalKey.self)
  case (.annotations, 2): return names(RangeKey.self)
  default: return nil
  }
}

private func names<Key: KnownKey>(_ type: Key.Type) -> [String] { type.allCases.map(\.rawValue) }
