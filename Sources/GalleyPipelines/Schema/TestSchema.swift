import Galley
import GalleyFormats

extension TestKey {
  /// The value of `tests:`.
  static var listSchema: JSONValue {
    ValueSchema(["array", "null"], [("items", Definition.test.reference)])
      .json.described("What `galley test` proves: documents that go in, and what comes of them.")
  }

  /// An item of `tests:`.
  static var itemSchema: JSONValue {
    .mapping(
      allCases.map { ($0.rawValue, $0.jsonSchema) },
      required: [name, .expect].map(\.rawValue),
      more: [("oneOf", .array([given, files].map { .mapping(requiring: $0.rawValue) }))])
  }

  private var jsonSchema: JSONValue {
    switch self {
    case .name: ValueSchema.text.json.described("What the test is called; each once in a file.")
    case .given: Self.givenDocuments
    case .files: Self.fileList
    case .from:
      ValueSchema.text.json.described("The first stage to run; default: the first of all.")
    case .through:
      ValueSchema.text.json.described("The last stage to run; default: the last of all.")
    case .set: Self.settings
    case .replace: Self.replacements
    case .expect: ExpectationKey.jsonSchema
    }
  }

  private static var givenDocuments: JSONValue {
    let document = Definition.givenDocument.reference
    return ValueSchema.any(of: [document, .list(of: document, atLeastOne: true)])
      .json.described("The documents: one or a list of them, each a mapping or a text.")
  }

  private static var fileList: JSONValue {
    let path = OptionType.inputPath.valueSchema
    return ValueSchema(
      path.types.filter { $0 != "null" } + ["array"],
      path.keywords + [("items", path.json), ("minItems", 1)]
    ).json.described("Files or patterns to read, relative to the file that holds the test.")
  }

  private static var settings: JSONValue {
    ValueSchema(
      ["object", "null"],
      [
        ("patternProperties", .object(JSONObject([(#"^[^.]+\.."#, true)]))),
        ("additionalProperties", false),
      ]
    ).json.described("Options in place of the file's: `{summarize.sentences: 2}`.")
  }

  private static var replacements: JSONValue {
    let answer = ReplacementReader.answerSchema
    return ValueSchema(
      ["object"],
      [
        (
          "additionalProperties",
          ValueSchema.any(of: [answer, .list(of: answer, atLeastOne: true)]).json
        )
      ]
    ).json.described(
      "What stages give, by name, without being started: `{tag: {drop: too-short}}`.")
  }
}

extension ReplacementReader {
  /// One answer: `keep`, or a mapping with one outcome.
  fileprivate static var answerSchema: JSONValue {
    let outcomes = OutcomeKey.allCases.map { ($0.rawValue, $0.jsonSchema) }
    let id = ValueSchema.text.json.described("The document that gets it; without, all others.")
    return ValueSchema.any(of: [
      .mapping(
        [("id", id)] + outcomes,
        more: [("oneOf", .array(outcomes.map { .mapping(requiring: $0.0) }))]),
      ["const": .string(OutcomeKey.keep.rawValue)],
    ]).json
  }
}

extension ReplacementReader.OutcomeKey {
  fileprivate var jsonSchema: JSONValue {
    switch self {
    case .set: DocumentShape.document.partsSchema.described("Parts that the document gets.")
    case .drop: ValueSchema.text.json.described("The reason for which it is dropped.")
    case .fail: ValueSchema.text.json.described("The message that it fails with.")
    case .keep:
      (["enum": .array([.null, true, "true"])] as JSONValue).described("It goes on as it is.")
    }
  }
}
