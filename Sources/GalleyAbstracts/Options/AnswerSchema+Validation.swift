import Galley

extension AnswerSchema {
  /// What an answer has otherwise than the schema wants it, with the way to the value; nil where nothing.
  func mismatch(of answer: JSONValue) -> String? {
    Self.mismatch(of: answer, json, at: "the answer")
  }

  private static func mismatch(
    of value: JSONValue, _ schema: JSONObject, at place: String
  ) -> String? {
    if let type = schema["type"] {
      let types = type.array?.compactMap(\.string) ?? [type.string].compactMap(\.self)
      if !types.contains(where: { value.isOf(type: $0) }) {
        return "\(place) is \(value.kind), not \(types.joined(separator: " or "))"
      }
    }
    if let choices = schema["enum"]?.array, !choices.contains(value) {
      return "\(place) is none of the values that 'enum' lists"
    }
    switch value {
    case .object(let object): return mismatch(of: object, schema, at: place)
    case .array(let items):
      guard let schema = schema["items"]?.object else { return nil }
      for (index, item) in items.enumerated() {
        if let problem = mismatch(of: item, schema, at: "item \(index + 1) of \(place)") {
          return problem
        }
      }
      return nil
    default: return nil
    }
  }

  private static func mismatch(
    of object: JSONObject, _ schema: JSONObject, at place: String
  ) -> String? {
    for case .string(let name) in schema["required"]?.array ?? [] where object[name] == nil {
      return "\(place) lacks '\(name)'"
    }
    let properties = schema["properties"]?.object ?? JSONObject()
    for member in object.members {
      if let schema = properties[member.key]?.object {
        let place = "'\(member.key)' in \(place)"
        if let problem = mismatch(of: member.value, schema, at: place) { return problem }
      } else if schema["additionalProperties"] == .boolean(false), properties[member.key] == nil {
        // What a server calls it is not said: it may be long, and anything.
        return "\(place) holds a property that the schema doesn't name"
      }
    }
    return nil
  }
}

extension JSONValue {
  /// As JSON Schema has it: a whole number is an integer, however it is written.
  fileprivate func isOf(type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    case .integer: type == "integer" || type == "number"
    case .double, .decimal:
      type == "number" || (type == "integer" && number.map { $0 == $0.rounded() } ?? false)
    }
  }
}
