package import Galley
import GalleyFormats

/// What an answer has to look like: a JSON Schema of an object.
///
/// The server gets all of it. Checked here, before an answer counts, is what it says with `type`,
/// `properties`, `required`, `additionalProperties: false`, `items` and `enum`.
package struct AnswerSchema: Hashable, Sendable {
  let json: JSONObject

  /// The names that every answer has.
  var required: [String] { json["required"]?.array?.compactMap(\.string) ?? [] }

  /// What a property has to be, where that is said.
  func type(of property: String) -> String? {
    json["properties"]?.object?[property]?.object?["type"]?.string
  }

  /// Whether it may hold nothing that it doesn't name, as servers want it to be sure of the answer's shape.
  var isClosed: Bool { json["additionalProperties"] == .boolean(false) }
}

extension AnswerSchema: StageOptionValue {
  package static var optionType: OptionType { .object }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> AnswerSchema? {
    guard value.members != nil else {
      mismatch(value, reporting: &problems)
      return nil
    }
    let before = problems.count
    let json = value.json(reporting: &problems)
    SchemaCheck.check(value, reporting: &problems)
    if problems.count == before, json?.object?["type"]?.string != "object" {
      problems.append(
        Diagnostic(
          .wrongType, "the schema describes no object; write 'type: object'",
          at: value["type"]?.place ?? value.place))
    }
    guard problems.count == before, let object = json?.object else { return nil }
    return AnswerSchema(json: object)
  }

  package var jsonValue: JSONValue { .object(json) }
}

/// Looks for mistakes in the keywords that answers are checked by.
private enum SchemaCheck {
  static let types = ["object", "array", "string", "number", "integer", "boolean", "null"]

  static func check(_ schema: SourceValue, reporting problems: inout [Diagnostic]) {
    guard schema.members != nil else {
      return report(schema, "a mapping with a 'type'", &problems)
    }
    checkTypes(of: schema, &problems)
    if let properties = schema["properties"] {
      guard let members = properties.members else {
        return report(properties, "a mapping of properties", &problems)
      }
      for member in members { check(member.value, reporting: &problems) }
    }
    if let items = schema["items"] { check(items, reporting: &problems) }
    for key in ["required", "enum"] {
      if let list = schema[key], list.sequence == nil { report(list, "a list", &problems) }
    }
    for name in schema["required"]?.sequence ?? [] where name.scalar == nil {
      report(name, "the name of a property", &problems)
    }
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
