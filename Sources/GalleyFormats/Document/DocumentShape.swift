/// What a document's JSON may hold at one place.
package indirect enum DocumentShape: Hashable, Sendable {
  case text
  case boolean
  case number
  /// A whole number that is not negative.
  case count
  /// Any JSON value.
  case any
  case list(DocumentShape)
  /// - Parameter others: what stands under any other key; nil: there is none.
  case object([Member], others: DocumentShape?)

  /// A key with what stands under it.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let shape: DocumentShape
    /// One sentence; may be empty.
    package let help: String
    /// Whether it is there wherever Galley writes the object.
    package let isRequired: Bool
  }

  /// All of a document.
  package static let document = DocumentShape.object(
    DocumentKey.allCases.compactMap(\.member), others: nil)
}

extension DocumentShape {
  /// What stands under a key, of the object itself or of each in a list.
  package func value(of key: String) -> DocumentShape? {
    guard case .object(let members, let others) = element else { return nil }
    return members.first { $0.key == key }?.shape ?? others
  }

  /// What stands at the end of a way of keys, without the indices of lists; nil where nothing can.
  package func shape(at path: [String]) -> DocumentShape? {
    path.reduce(DocumentShape?.some(self)) { shape, key in shape?.value(of: key) }
  }

  /// What the lists hold, however deep.
  package var element: DocumentShape {
    if case .list(let element) = self { element.element } else { self }
  }
}

/// The keys that a document's JSON knows at a place; nil where any may stand.
///
/// - Parameter path: the keys on the way there, without the indices of lists: empty at the top,
///   `["summary", "sentences"]` in the sentences of a summary.
package func documentKeys(at path: [String]) -> [String]? {
  guard case .object(let members, others: nil)? = DocumentShape.document.shape(at: path)?.element
  else { return nil }
  return members.map(\.key)
}
