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
    if let keys = documentKeys(at: path) {
      self = isItem || path.isEmpty || path == ["summary"] ? .keyed(keys) : .list(keys)
    } else if ["fields", "metadata", "annotations"].contains(path[0])
      || path.starts(with: ["entities", "value"])
    {
      self = .free
    } else {
      self = .plain
    }
  }
}
