import Foundation
import FoundationXML
import Testing

@Suite struct PipelineTestTests {
  /// A stage whose program leaves a mark, in a pipeline with tests beside it.
  private let files = [
    "Plugins/find-places/plugin.yaml": """
    plugin: 1
    name: find-places
    version: 1
    summary: Asks a server for places.
    command: [/bin/sh, find-places.sh]
    protocol: 1
    reads: [text]
    writes: [entities]
    """,
    "Plugins/find-places/find-places.sh": "touch started\nexit 1\n",
    "news.yaml": "galley: 1\nstages: [find-places, word-count, export: out.ndjson]\n",
    "news.test.yaml": """
    pipeline: news.yaml
    tests:
      - name: places from "nowhere" & elsewhere
        files: samples/*.ndjson
        replace:
          find-places:
            - {id: a, set: {entities: [{text: Taxila, type: location, start: 2, end: 8}]}}
            - keep
        expect: {golden: expected/news.ndjson}
    """,
    "samples/two.ndjson":
      "{\"id\":\"a\",\"text\":\"😀 Taxila\"}\n{\"id\":\"b\",\"text\":\"Two words\"}\n",
  ]

  @Test func aTestNeedsNoProgramThatItReplaces() async throws {
    let shop = try Workshop(files)
    let update = try await shop.galley("test", "--update")
    #expect(update.code == 0, "\(update.output)\(update.errors)")
    #expect(
      shop.read("expected/news.ndjson") == """
        {"id":"a","source":"samples/two.ndjson","text":"😀 Taxila","entities":[{"text":"Taxila","type":"location","start":2,"end":8}],"fields":{"words":2}}
        {"id":"b","source":"samples/two.ndjson","text":"Two words","fields":{"words":2}}

        """)
    let test = try await shop.galley("test", variables: ["CI": "true"])
    #expect(test.code == 0 && test.output.hasSuffix("1 test passed\n"))
    #expect(!shop.files.contains("Plugins/find-places/started"))
    #expect(!shop.files.contains { $0.hasSuffix(".partial") || $0.hasPrefix("out") })
    let refused = try await shop.galley("test", "--update", variables: ["CI": "true"])
    #expect(refused.code == 2 && refused.errors.contains("not written in CI"))
  }

  @Test func aFailureReachesSystemsOfCI() async throws {
    let shop = try Workshop(files)
    _ = try await shop.galley("test", "--update")
    try shop.write(
      "{\"id\":\"a\",\"text\":\"😀 Taxila at ]]>\\u001b night\"}\n", to: "samples/two.ndjson")
    let text = try await shop.galley("test", "--no-plugins")
    #expect(text.code == 2)
    let github = try await shop.galley("test", "--format", "github")
    #expect(github.code == 1)
    #expect(github.output.hasPrefix("::error file=expected/news.ndjson,line=1,col=1,title=places"))
    let junit = try await shop.galley("test", "--format", "junit")
    #expect(junit.code == 1 && junit.errors == "")
    let parser = XMLParser(data: Data(junit.output.utf8))
    #expect(parser.parse(), "\(junit.output)")
    #expect(junit.output.contains("tests=\"1\" failures=\"1\""))
  }
}
