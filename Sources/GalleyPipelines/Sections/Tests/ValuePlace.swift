import GalleyFormats

/// What may stand at a place of a document's JSON.
enum ValuePlace {
  /// A mapping with these keys.
  case keyed([String])
  /// A list, whose items have these keys.
  case list([String])
  /// A text, a number or a list of such, and no mapping.
  case plain
  /// Anything.
  case free

  /// - Parameters:
  ///   - path: the keys on the way there, without the indices of lists.
  ///   - isItem: whether the last step is an item of a list.
  init(_ path: [String], isItem: Bool) {
    switch DocumentShape.document.shape(at: path) {
    case .object(let members, others: nil)?: self = .keyed(members.map(\.key))
    case .list(.object(let members, others: nil))?:
      self = isItem ? .keyed(members.map(\.key)) : .list(members.map(\.key))
    case .text?, .boolean?, .number?, .count?, .list(.text)?: self = .plain
    case .any?, .list?, .object?, nil: self = .free
    }
  }
}
