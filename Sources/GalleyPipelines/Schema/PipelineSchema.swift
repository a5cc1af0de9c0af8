package import Galley
import GalleyFormats

/// JSON Schemas (draft 2020-12) of what users write, from the declarations that the checks are made from.
///
/// They accept whatever `check` accepts, and refuse what can be refused without a plan: keys that there
/// are not, other types, values out of range.
package enum PipelineSchema {
  /// A pipeline file.
  package static func pipeline(_ catalog: StageCatalog) -> JSONValue {
    schema("A pipeline of Galley", outline(requiring: [.galley, .stages]), catalog)
  }

  /// A file of tests, `NAME.test.yaml`: of a pipeline, or of stages of its own.
  package static func tests(_ catalog: StageCatalog) -> JSONValue {
    let ofPipeline = JSONValue.mapping(
      TestFileKey.allCases.filter { $0 != .stages }.map { ($0.rawValue, $0.jsonSchema) },
      patterns: own)
    return schema(
      "Tests of a pipeline of Galley",
      [
        "if": ["required": .array([.string(TestFileKey.pipeline.rawValue)])],
        "then": ofPipeline, "else": outline(requiring: [.stages]),
      ], catalog)
  }

  private static func schema(
    _ title: String, _ whole: JSONValue, _ catalog: StageCatalog
  ) -> JSONValue {
    var schema = header(title)
    for member in whole.object?.members ?? [] { schema[member.key] = member.value }
    schema["$defs"] = .object(
      JSONObject(Definition.allCases.map { ($0.rawValue, $0.schema(catalog)) }))
    return .object(schema)
  }

  static func header(_ title: String) -> JSONObject {
    JSONObject([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .string(title)),
    ])
  }

  /// Keys that start with `x-` are the user's own.
  private static let own: [(String, JSONValue)] = [("^x-", true)]

  private static func outline(requiring required: [OutlineKey]) -> JSONValue {
    .mapping(
      OutlineKey.allCases.map { ($0.rawValue, $0.jsonSchema) },
      required: required.map(\.rawValue), patterns: own)
  }
}

/// What is referred to by name, since it stands at several places or is large.
enum Definition: String, CaseIterable {
  case input
  case stage
  case test
  case givenDocument = "given-document"
  case expectedDocument = "expected-document"
  case matcher

  var reference: JSONValue { ["$ref": .string("#/$defs/\(rawValue)")] }

  fileprivate func schema(_ catalog: StageCatalog) -> JSONValue {
    switch self {
    case .input: InputSection.jsonSchema
    case .stage: catalog.itemSchema
    case .test: TestKey.itemSchema
    case .givenDocument: DocumentShape.document.givenSchema
    case .expectedDocument: DocumentShape.document.expectedSchema
    // Of a text or a number.
    case .matcher:
      .object(JSONObject(JSONValue.mappingKeywords(MatcherKey.schemas(item: true))))
    }
  }
}

extension OutlineKey {
  /// What an editor says about the key.
  var jsonSchema: JSONValue {
    switch self {
    case .galley:
      (["const": .integer(Planner.version)] as JSONValue).described("The format's version.")
    case .name:
      ValueSchema.text.json.described("What reports call the pipeline; default: the file's name.")
    case .input:
      ValueSchema.any(of: [
        .list(of: Definition.input.reference, atLeastOne: true), Definition.input.reference,
        ValueSchema(["null"]).json,
      ]).json.described(
        "What is read: files, folders and patterns, relative to this file. "
          + "Inputs on the command line replace it.")
    case .stages:
      JSONValue.list(of: Definition.stage.reference, atLeastOne: true)
        .described("What each document goes through, in this order.")
    case .run: RunSection.jsonSchema.described("How the whole is run.")
    case .tests: TestKey.listSchema
    }
  }
}

extension TestFileKey {
  fileprivate var jsonSchema: JSONValue {
    switch self {
    case .pipeline:
      ValueSchema.text.json.described("The pipeline to test, relative to this file.")
    case .stages: OutlineKey.stages.jsonSchema
    case .tests: OutlineKey.tests.jsonSchema
    }
  }
}

extension JSONValue {
  static func list(of items: JSONValue, atLeastOne: Bool = false) -> JSONValue {
    ValueSchema(["array"], [("items", items)] + (atLeastOne ? [("minItems", 1)] : [])).json
  }
}
