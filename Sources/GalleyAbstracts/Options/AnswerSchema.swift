package import Galley
import GalleyFormats

/// What an answer has to look like: a JSON Schema of an object.
///
/// The server gets all of it. Checked here, before an answer counts, is what it says with the keywords
/// that `SchemaKeywords.checked` lists.
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
    var isRight: Bool { problems[before...].allSatisfy { $0.severity == .warning } }
    if isRight, json?.object?["type"]?.string != "object" {
      problems.append(
        Diagnostic(
          .wrongType, "the schema describes no object; write 'type: object'",
          at: value["type"]?.place ?? value.place))
    }
    guard isRight, let object = json?.object else { return nil }
    return AnswerSchema(json: object)
  }

  package var jsonValue: JSONValue { .object(json) }
}
