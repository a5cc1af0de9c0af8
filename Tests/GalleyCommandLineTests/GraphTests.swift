import Foundation
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

/// Eight stages, with all that can be said about one.
private let long = """
  galley: 1
  name: weekly
  input:
    - files: news/**/*.html
    - files: late.ndjson
      on-error: drop
      provides: [entities]
  stages:
    - clean: {report: true}
    - split-teasers
    - deduplicate: {by: [url, body]}
    - extract-entities:
        types: [person, organization]
      when: document.metadata.language in ["en", null]
    - translate:
        key: ${TRANSLATE_KEY}
        endpoint: "https://example.org/?token=${TRANSLATE_KEY}"
      timeout: 10s
      retries: 2
      on-error: continue
    - script: |
        document.fields.loud = true
        return
      name: shout
    - summarize: {sentences: 2}
      name: brief
    - export: ${OUT}/articles.ndjson
    - export: {directory: pages, format: markdown}
      name: pages
  run:
    quarantine: out/quarantine.ndjson

  """

private let translate = """
  plugin: 1
  name: translate
  version: 1.0.0
  summary: Translates the text.
  command: [./translate]
  protocol: 1
  reads: [text]
  writes:
    - fields.translation: string
  options:
    type: object
    properties:
      key: {type: string, writeOnly: true, description: Opens the service.}
      endpoint: {type: string, description: Where the service is.}

  """

/// Names in which each character means something to somebody.
private let hostile = #"""
  galley: 1
  name: "say \"hi\" [x] #1; %%{init}%% \\ & <script>alert(1)</script>\nend\u202E"
  input: "a\"]; click a; #quot; <b>1. `x`</b>.txt"
  stages:
    - filter: document.metadata.title == "</script>\" --> x"
      name: style
    - export: "out/subgraph end: \\\"x\\N.ndjson"

  """#

@Suite struct GraphTests {
  @Test(arguments: GraphFormat.allCases)
  func aPipelineIsDrawn(format: GraphFormat) async throws {
    let folder = try TestFolder([
      "galley.yaml": long, "Plugins/translate/plugin.yaml": translate,
    ])
    let graph = await folder.run(
      "graph", "--format", format.rawValue, variables: ["TRANSLATE_KEY": "s3cr3t-XYZ"])
    #expect(graph.status == .success, "\(graph.errors)")
    #expect(!graph.output.contains("s3cr3t-XYZ"))
    try expectSnapshot(of: graph.output, named: "graph-\(format.rawValue).txt")
  }

  @Test(arguments: GraphFormat.allCases)
  func noNameBreaksThePicture(format: GraphFormat) async throws {
    let folder = try TestFolder(["galley.yaml": hostile])
    let graph = await folder.run("graph", "--format", format.rawValue)
    #expect(graph.status == .success, "\(graph.errors)")
    try expectSnapshot(of: graph.output, named: "graph-hostile-\(format.rawValue).txt")
  }

  @Test func settingsOfTheCommandLineAreDrawnToo() async throws {
    let folder = try TestFolder(["a.yaml": "galley: 1\nstages: [summarize, export]\n"])
    let graph = await folder.run(
      "graph", "a.yaml", "--set", "summarize.sentences=7", "--format", "text")
    #expect(graph.output.contains("sentences: 7"))
  }

  @Test func aPipelineWithErrorsIsRefused() async throws {
    let folder = try TestFolder(["a.yaml": "galley: 1\nstages: [sumarize, export]\n"])
    let graph = await folder.run("graph", "a.yaml")
    #expect(graph.status == .refused)
    #expect(graph.output == "")
    #expect(graph.errors.contains("a.yaml:2:10: error: unknown stage 'sumarize'"))
  }

  @Test func aNumberThatIsNotKnownIsAskedFor() async throws {
    let folder = try TestFolder([
      "a.yaml": "galley: 1\nstages: [summarize: {sentences: \"${N}\"}, export]\n"
    ])
    let graph = await folder.run("graph", "a.yaml")
    #expect(graph.status == .refused)
    #expect(graph.errors == "galley: can't draw it without the values of N\n")
    let known = await folder.run("graph", "a.yaml", variables: ["N": "4"])
    #expect(known.output.contains("sentences: 4"))
  }
}
