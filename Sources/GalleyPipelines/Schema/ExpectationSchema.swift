import Galley
import GalleyFormats

extension ExpectationKey {
  /// The value of `expect:`: lists of documents, or parts of the one document that comes out.
  static var jsonSchema: JSONValue {
    let parts = DocumentShape.document.expectedMembers.map { ($0.key, $0.value) }
    return JSONValue.mapping(
      allCases.map { ($0.rawValue, $0.jsonSchema) } + parts, more: [("minProperties", 1)]
    ).described("What has to come of the documents; a list has to be whole.")
  }

  private var jsonSchema: JSONValue {
    switch self {
    case .documents:
      Self.list(of: Definition.expectedDocument.reference)
        .described("All documents that come to the end, in order.")
    case .dropped:
      Self.list(of: Self.texts(Self.droppedKeys))
        .described("All documents that are dropped, in order.")
    case .failed:
      Self.list(of: Self.texts(Self.failedKeys))
        .described("All documents that fail, in order; of `message` a part is enough.")
    case .golden:
      ValueSchema(
        ValueSchema.text.types, ValueSchema.matching(#"\.(?:ndjson|jsonl)$"#, "NAME.ndjson")
      )
      .json.described("A file that holds all documents; `galley test --update` writes it.")
    }
  }

  /// The items in order, or what holds of them: `{count: 3}`.
  private static func list(of item: JSONValue) -> JSONValue {
    let matchers = JSONValue.mappingKeywords(MatcherKey.schemas(MatcherKey.ofLists, item: item))
    return ValueSchema(["array", "object"], [("items", item)] + matchers + [("minProperties", 1)])
      .json
  }

  /// A mapping of texts; a text alone is the id.
  private static func texts(_ keys: [String]) -> JSONValue {
    let text = ValueSchema(
      ValueSchema.text.types + ["object"],
      JSONValue.mappingKeywords(MatcherKey.schemas(MatcherKey.ofTexts, item: true)))
    return ValueSchema(
      ["object"] + ValueSchema.text.types.filter { $0 != "null" },
      JSONValue.mappingKeywords(keys.map { ($0, text.json) }) + [("minProperties", 1)]
    ).json
  }
}

extension MatcherKey {
  /// - Parameters:
  ///   - names: the matchers that make sense.
  ///   - item: what a list contains.
  static func schemas(_ names: [String] = names, item: JSONValue) -> [(String, JSONValue)] {
    allCases.filter { names.contains($0.rawValue) }.map { ($0.rawValue, $0.schema(item)) }
  }

  private func schema(_ item: JSONValue) -> JSONValue {
    switch self {
    case .equals: (true as JSONValue).described("It is exactly this.")
    case .contains: Self.oneOrMore(item).described("This is in it, or each of these.")
    case .lacks: Self.oneOrMore(item).described("This is not in it, nor any of these.")
    case .matches: ValueSchema.text.json.described("A regular expression finds something in it.")
    case .count: Self.countSchema.described("How many there are.")
    case .atLeast: ValueSchema(["number"]).json.described("It is not less.")
    case .atMost: ValueSchema(["number"]).json.described("It is not more.")
    }
  }

  private static func oneOrMore(_ item: JSONValue) -> JSONValue {
    // What has no type takes any list: then the items say what they have to be.
    guard var object = item.object, object["type"] == nil, object["$ref"] == nil else {
      return item == true
        ? true : ValueSchema.any(of: [item, .list(of: item, atLeastOne: true)]).json
    }
    object["items"] = item
    object["minItems"] = 1
    return .object(object)
  }

  private static var countSchema: JSONValue {
    ValueSchema(
      ["integer", "object"],
      [("minimum", 0)] + JSONValue.mappingKeywords(schemas(ofCounts, item: true))
    ).json
  }
}

extension DocumentShape {
  /// A document that a test expects: whatever is named has to be equal, so that any value may stand there.
  var expectedSchema: JSONValue {
    var schema = expected.object ?? JSONObject()
    schema["type"] = .array((["object"] + Self.scalars).map { .string($0) })
    return .object(schema)
  }

  /// The same by its keys.
  var expectedMembers: [JSONObject.Member] {
    expected.object?["properties"]?.object?.members ?? []
  }

  /// Without types: the keys of a mapping are all that is known about a value, be they of a document or
  /// of a matcher.
  private var expected: JSONValue {
    switch self {
    case .any: true
    case .text, .boolean, .number, .count: Definition.matcher.reference
    case .list(.object(let members, others: nil)):
      Self.matched(
        Self.untyped(Self.properties(members) { $0.shape.expected }, others: false))
    case .list: true
    case .object(let members, others: nil):
      Self.untyped(Self.properties(members) { $0.shape.expected }, others: false)
    case .object(let members, let others?):
      // Keys are free here, and so are matchers, with anything in them.
      Self.untyped(
        Self.properties(members) { _ in true }, MatcherKey.names.map { ($0, true) },
        others: others.expected)
    }
  }

  /// A list of items, or what holds of it.
  private static func matched(_ item: JSONValue) -> JSONValue {
    let matchers = MatcherKey.schemas(item: item)
    return untyped(.object(JSONObject(matchers)), others: false, more: [("items", item)])
  }

  private static func untyped(
    _ properties: JSONValue, _ others: [(String, JSONValue)] = [], others rest: JSONValue,
    more: [(String, JSONValue)] = []
  ) -> JSONValue {
    let known = (properties.object?.members ?? []).map { ($0.key, $0.value) }
    return .object(
      JSONObject(
        [
          ("properties", .object(JSONObject(others + known))), ("additionalProperties", rest),
        ] + more))
  }
}
