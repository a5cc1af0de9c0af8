/// Finds out what paths of conditions name.
struct PathResolver {
  /// A path with what is known of its values.
  struct Resolved {
    let path: DocumentPath
    let type: ValueType
    /// Something that may be a mistake.
    var doubt: ConditionProblem?
  }

  /// The declared type of a field; nil where none is known.
  let fieldType: (String) -> FieldType?

  private static let parts = [
    "id", "source", "html", "text", "metadata", "teasers", "sentences", "entities", "subjects",
    "summary", "keywords", "removed", "annotations", "fields",
  ]

  func resolve(
    _ names: [PathName], at range: Range<Int>
  ) throws(ConditionProblem) -> Resolved {
    guard let first = names.first, first.text == "document", !first.isKey else {
      throw notADocument(names, at: range)
    }
    guard names.count > 1 else {
      throw ConditionProblem(
        .wrongType, "'document' by itself has no value; name a part of it, such as document.text",
        at: range)
    }
    let rest = names[2...]
    switch names[1].text {
    case "id": return try string(.id, rest, of: names[1])
    case "source": return try string(.string(.source), rest, of: names[1])
    case "html": return try string(.string(.html), rest, of: names[1])
    case "text": return try string(.string(.text), rest, of: names[1])
    case "metadata": return try metadata(rest)
    case "fields": return try fields(rest)
    case "summary": return try summary(rest)
    case "annotations": return try annotations(rest)
    case "teasers": return try list(.teasers, rest)
    case "sentences": return try list(.sentences, rest)
    case "entities": return try list(.entities, rest)
    case "subjects": return try list(.subjects, rest)
    case "keywords": return try list(.keywords, rest)
    case "removed": return try list(.removed, rest)
    default:
      throw unknown(names[1], of: "a document", among: Self.parts, more: "fields.NAME")
    }
  }

  /// A path that does not start with `document`.
  private func notADocument(_ names: [PathName], at range: Range<Int>) -> ConditionProblem {
    let first = names[0].text
    if names.count == 1, let meant = ForeignWords.valueMeant(by: first) {
      return ConditionProblem("'\(first)' means nothing here; write \(meant)", at: range)
    }
    if Self.parts.contains(first) {
      return ConditionProblem(
        .unknownPart, "unknown name '\(first)'; did you mean 'document.\(first)'?",
        at: names[0].range)
    }
    if names.count > 1, first == "doc" || Suggestion.closest(to: first, among: ["document"]) != nil
    {
      return ConditionProblem(
        .unknownPart, "unknown name '\(first)'; did you mean 'document'?", at: names[0].range)
    }
    let advice =
      names.count == 1 ? "put it into quotes if it is a text" : "paths start with 'document.'"
    return ConditionProblem(.unknownPart, "unknown name '\(first)'; \(advice)", at: names[0].range)
  }

  private func unknown(
    _ name: PathName, of owner: String, among known: [String], more: String? = nil
  ) -> ConditionProblem {
    let hint =
      Suggestion.closest(to: name.text, among: known).map { "did you mean '\($0)'?" }
      ?? (known.isEmpty
        ? "nothing lies in it"
        : "it has \((known + (more.map { [$0] } ?? [])).joined(separator: ", "))")
    return ConditionProblem(
      .unknownPart, "\(owner) has no '\(name.text)'; \(hint)", at: name.range)
  }
}

extension PathResolver {
  private typealias Rest = ArraySlice<PathName>

  private static let measuresOfStrings = ["length", "words"]

  private func string(
    _ root: DocumentPath.Root, _ rest: Rest, of owner: PathName
  ) throws(ConditionProblem) -> Resolved {
    guard let name = rest.first else {
      return Resolved(path: DocumentPath(root: root), type: .string)
    }
    let measure = try measure(name, of: "'\(owner.text)', a string,", Self.measuresOfStrings)
    try end(rest.dropFirst(), behind: name)
    return Resolved(path: DocumentPath(root: root, measure: measure), type: .number)
  }

  private func measure(
    _ name: PathName, of owner: String, _ known: [String]
  ) throws(ConditionProblem) -> DocumentPath.Measure {
    if !name.isKey, known.contains(name.text),
      let measure = DocumentPath.Measure(rawValue: name.text)
    {
      return measure
    }
    if let meant = DocumentPath.Measure(rawValue: name.text).map({ _ in known[0] })
      ?? (["size", "len", "characters"].contains(name.text) ? known[0] : nil)
    {
      throw ConditionProblem(
        .unknownPart, "\(owner) has no '\(name.text)'; did you mean '\(meant)'?", at: name.range)
    }
    throw unknown(name, of: owner, among: known)
  }

  /// Nothing lies in a number.
  private func end(_ rest: Rest, behind name: PathName) throws(ConditionProblem) {
    guard let more = rest.first else { return }
    throw ConditionProblem(
      .unknownPart, "'\(name.text)' is a number, and has no '\(more.text)'", at: more.range)
  }

  private func summary(_ rest: Rest) throws(ConditionProblem) -> Resolved {
    guard let name = rest.first else {
      return Resolved(path: DocumentPath(root: .whole(.summary)), type: .object)
    }
    if name.text == "sentences" { return try list(.summarySentences, rest.dropFirst()) }
    guard let member = DocumentPath.SummaryMember(rawValue: name.text) else {
      let known = DocumentPath.SummaryMember.allCases.map(\.rawValue) + ["sentences"]
      throw unknown(name, of: "a summary", among: known)
    }
    return try string(.summary(member), rest.dropFirst(), of: name)
  }

  private func annotations(_ rest: Rest) throws(ConditionProblem) -> Resolved {
    guard let name = rest.first else {
      return Resolved(path: DocumentPath(root: .whole(.annotations)), type: .object)
    }
    return try list(.annotations(name.text), rest.dropFirst())
  }

  private func list(
    _ kind: ListPath.Kind, _ rest: Rest
  ) throws(ConditionProblem) -> Resolved {
    var path = ListPath(kind: kind)
    var rest = rest
    if kind.hasTypes, let name = rest.first,
      name.isKey || EntityType.known.contains(EntityType(rawValue: name.text))
    {
      path.type = EntityType(rawValue: name.text)
      rest = rest.dropFirst()
    }
    if let name = rest.first, !name.isKey,
      let member = kind.members.first(where: { $0.rawValue == name.text })
    {
      path.member = member
      rest = rest.dropFirst()
    }
    let items = ValueType.list(path.member == nil ? .object : .string)
    guard let name = rest.first else {
      return Resolved(path: DocumentPath(root: .list(path)), type: items)
    }
    var known = ["count"]
    if path.member == nil {
      known += kind.members.map(\.rawValue)
      if kind.hasTypes, path.type == nil { known += EntityType.known.map(\.rawValue) }
    }
    let measure = try measure(name, of: "'\(kind.part)', a list,", known)
    try end(rest.dropFirst(), behind: name)
    return Resolved(path: DocumentPath(root: .list(path), measure: measure), type: .number)
  }
}

extension PathResolver {
  private func metadata(_ rest: Rest) throws(ConditionProblem) -> Resolved {
    guard let name = rest.first else {
      return Resolved(path: DocumentPath(root: .whole(.metadata)), type: .object)
    }
    let isKnown = Metadata.knownKeys.contains(name.text)
    let isList = Metadata.listKeys.contains(name.text)
    let type: ValueType = isKnown ? (isList ? .list(.string) : .string) : .any
    var resolved = try value(rest, of: type) { .metadata($0) }
    // Keys of one's own are welcome, but not by mistake.
    if !isKnown, !name.isKey,
      let meant = Suggestion.closest(to: name.text, among: Metadata.knownKeys)
    {
      resolved.doubt = ConditionProblem(
        .unknownPart,
        "'metadata' knows no '\(name.text)'; did you mean '\(meant)'? A key of your own goes in "
          + "brackets", at: name.range, severity: .warning)
    }
    return resolved
  }

  private func fields(_ rest: Rest) throws(ConditionProblem) -> Resolved {
    guard let name = rest.first else {
      return Resolved(path: DocumentPath(root: .whole(.fields)), type: .object)
    }
    let type = fieldType(name.text).map { ValueType($0) } ?? .any
    return try value(rest, of: type) { .fields($0) }
  }

  /// A key of a JSON object, with what lies in it.
  ///
  /// - Parameter type: that of the first key's value.
  private func value(
    _ rest: Rest, of type: ValueType, _ root: ([String]) -> DocumentPath.Root
  ) throws(ConditionProblem) -> Resolved {
    let keys = rest.map(\.text)
    let more = rest.dropFirst()
    func whole(_ type: ValueType) -> Resolved {
      Resolved(path: DocumentPath(root: root(keys)), type: type)
    }
    func measured(_ type: ValueType) -> Resolved {
      // What is called `count` may be a key, or the number of items: the document shows.
      let measure = rest.last.flatMap { $0.isKey ? nil : DocumentPath.Measure(rawValue: $0.text) }
      guard let measure, rest.count > 1 else { return whole(.any) }
      return Resolved(
        path: DocumentPath(root: root(keys.dropLast()), measure: measure), type: type)
    }
    guard let next = more.first else { return whole(type) }
    let owner = "'\(keys[0])', \(type.inWords),"
    switch type {
    case .any, .object: return measured(.any)
    case .string:
      _ = try measure(next, of: owner, Self.measuresOfStrings)
    case .list:
      _ = try measure(next, of: owner, ["count"])
    case .null, .boolean, .number: throw unknown(next, of: owner, among: [])
    }
    try end(more.dropFirst(), behind: next)
    return measured(.number)
  }
}
