/// The head of a type, a protocol or an extension in Swift source.
struct TypeDeclaration: Hashable {
  /// The names from the outermost type on, joined with dots.
  let name: String
  let isProtocol: Bool
  let isExtension: Bool
  /// What stands behind the colon, without `Galley.` in front.
  let inherited: [String]
  let isGeneric: Bool
  /// Whether it is private to its file or its type, or within one that is.
  let isPrivate: Bool
  /// Whether it stands in a function, where nothing outside can name it.
  let isLocal: Bool
  let place: SourceLine
}

/// A place in a file of sources.
struct SourceLine: Hashable {
  let file: String
  let line: Int
  let column: Int
}
