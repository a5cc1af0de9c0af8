package import Galley
import GalleyFormats

extension PipelineSchema {
  /// A document's JSON, as exports write it.
  package static func document() -> JSONValue {
    var schema = header("A document of Galley")
    let whole = DocumentShape.document.schema(isWritten: true)
    for member in whole.object?.members ?? [] { schema[member.key] = member.value }
    return .object(schema)
  }
}

extension DocumentShape {
  /// A document that a test gives: a text, or a mapping in which parts and keys may be left out.
  var givenSchema: JSONValue {
    var schema = schema(isWritten: false).object ?? JSONObject()
    schema["type"] = .array((["object"] + Self.scalars).map { .string($0) })
    // A number is an id too.
    var properties = schema["properties"]?.object ?? JSONObject()
    properties["id"] = ValueSchema(["string", "number", "null"]).json
    schema["properties"] = .object(properties)
    return .object(schema)
  }

  /// Parts that a stage gives in a test.
  var partsSchema: JSONValue {
    var schema = schema(isWritten: false).object ?? JSONObject()
    schema["type"] = "object"
    return .object(schema)
  }

  static let scalars = ValueSchema.text.types.filter { $0 != "null" }

  /// - Parameter isWritten: whether Galley wrote it, and left out what is absent; else null is as good.
  fileprivate func schema(isWritten: Bool) -> JSONValue {
    func types(_ name: String) -> [String] { isWritten ? [name] : [name, "null"] }
    switch self {
    case .text: return ValueSchema(types("string")).json
    case .boolean: return ValueSchema(types("boolean")).json
    case .number: return ValueSchema(types("number")).json
    case .count: return ValueSchema(types("integer"), [("minimum", 0)]).json
    case .any: return true
    case .list(let element):
      return ValueSchema(types("array"), [("items", element.schema(isWritten: isWritten))]).json
    case .object(let members, let others):
      return ValueSchema(
        types("object"),
        [
          (
            "properties",
            Self.properties(members) { $0.shape.schema(isWritten: isWritten) }
          )
        ] + Self.required(isWritten ? members : [])
          + [("additionalProperties", others?.schema(isWritten: isWritten) ?? false)]
      ).json
    }
  }

  static func properties(
    _ members: [Member], _ schema: (Member) -> JSONValue
  ) -> JSONValue {
    .object(JSONObject(members.map { ($0.key, schema($0).described($0.help)) }))
  }

  private static func required(_ members: [Member]) -> [(String, JSONValue)] {
    let required = members.filter(\.isRequired).map { JSONValue.string($0.key) }
    return required.isEmpty ? [] : [("required", .array(required))]
  }
}
