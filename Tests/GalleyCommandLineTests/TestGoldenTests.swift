import Foundation
import Testing

@testable import GalleyCommandLine

@Suite struct TestGoldenTests {
  private let files = [
    "p/news.yaml": "galley: 1\nstages: [word-count]\n",
    "p/t/news.test.yaml": """
    pipeline: ../news.yaml
    tests:
      - name: golden
        files: in/*.txt
        expect: {golden: expected/news.ndjson}
      - name: plain
        files: in/a.txt
        expect: {fields: {words: 2}}
    """, "p/t/in/a.txt": "One two", "p/t/in/b.txt": "Three",
  ]

  private let golden = """
    {"id":"in/a.txt","source":"in/a.txt","text":"One two","fields":{"words":2}}
    {"id":"in/b.txt","source":"in/b.txt","text":"Three","fields":{"words":1}}

    """

  private func read(_ name: String, in folder: borrowing TestFolder) -> String? {
    try? String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func goldenFilesAreWrittenAndHeld() async throws {
    let folder = try TestFolder(files)
    let missing = await folder.run("test", "p")
    #expect(missing.status == .failures)
    #expect(
      missing.output.contains(
        "p/t/news.test.yaml:5:22: there is no golden file 'p/t/expected/news.ndjson' yet; "
          + "'galley test --update' writes it"))
    let update = await folder.run("test", "p", "--update")
    #expect(update.status == .success)
    #expect(update.output.contains("golden\n  written   p/t/expected/news.ndjson\nok "))
    #expect(read("p/t/expected/news.ndjson", in: folder) == golden)
    #expect(await folder.run("test", "p").status == .success)
    let again = await folder.run("test", "p", "--update")
    #expect(again.output.contains("  unchanged p/t/expected/news.ndjson\n"))
  }

  @Test func documentsAreComparedWholeAndOneByOne() async throws {
    var files = files
    files["p/t/expected/news.ndjson"] = """
      {"id":"in/b.txt","text":"Three","fields":{"words":1.0},"source":"in/b.txt"}

      {"id":"in/a.txt","source":"in/a.txt","fields":{"words":3},"metadata":{"title":"x"}}
      {"id":"in/c.txt","source":"in/c.txt","text":"Three"}
      """
    let outcome = try await TestFolder(files).run("test", "p/t/news.test.yaml")
    #expect(
      outcome.output.hasPrefix(
        """
        FAILED  p/t/news.test.yaml: golden
          p/t/expected/news.ndjson:3:1: documents[1].fields.words: expected 3, got 2
          p/t/expected/news.ndjson:3:1: documents[1].metadata: expected {"title":"x"}, got nothing
          p/t/expected/news.ndjson:3:1: documents[1].text: expected nothing, got "One two"
          p/t/expected/news.ndjson:4:1: documents[2]: expected {"id":"in/c.txt","text":"Three"}, got nothing
          p/t/expected/news.ndjson:1:1: documents: expected ["in/b.txt","in/a.txt"], got ["in/a.txt","in/b.txt"] (the order is another one)
        """))
    files["p/t/expected/news.ndjson"] = golden + "{"
    let damaged = try await TestFolder(files).run("test", "p/t/news.test.yaml")
    #expect(damaged.output.contains("news.ndjson:3:1: the golden file is damaged: expected"))
  }

  @Test(arguments: [("true", true), ("1", true), ("yes", true), ("false", false), ("", false)])
  func jobsWriteNone(value: String, isRefused: Bool) async throws {
    let folder = try TestFolder(files)
    let outcome = await folder.run("test", "p", "--update", variables: ["CI": value])
    #expect(outcome.status == (isRefused ? .refused : .success))
    #expect((read("p/t/expected/news.ndjson", in: folder) == nil) == isRefused)
  }

  @Test(arguments: ["p/t/expected", "p/t/expected/news.ndjson"])
  func noLinkIsFollowed(link: String) async throws {
    var files = files
    files["other/news.ndjson"] = "{}\n"
    let folder = try TestFolder(files)
    let target = link.hasSuffix("ndjson") ? "other/news.ndjson" : "other"
    let place = folder.url.appending(path: link)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: place, withDestinationURL: folder.url.appending(path: target))
    let outcome = await folder.run("test", "p", "--update")
    #expect(outcome.status == .failures)
    #expect(outcome.output.contains("it is a link, and no link is followed on the way out"))
    #expect(read("other/news.ndjson", in: folder) == "{}\n")
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.url.appending(path: "other").path()) == ["news.ndjson"])
  }

  @Test func aTestThatFailsOtherwiseKeepsItsGoldenFile() async throws {
    var files = files
    files["p/t/news.test.yaml"] = """
      pipeline: ../news.yaml
      tests:
        - name: golden
          given: {id: a, html: <p>One.</p>}
          expect: {golden: a.ndjson}
      """
    files["p/t/a.ndjson"] = "{}\n"
    let folder = try TestFolder(files)
    let outcome = await folder.run("test", "p", "--update")
    #expect(outcome.status == .failures)
    #expect(outcome.output.contains("  kept      p/t/a.ndjson\n"))
    #expect(read("p/t/a.ndjson", in: folder) == "{}\n")
  }

  @Test func aFileWithoutDocumentsIsToldOf() async throws {
    let folder = try TestFolder([
      "a.test.yaml": """
      stages: [filter: "false"]
      tests: [{name: none, given: x, expect: {golden: a.ndjson}}]
      """
    ])
    let outcome = await folder.run("test", "--update")
    #expect(outcome.output.contains("written   a.ndjson, which holds no document\n"))
    #expect(read("a.ndjson", in: folder) == "")
  }

  @Test func aPatternHasToFindSomething() async throws {
    var files = files
    files["p/t/news.test.yaml"]?.replace("in/a.txt", with: "in/c*.txt")
    let outcome = try await TestFolder(files).run("test", "p")
    #expect(outcome.status == .refused && outcome.output == "")
    #expect(
      outcome.errors.hasPrefix(
        "p/t/news.test.yaml:7:12: error: no file matches 'in/c*.txt' in the folder 'p/t'"))
  }
}
