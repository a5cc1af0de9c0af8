import Galley

/// Values that a JSON Schema accepts, made by walking over it.
struct SchemaExamples {
  static let unknownKey = "no-such-key"

  private let definitions: JSONObject

  init(_ schema: JSONValue) { definitions = schema.object?["$defs"]?.object ?? JSONObject() }

  /// A value with a key that no object has, for each object that lists its keys, anywhere in a schema.
  func withUnknownKeys(in schema: JSONValue) -> [JSONValue] {
    guard let keywords = resolved(schema).object else { return [] }
    var values: [JSONValue] = []
    let alternatives =
      (keywords["anyOf"]?.array ?? []) + [then(keywords), keywords["else"]].compactMap(\.self)
    values += alternatives.flatMap { withUnknownKeys(in: $0) }
    if let items = keywords["items"] {
      values += withUnknownKeys(in: items).map { .array([$0]) }
    }
    if let others = keywords["additionalProperties"], others.object != nil {
      values += withUnknownKeys(in: others).map { .object(JSONObject([("some", $0)])) }
    }
    guard let properties = keywords["properties"]?.object else { return values }
    if keywords["additionalProperties"] == false {
      values.append(.object(object(keywords, with: [(Self.unknownKey, 1)])))
    }
    for member in properties.members {
      values += withUnknownKeys(in: member.value).map {
        .object(object(keywords, with: [(member.key, $0)]))
      }
    }
    return values
  }

  /// What holds under a condition, with the keys that the condition asks for.
  private func then(_ keywords: JSONObject) -> JSONValue? {
    var then = keywords["then"]?.object
    then?["required"] = keywords["if"]?.object?["required"]
    return then.map { .object($0) }
  }

  /// An object with these members and those that it has to have.
  private func object(_ keywords: JSONObject, with members: [(String, JSONValue)]) -> JSONObject {
    var object = JSONObject(members)
    var required = keywords["required"]?.array?.compactMap(\.string) ?? []
    let alternatives = (keywords["oneOf"]?.array ?? []).compactMap { alternative in
      alternative.object?["required"]?.array?.first?.string
    }
    if let first = alternatives.first, !members.contains(where: { alternatives.contains($0.0) }) {
      required.append(first)
    }
    let properties = keywords["properties"]?.object ?? JSONObject()
    if required.isEmpty, keywords["minProperties"] != nil,
      members.allSatisfy({ $0.0 == Self.unknownKey })
    {
      required = properties.keys.first.map { [$0] } ?? []
    }
    for key in required where object[key] == nil {
      object[key] = properties[key].map(example)
    }
    return object
  }

  private func example(_ schema: JSONValue) -> JSONValue {
    let keywords = resolved(schema).object ?? JSONObject()
    if let constant = keywords["const"] ?? keywords["enum"]?.array?.first { return constant }
    if let first = keywords["anyOf"]?.array?.first { return example(first) }
    if keywords["properties"] != nil { return .object(object(keywords, with: [])) }
    if let items = keywords["items"] { return .array([example(items)]) }
    return "true"
  }

  private func resolved(_ schema: JSONValue) -> JSONValue {
    guard let reference = schema.object?["$ref"]?.string else { return schema }
    return definitions[String(reference.split(separator: "/").last ?? "")] ?? schema
  }
}

extension JSONValue {
  /// The value without a key, wherever it stands.
  func removing(_ key: String) -> JSONValue {
    switch self {
    case .object(let object):
      .object(
        JSONObject(
          object.members.filter { $0.key != key }.map { ($0.key, $0.value.removing(key)) }))
    case .array(let items): .array(items.map { $0.removing(key) })
    default: self
    }
  }
}

/// A JSON value as YAML in which every key stands on a line of its own.
struct YAMLLines {
  private(set) var text = ""

  init(_ value: JSONValue) { append(value, margin: "") }

  private mutating func append(_ value: JSONValue, margin: String) {
    switch value {
    case .object(let object) where !object.isEmpty:
      for member in object.members {
        text += "\(margin)\(member.key):"
        append(behind: member.value, margin: margin)
      }
    case .array(let items) where !items.isEmpty:
      for item in items {
        text += "\(margin)-"
        append(behind: item, margin: margin)
      }
    default: text += "\(margin)\(Self.scalar(value))\n"
    }
  }

  private mutating func append(behind value: JSONValue, margin: String) {
    let isEmpty = value.object?.isEmpty ?? value.array?.isEmpty ?? true
    guard !isEmpty else {
      text += " \(Self.scalar(value))\n"
      return
    }
    text += "\n"
    append(value, margin: margin + "  ")
  }

  private static func scalar(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): "'\(text.replacing("'", with: "''"))'"
    case .object: "{}"
    case .array: "[]"
    default: value.plainText
    }
  }
}
