import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyPlugins

@Suite struct ManifestTests {
  private static let minimal = """
    plugin: 1
    name: keywords
    summary: Finds keywords.
    command: [python3, keywords.py]
    protocol: 1

    """

  private func read(_ text: String) -> (PluginManifest?, [String]) {
    var problems: [Diagnostic] = []
    let manifest = PluginManifest.read(
      Array(text.utf8), path: "plugin.yaml", folder: "keywords", reporting: &problems)
    return (
      manifest,
      problems.map { "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.message)" }
    )
  }

  @Test func theLeastIsFiveLines() {
    let (manifest, problems) = read(Self.minimal)
    #expect(problems == [])
    #expect(manifest?.info.name == "keywords")
    #expect(manifest?.command == ["python3", "keywords.py"])
    #expect(manifest?.processes == 1 && manifest?.offsets == .scalars)
  }

  @Test func allOfItIsRead() {
    let (manifest, problems) = read(
      Self.minimal + """
        version: 1.10
        reads: [text]
        uses: [entities, annotations.quotes]
        writes: [keywords, {fields.words: integer}, fields.any]
        processes: 2
        offsets: utf16
        limits: {memory: 1GiB, cpu-time: 1h, answer: 32MiB, start: 5s, timeout: 10s}
        environment: [API_HOST]
        options:
          type: object
          required: [language]
          additionalProperties: false
          properties:
            minimum: {type: integer, description: The least., default: 3, minimum: 1, maximum: 9}
            share: {type: number, maximum: 0.5}
            language: {type: string, enum: [en, de]}
            stop: {type: array, items: {type: string}, default: [a, the]}
            key: {type: string, writeOnly: true}
            fast: {type: boolean, default: false}
        """)
    #expect(problems == [])
    #expect(manifest?.version == "1.10")
    #expect(
      manifest?.info.contract
        == Contract(
          reads: [.text], uses: [.entities, .annotations("quotes")],
          writes: [.keywords, .field("words", .integer), .field("any", .any)]))
    #expect(
      manifest?.options.schemas.map(\.name) == [
        "minimum", "share", "language", "stop", "key", "fast",
      ])
    #expect(manifest?.options.schemas[2].isRequired == true)
    #expect(manifest?.options.schemas[1].isRequired == false)
    #expect(manifest?.limits.memory == 1 << 30)
    #expect(manifest?.environment == ["API_HOST"])
  }

  @Test(arguments: [
    ("writes: [txt]", "unknown part 'txt'; did you mean 'text'?"),
    ("writes: [{text: string}]", "only fields have a type; write 'text' alone"),
    ("writes: [{fields.a: integr}]", "unknown value 'integr'; did you mean 'integer'?"),
    ("proceses: 2", "unknown key 'proceses'; did you mean 'processes'?"),
    ("processes: 0", "0 is out of range; expected 1 to 64"),
    ("limits: {memry: 1GiB}", "unknown key 'memry'; did you mean 'memory'?"),
    ("options: {type: array}", "unknown value 'array'; expected one of object"),
    (
      "options: {type: object, properties: {a: {type: string, writeonly: true}}}",
      "unknown key 'writeonly'; did you mean 'writeOnly'?"
    ),
    (
      "options: {type: object, properties: {a: {type: string, minimum: 1}}}",
      "only a number has a least and a greatest value"
    ),
    (
      "options: {type: object, properties: {a: {type: integer, default: 9, maximum: 3}}}",
      "the default 9 is out of range"
    ),
    (
      "options: {type: object, properties: {a: {type: string, enum: [x], default: y}}}",
      "the default 'y' is not among the texts of 'enum'"
    ),
    (
      "options: {type: object, required: [b], properties: {a: {type: string}}}",
      "'required' names 'b', which is not among the properties"
    ),
    (
      "options: {type: object, properties: {minLength: {type: string}}}",
      "'minLength' is no name for an option; write it as in minimum-length"
    ),
  ])
  func whatIsWrongIsTold(_ line: String, _ message: String) {
    let (manifest, problems) = read(Self.minimal + line + "\n")
    #expect(manifest == nil)
    #expect(problems.count == 1 && problems[0].hasSuffix(message), "\(problems)")
  }

  @Test func versionsAreChecked() {
    let (_, problems) = read(
      """
      plugin: 2
      name: keywords
      summary: Finds keywords.
      command: []
      protocol: 3
      """)
    #expect(
      problems == [
        "1:9 this galley reads manifests of version 1, not 2",
        "5:11 this galley speaks version 1 of the protocol, not 3",
        "4:10 the command names no program",
      ])
  }

  @Test func theEnvironmentIsNamesOfVariables() {
    let (_, problems) = read(Self.minimal + "\nenvironment: [API_HOST, API_KEY=abc123, 5G]\n")
    #expect(problems.count == 2)
    #expect(
      problems.first?.hasSuffix("'API_KEY' should be the name of a variable alone, as in API_KEY")
        == true)
    #expect(!problems.joined().contains("abc123"), "\(problems)")
  }

  @Test func theFolderHasTheStagesName() {
    let (_, problems) = read(
      Self.minimal.replacing("name: keywords", with: "name: keyword"))
    #expect(
      problems == [
        "2:7 the stage is called 'keyword', but its folder 'keywords'; they have one name"
      ])
  }
}
