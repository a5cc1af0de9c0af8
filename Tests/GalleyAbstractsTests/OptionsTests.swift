import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyAbstracts

@Suite struct OptionsTests {
  private let stages = [StageDescriptor(Abstract.self)]

  private func pipeline(_ options: String) -> String {
    "galley: 1\nstages:\n  - abstract: {model: m, \(options)}\n"
  }

  @Test func `a place that no document has is found before anything runs`() {
    expectProblems(
      pipeline("prompt: \"A ⟦1⟧{{txt}} b\""),
      [.init("⟦1⟧", .unknownPart, "unknown part 'txt'; did you mean 'text'?")], stages: stages)
    expectProblems(
      pipeline("prompt: \"A ⟦1⟧{{text\""), [.init("⟦1⟧", .unknownPart, "no '}}'")], stages: stages)
    expectProblems(
      pipeline("prompt: ⟦1⟧Hello"), [.init("⟦1⟧", .unknownPart, "put {{text}}")], stages: stages)
  }

  @Test func `variables in prompts stay as they are`() {
    expectProblems(pipeline("prompt: \"${UNSET} {{text}}\""), [], stages: stages)
  }

  @Test(arguments: [
    ("into: ⟦1⟧metadata.tite", DiagnosticCode.unknownValue, "expected summary, metadata.title"),
    ("into: ⟦1⟧fields.", .unknownValue, "expected summary"),
    ("into: ⟦1⟧fields.a", .conflictingKeys, "needs a 'prompt'"),
    ("endpoint: ⟦1⟧localhost", .wrongType, "begins with no https:// or http://"),
    ("endpoint: ⟦1⟧\"http://a:b@c/\"", .wrongType, "a user's name"),
    ("schema: ⟦1⟧text", .wrongType, "expected a mapping"),
    ("schema: ⟦1⟧{properties: {}}", .wrongType, "write 'type: object'"),
    ("schema: {type: ⟦1⟧array}", .wrongType, "write 'type: object'"),
    (
      "schema: {type: object, properties: {text: {type: ⟦1⟧strin}}}", .unknownValue,
      "did you mean 'string'?"
    ),
    ("schema: {type: object, required: ⟦1⟧text}", .wrongType, "expected a list"),
    ("schema: ⟦1⟧{type: object}", .conflictingKeys, "a summary needs 'text'"),
    ("schema: ⟦1⟧{type: object}, into: metadata.title", .conflictingKeys, "leave the schema out"),
    ("concurrency: ⟦1⟧0", .outOfRange, "1"),
    (
      "into: fields.a, prompt: \"{{text}}\", schema: {type: object, ⟦1⟧not: {type: string}}",
      .unusedSetting, "no answer is checked by 'not'"
    ),
    (
      "into: fields.a, prompt: \"{{text}}\", schema: {type: object, properties: {a: {⟦1⟧pattern: x}}}",
      .unusedSetting, "no answer is checked by 'pattern', which the server alone may go by"
    ),
    (
      "into: fields.a, prompt: \"{{text}}\", schema: {type: object, ⟦1⟧requird: [a]}",
      .unusedSetting,
      "did you mean 'required'?"
    ),
    (
      "into: fields.a, prompt: \"{{text}}\", schema: {type: object, anyOf: [{type: ⟦1⟧strin}]}",
      .unknownValue, "did you mean 'string'?"
    ),
    ("schema: {type: object, minLength: ⟦1⟧few}", .wrongType, "expected a number"),
  ]) func `mistakes are found where they are`(
    options: String, code: DiagnosticCode, message: String
  ) {
    expectProblems(pipeline(options), [.init("⟦1⟧", code, message)], stages: stages)
  }

  @Test(arguments: ["\"\"", "\" \""]) func `a model has a name`(name: String) {
    expectProblems(
      "galley: 1\nstages:\n  - abstract: {model: ⟦1⟧\(name)}\n",
      [.init("⟦1⟧", .wrongType, "the name of the model is empty")], stages: stages)
  }

  @Test func `what answers aren't checked by is a warning, which stops nothing`() throws {
    let options: JSONObject = [
      "model": "m", "prompt": "{{text}}", "into": "fields.b",
      "schema": ["type": "object", "not": ["type": "null"]],
    ]
    var problems: [Diagnostic] = []
    let read = AbstractOptions.read(
      SourceValue(.object(options), at: .nowhere), stage: "abstract", at: .nowhere,
      reporting: &problems)
    #expect(read?.schema != nil)
    #expect(problems.map(\.severity) == [.warning])
  }

  @Test func `that no server is named is told before a run, unless the environment names one`()
    throws
  {
    let pipeline = "galley: 1\nstages:\n  - ⟦1⟧abstract: {model: m}\n"
    let named = try ServerAccess(variables: [ServerAccess.endpointVariable: "http://localhost:1"])
    for (access, problems) in [
      (ServerAccess(), [ExpectedProblem("⟦1⟧", .missingKey, "no server is named")]), (named, []),
    ] {
      expectProblems(pipeline, problems, stages: [.abstract(access)])
    }
  }

  @Test func `what the prompt takes and the answer gives is the contract`() throws {
    let options: JSONObject = [
      "model": "m", "prompt": "{{text}} {{metadata.title}} {{fields.a}} {{text}} {{id}}",
      "into": "fields.b", "schema": ["type": "object"],
    ]
    let contract = Abstract.contract(for: try #require(configuration(options)))
    #expect(contract.reads == [.text])
    #expect(contract.uses == [.metadata, .field("a", .any)])
    #expect(contract.writes == [.field("b", .object)])
  }

  @Test(arguments: [
    ("http://LocalHost:11434/v1/", "http://localhost:11434/v1/chat/completions"),
    ("https://api.example.org", "https://api.example.org/chat/completions"),
    (
      "HTTPS://api.example.org/v1/chat/completions", "https://api.example.org/v1/chat/completions"
    ),
    ("http://[::1]:80/v1", "http://[::1]:80/v1/chat/completions"),
  ]) func `endpoints are read`(text: String, address: String) throws {
    #expect(try Endpoint(text).address == address)
  }

  @Test(arguments: [
    "https://a@b/v1", "https://a\\@b/v1", "https:///v1", "https://a:0/", "https://a:99999/",
    "https://a:/", "https://a/v1?x=1", "https://a/#b", "https://a b/", "file:///etc/passwd",
    "https://[::1", "https://[a.b]/", "https://ä.org/", "https://a/%2e%2e/", "https://a\n/", "",
  ]) func `what is no endpoint is refused`(text: String) {
    #expect(throws: EndpointProblem.self) { try Endpoint(text) }
  }
}
