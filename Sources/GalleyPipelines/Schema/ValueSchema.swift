import Galley

/// The JSON Schema of one value: the types that it may have, and what holds for it besides.
struct ValueSchema {
  /// Names of JSON Schema; empty: any, or what `keywords` say.
  var types: [String]
  var keywords: [(String, JSONValue)] = []

  init(_ types: [String], _ keywords: [(String, JSONValue)] = []) {
    self.types = types
    self.keywords = keywords
  }

  /// A text, which takes any scalar as it is written: `1.10` and `no` are texts too.
  static let text = ValueSchema(["string", "number", "boolean", "null"])

  /// What a value with `${NAME}` in it looks like.
  static let variablePattern = #"\$\{"#

  /// Where a text has to look like something, what an editor says about another one.
  ///
  /// `patternErrorMessage` is what yaml-language-server shows in place of the pattern.
  static func matching(_ pattern: String, _ expectation: String) -> [(String, JSONValue)] {
    [
      ("pattern", .string(pattern)),
      ("patternErrorMessage", .string("expected \(expectation)")),
    ]
  }

  /// One of several shapes; the first is the one that editors tell about.
  static func any(of schemas: [JSONValue]) -> ValueSchema {
    ValueSchema([], [("anyOf", .array(schemas))])
  }

  var json: JSONValue {
    var object = JSONObject()
    if let type = types.first {
      object["type"] = types.count == 1 ? .string(type) : .array(types.map { .string($0) })
    }
    for (key, value) in keywords { object[key] = value }
    return .object(object)
  }
}

extension JSONValue {
  /// A schema with what an editor says about the value, in front.
  func described(_ help: String, markdown: String = "") -> JSONValue {
    var described = JSONObject()
    if !help.isEmpty { described["description"] = .string(help) }
    if !markdown.isEmpty { described["markdownDescription"] = .string(markdown) }
    for member in object?.members ?? [] { described[member.key] = member.value }
    return .object(described)
  }

  /// The schema of a mapping that has these keys and no other.
  ///
  /// - Parameter patterns: the schemas of keys that match a pattern.
  static func mapping(
    _ properties: [(String, JSONValue)], required: [String] = [],
    patterns: [(String, JSONValue)] = [], more: [(String, JSONValue)] = []
  ) -> JSONValue {
    ValueSchema(
      ["object"], mappingKeywords(properties, required: required, patterns: patterns) + more
    ).json
  }

  static func mappingKeywords(
    _ properties: [(String, JSONValue)], required: [String] = [],
    patterns: [(String, JSONValue)] = []
  ) -> [(String, JSONValue)] {
    var keywords: [(String, JSONValue)] = [("properties", .object(JSONObject(properties)))]
    if !patterns.isEmpty { keywords.append(("patternProperties", .object(JSONObject(patterns)))) }
    if !required.isEmpty {
      keywords.append(("required", .array(required.map { .string($0) })))
    }
    keywords.append(("additionalProperties", false))
    return keywords
  }
}
