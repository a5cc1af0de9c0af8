import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyAbstracts

@Suite struct SchemaTests {
  private let schema: JSONValue = [
    "type": "object", "required": ["topic", "score"], "additionalProperties": false,
    "properties": [
      "topic": ["enum": ["sports", "business"]],
      "score": ["type": "integer"],
      "names": ["type": "array", "items": ["type": ["string", "null"]]],
    ],
  ]

  private func trial(_ server: LoopbackServer) throws -> Trial {
    try Trial(
      server, ["into": "fields.topic", "prompt": "{{text}}", "schema": schema])
  }

  @Test func `the server gets the schema, and the field the object`() async throws {
    let answer = #"{"topic": "sports", "score": 3.0, "names": ["A", null]}"#
    let server = try LoopbackServer { _ in .saying("```json\n\(answer)\n```") }
    let trial = try trial(server)
    let field = try await trial.document()?.fields["topic"]?.object
    #expect(field?["topic"] == "sports")
    #expect(field?["names"] == ["A", .null])
    let format = server.requests.first?.json?["response_format"]?.object
    #expect(format?["type"] == "json_schema")
    #expect(format?["json_schema"]?.object?["schema"] == schema)
    #expect(format?["json_schema"]?.object?["strict"] == true)
    await trial.stage.shutdown()
  }

  @Test(arguments: [
    ("Sports!", "the model's answer is no JSON"),
    ("[]", "the answer is an array, not object"),
    (#"{"topic": "sports"}"#, "the answer lacks 'score'"),
    (#"{"topic": "art", "score": 1}"#, "'topic' in the answer is none of the values"),
    (#"{"topic": "sports", "score": 1.5}"#, "'score' in the answer is a number, not integer"),
    (#"{"topic": "sports", "score": "1"}"#, "'score' in the answer is a string, not integer"),
    (
      #"{"topic": "sports", "score": 1, "names": ["a", 2]}"#,
      "item 2 of 'names' in the answer is a number, not string or null"
    ),
    (#"{"topic": "sports", "score": 1, "x": 1}"#, "a property that the schema doesn't name"),
    (#"{"topic": "sports", "topic": "sports", "score": 1}"#, "the key 'topic' is there twice"),
  ]) func `an answer that doesn't fit is none`(content: String, message: String) async throws {
    let server = try LoopbackServer { _ in .saying(content) }
    let trial = try trial(server)
    let failure = await trial.failure() as? StageError
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "none")")
    #expect(failure?.retryable == true)
    await trial.stage.shutdown()
  }

  @Test(
    arguments: [
      (["const": 3], "4", "is not what 'const' says"), (["const": 3], "3", nil),
      (["minLength": 2, "maxLength": 3], "\"é\"", "is below what 'minLength' says"),
      (["minLength": 2, "maxLength": 3], "\"abcd\"", "is above what 'maxLength' says"),
      (["minimum": 1.5], "1", "is below what 'minimum' says"), (["maximum": 1], "1", nil),
      (["maxItems": 1], "[1, 2]", "is above what 'maxItems' says"),
      (["anyOf": [["type": "string"], ["type": "null"]]], "null", nil),
      (
        ["anyOf": [["type": "string"], ["type": "null"]]], "1",
        "fits none of the schemas in 'anyOf'"
      ),
      (
        ["oneOf": [["minimum": 1], ["minimum": 2]]], "2",
        "fits more than one of the schemas in 'oneOf'"
      ),
      (["allOf": [["minimum": 1], ["maximum": 2]]], "3", "is above what 'maximum' says"),
      (
        ["additionalProperties": ["type": "string"]], #"{"a": 1}"#,
        "another property in the answer is a"
      ),
    ] as [(JSONObject, String, String?)]) func `values are checked by what the schema says of them`(
      schema: JSONObject, value: String, message: String?
    ) throws
  {
    var reader = JSONReader()
    let mismatch = AnswerSchema(json: schema).mismatch(of: try reader.read(value))
    #expect(mismatch == nil || message != nil, "\(mismatch ?? "")")
    #expect(message == nil || mismatch?.contains(message ?? "") == true, "\(mismatch ?? "none")")
  }

  @Test func `a summary may have a headline`() async throws {
    let server = try LoopbackServer { _ in .saying(#"{"text": "In brief.", "headline": "Brief"}"#) }
    let schema: JSONValue = [
      "type": "object", "required": ["text"],
      "properties": ["text": ["type": "string"], "headline": ["type": "string"]],
    ]
    let trial = try Trial(server, ["schema": schema])
    #expect(
      try await trial.document()?.summary
        == Summary(text: "In brief.", headline: "Brief", method: "abstract"))
    await trial.stage.shutdown()
  }
}
