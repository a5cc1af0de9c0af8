import Galley

/// Looks for mistakes in the keywords that answers are checked by, and for keywords that they aren't checked by.
enum SchemaCheck {
  private static let types = [
    "object", "array", "string", "number", "integer", "boolean", "null",
  ]

  static func check(_ schema: SourceValue, reporting problems: inout [Diagnostic]) {
    guard let members = schema.members else {
      return report(schema, "a mapping with a 'type'", &problems)
    }
    for member in members { checkKeyword(member, &problems) }
    checkTypes(of: schema, &problems)
    if let properties = schema["properties"] {
      guard let members = properties.members else {
        return report(properties, "a mapping of properties", &problems)
      }
      for member in members { check(member.value, reporting: &problems) }
    }
    if let items = schema["items"] { check(items, reporting: &problems) }
    if let others = schema["additionalProperties"], others.members != nil {
      check(others, reporting: &problems)
    }
    for key in ["required", "enum"] + SchemaKeywords.choices {
      if let list = schema[key], list.sequence == nil { report(list, "a list", &problems) }
    }
    for key in SchemaKeywords.choices {
      for choice in schema[key]?.sequence ?? [] { check(choice, reporting: &problems) }
    }
    for name in schema["required"]?.sequence ?? [] where name.scalar == nil {
      report(name, "the name of a property", &problems)
    }
  }

  private static func checkKeyword(
    _ member: SourceValue.Member, _ problems: inout [Diagnostic]
  ) {
    let key = member.key
    if SchemaKeywords.limits.contains(key), Double.read(member.value, reporting: &problems) == nil {
      return
    }
    guard !SchemaKeywords.checked.contains(key), !SchemaKeywords.notes.contains(key) else { return }
    let known = SchemaKeywords.checked + SchemaKeywords.notes + SchemaKeywords.unchecked
    let hint =
      known.contains(key)
      ? "" : Suggestion.closest(to: key, among: known).map { "; did you mean '\($0)'?" } ?? ""
    problems.append(
      Diagnostic(
        .unusedSetting, "no answer is checked by '\(key)', which the server alone may go by" + hint,
        at: member.keyPlace, severity: .warning))
  }

  private static func checkTypes(of schema: SourceValue, _ problems: inout [Diagnostic]) {
    guard let type = schema["type"] else { return }
    for item in type.sequence ?? [type] where !types.contains(item.scalar?.text ?? "") {
      let text = item.scalar?.text ?? ""
      let hint = Suggestion.closest(to: text, among: types).map { "did you mean '\($0)'?" }
      problems.append(
        Diagnostic(
          .unknownValue,
          "unknown type '\(text)'; " + (hint ?? "expected \(types.joined(separator: ", "))"),
          at: item.place))
    }
  }

  private static func report(
    _ value: SourceValue, _ expected: String, _ problems: inout [Diagnostic]
  ) {
    problems.append(
      Diagnostic(
        .wrongType, "expected \(expected), found \(value.kindInWords)", at: value.place))
  }
}
