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
    if let constant = schema["const"], constant != value {
      return "\(place) is not what 'const' says"
    }
    return SchemaLimits.mismatch(of: value, schema, at: place)
      ?? choiceMismatch(of: value, schema, at: place) ?? partMismatch(of: value, schema, at: place)
  }

  private static func choiceMismatch(
    of value: JSONValue, _ schema: JSONObject, at place: String
  ) -> String? {
    for case .object(let choice) in schema["allOf"]?.array ?? [] {
      if let problem = mismatch(of: value, choice, at: place) { return problem }
    }
    for key in ["anyOf", "oneOf"] {
      guard let choices = schema[key]?.array else { continue }
      let count = choices.count { choice in
        choice.object.map { mismatch(of: value, $0, at: place) == nil } ?? true
      }
      if count == 0 { return "\(place) fits none of the schemas in '\(key)'" }
      if count > 1, key == "oneOf" {
        return "\(place) fits more than one of the schemas in 'oneOf'"
      }
    }
    return nil
  }

  private static func partMismatch(
    of value: JSONValue, _ schema: JSONObject, at place: String
  ) -> String? {
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
    let others = schema["additionalProperties"]
    for member in object.members {
      if others == .boolean(false), properties[member.key] == nil {
        // What a server calls it is not said: it may be long, and anything.
        return "\(place) holds a property that the schema doesn't name"
      }
      let isNamed = properties[member.key] != nil
      guard let schema = isNamed ? properties[member.key]?.object : others?.object else { continue }
      let place = isNamed ? "'\(member.key)' in \(place)" : "another property in \(place)"
      if let problem = mismatch(of: member.value, schema, at: place) { return problem }
    }
    return nil
  }
}

/// The least and the most that a schema wants of a value.
private enum SchemaLimits {
  static func mismatch(of value: JSONValue, _ schema: JSONObject, at place: String) -> String? {
    switch value {
    case .string(let text):
      // JSON Schema counts characters as Unicode scalars.
      mismatch(of: Double(text.unicodeScalars.count), schema, ("minLength", "maxLength"), place)
    case .array(let items):
      mismatch(of: Double(items.count), schema, ("minItems", "maxItems"), place)
    default:
      value.number.flatMap { mismatch(of: $0, schema, ("minimum", "maximum"), place) }
    }
  }

  private static func mismatch(
    of number: Double, _ schema: JSONObject, _ keys: (least: String, most: String), _ place: String
  ) -> String? {
    if let least = schema[keys.least]?.number, number < least {
      return "\(place) is below what '\(keys.least)' says"
    }
    if let most = schema[keys.most]?.number, number > most {
      return "\(place) is above what '\(keys.most)' says"
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
