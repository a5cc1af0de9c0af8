import Galley

/// A part under `reads`, `uses` or `writes`: `text`, `annotations.quotes`, or a field with its type,
/// `fields.words: integer`.
struct PartDeclaration: Hashable, Sendable {
  let part: Part
}

extension PartDeclaration: StageOptionValue {
  static var optionType: OptionType { .string }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> PartDeclaration? {
    switch value.content {
    case .scalar(let scalar):
      return part(named: scalar.text, type: .any, at: value.place, reporting: &problems)
    case .mapping(let members) where members.count == 1:
      guard let type = FieldType.read(members[0].value, reporting: &problems) else { return nil }
      guard members[0].key.hasPrefix(fieldPrefix) else {
        problems.append(
          Diagnostic(
            .unknownPart, "only fields have a type; write '\(members[0].key)' alone",
            at: members[0].keyPlace))
        return nil
      }
      return part(
        named: members[0].key, type: type, at: members[0].keyPlace, reporting: &problems)
    case .mapping, .sequence:
      problems.append(
        Diagnostic(
          .wrongType,
          "expected a part such as text or 'fields.words: integer', found "
            + value.kindInWords, at: value.place))
      return nil
    }
  }

  private static let fieldPrefix = "fields."
  private static let layerPrefix = "annotations."

  private static func part(
    named name: String, type: FieldType, at place: SourcePlace,
    reporting problems: inout [Diagnostic]
  ) -> PartDeclaration? {
    if let part = Part.fixed.first(where: { $0.description == name }) {
      return PartDeclaration(part: part)
    }
    if name.hasPrefix(fieldPrefix), name != fieldPrefix {
      return PartDeclaration(part: .field(String(name.dropFirst(fieldPrefix.count)), type))
    }
    if name.hasPrefix(layerPrefix), name != layerPrefix {
      return PartDeclaration(part: .annotations(String(name.dropFirst(layerPrefix.count))))
    }
    let names = Part.fixed.map(\.description)
    let hint =
      Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? "parts are \(names.joined(separator: ", ")), fields.NAME and annotations.NAME"
    problems.append(Diagnostic(.unknownPart, "unknown part '\(name)'; \(hint)", at: place))
    return nil
  }

  var jsonValue: JSONValue { .string(part.description) }
}
