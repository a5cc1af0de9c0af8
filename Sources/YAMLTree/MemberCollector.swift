import Galley

/// Collects the members of one mapping: each key once, and merge keys resolved
/// (https://yaml.org/type/merge.html: keys of the mapping itself win, of several merged mappings the
/// earlier one).
struct MemberCollector {
  private(set) var problems: [Diagnostic] = []
  /// Whether something was left out.
  private(set) var isIncomplete = false
  private(set) var size = 1
  private(set) var end: SourcePosition?
  private var own: [SourceValue.Member] = []
  private var indices: [String: Int] = [:]
  /// Merged members, each with how many of the mapping's own come before it.
  private var added: [(position: Int, member: SourceValue.Member)] = []
  private var mergeKey: SourcePlace?

  mutating func add(_ key: SourceValue, _ value: TreeBuilder.Node, isMerge: Bool) {
    size += value.size + 1
    end = value.value.place.end
    guard let name = key.scalar?.text else {
      isIncomplete = true
      problems.append(
        Diagnostic(.yamlSyntax, "a key must be one word, found \(key.kindInWords)", at: key.place))
      return
    }
    if isMerge { return merge(value, under: key.place) }
    if let index = indices[name] {
      reportDuplicate(name, at: key.place, first: own[index].keyPlace)
      return
    }
    indices[name] = own.count
    own.append(.init(key: name, keyPlace: key.place, value: value.value))
  }

  /// All members, merged ones where their merge key stands.
  var merged: [SourceValue.Member] {
    guard !added.isEmpty else { return own }
    var result: [SourceValue.Member] = []
    var seen: Set<String> = []
    var next = 0
    for (position, member) in added where indices[member.key] == nil {
      guard seen.insert(member.key).inserted else { continue }
      result += own[next..<position]
      next = position
      result.append(member)
    }
    return result + own[next...]
  }

  private mutating func merge(_ node: TreeBuilder.Node, under place: SourcePlace) {
    if let mergeKey {
      reportDuplicate("<<", at: place, first: mergeKey, hint: "; merge a list: <<: [*a, *b]")
      return
    }
    mergeKey = place
    guard node.isKnown else { return }
    for source in node.value.sequence ?? [node.value] {
      if let members = source.members {
        added += members.map { (own.count, $0) }
      } else {
        isIncomplete = true
        problems.append(
          Diagnostic(
            .yamlMergeKey,
            "'<<' merges a mapping or a list of mappings, found \(source.kindInWords)",
            at: source.place))
      }
    }
  }

  private mutating func reportDuplicate(
    _ name: String, at place: SourcePlace, first: SourcePlace, hint: String = ""
  ) {
    problems.append(
      Diagnostic(
        .duplicateKey, "duplicate key '\(name)'\(hint)", at: place,
        notes: [.init("the first '\(name)'", at: first)]))
  }
}
