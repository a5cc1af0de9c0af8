import Galley

extension TreeBuilder {
  /// With more names, or more problems, finding what was meant would take too long.
  private static let comparedNames = 100

  /// What an alias stands for.
  mutating func alias(_ name: String, at place: SourcePlace) throws(Diagnostic) -> Node {
    switch anchors[name] {
    case .complete(let node):
      aliasedNodes += node.size
      guard aliasedNodes <= YAMLLimits.aliasedNodes else {
        throw Diagnostic(
          .yamlAliasExpansion,
          "aliases expand to more than \(YAMLLimits.aliasedNodes) values", at: place)
      }
      return node
    case .open:
      problems.append(
        Diagnostic(
          .yamlAliasCycle, "'*\(name)' stands inside '&\(name)', so it would hold itself",
          at: place))
    case nil:
      let hint =
        anchors.count <= Self.comparedNames && problems.count <= Self.comparedNames
        ? Suggestion.clause(for: name, among: anchors.keys.sorted()) : ""
      problems.append(
        Diagnostic(
          .yamlUnknownAnchor, "no '&\(name)' stands before '*\(name)'\(hint)", at: place))
    }
    isWhole = false
    let nothing = SourceValue(.scalar(.init("", kind: .null)), at: place)
    return Node(value: nothing, size: 1, isKnown: false)
  }
}
