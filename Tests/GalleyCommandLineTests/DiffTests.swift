import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct DiffTests {
  private static let old = """
    {"id":"a","text":"The boats sail on Monday.\\nShare","metadata":{"title":"Boats"},"entities":[{"text":"Monday","type":"date","start":18,"end":24}],"fields":{"words":6}}
    {"id":"b","text":"Nothing new.","fields":{"words":2}}
    {"id":"c","text":"Gone."}
    {"id":"d","text":"The same."}

    """

  private static let new = """
    {"id":"d","text":"The same."}
    {"id":"b","fields":{"words":2.0},"metadata":null,"text":"Nothing new."}
    {"id":"a","text":"The boats sail on Friday.","metadata":{"title":"Boats"},"entities":[],"removed":[{"text":"Share","reason":"share-bar"}],"fields":{"words":5}}
    {"id":"e","text":"Come."}

    """

  private func folder(_ files: [String: String] = [:]) throws -> TestFolder {
    try TestFolder(["old.ndjson": Self.old, "new.ndjson": Self.new].merging(files) { $1 })
  }

  @Test func showsWhatDiffersAndCountsIt() async throws {
    let shown = try await folder().run("diff", "old.ndjson", "new.ndjson")
    try expectSnapshot(of: shown.output, named: "diff.txt")
    #expect(shown.errors == "")
    #expect(shown.status == .failures)
  }

  @Test func whatMeansTheSameIsEqual() async throws {
    let folder = try folder([
      "b.jsonl": #"{"text":"a","id":"1","x":null}"#, "c.json": #"[{"id":1,"text":"a"}]"#,
    ])
    let shown = await folder.run("diff", "b.jsonl", "c.json")
    #expect(shown.output == "No differences in 1 document\n")
    #expect(shown.status == .success)
  }

  @Test func foldersAreComparedFileByFile() async throws {
    let folder = try folder([
      "out/a.json": #"{"id":"a","text":"one"}"#, "out/b.json": #"{"id":"b","text":"two"}"#,
      "out/notes.txt": "x", "c.json": #"[{"id":"b","text":"two"},{"id":"a","text":"three"}]"#,
    ])
    let shown = await folder.run("diff", "out", "c.json")
    #expect(shown.output.hasSuffix("2 documents before, 2 now: 1 changed\n  text 1\n"))
    #expect(shown.status == .failures)
  }

  @Test(arguments: [
    (["--only", "text"], "text 1"), (["--only", "fields"], "fields.words 1"),
    (["--ignore", "fields.words", "--ignore", "text"], "entities 1, removed 1"),
  ])
  func somePartsCanBeChosen(arguments: [String], counts: String) async throws {
    let shown = try await folder().run(["diff", "old.ndjson", "new.ndjson"] + arguments)
    #expect(
      shown.output.hasSuffix(
        ": 1 changed, 1 only in the old output, 1 only in the new output\n  \(counts)\n"))
  }

  @Test func fewDocumentsAreShownUnlessAllAreAskedFor() async throws {
    let lines = { (text: String) in
      (0..<30).map { "{\"id\":\"\($0)\",\"text\":\"\(text)\"}\n" }.joined()
    }
    let folder = try folder(["a.ndjson": lines("a"), "b.ndjson": lines("b")])
    let few = await folder.run("diff", "a.ndjson", "b.ndjson", "--limit", "3")
    #expect(few.output.contains("\n… 27 documents more changed; --all shows them\n"))
    let all = await folder.run("diff", "a.ndjson", "b.ndjson", "--all")
    #expect(all.output.count { $0 == "-" } == 30)
  }

  @Test func programsGetAllOfIt() async throws {
    let shown = try await folder().run("diff", "old.ndjson", "new.ndjson", "--format", "json")
    var reader = JSONReader()
    let value = try reader.read(shown.output)
    let object = try #require(value.object)
    #expect(object["onlyOld"] == ["c"])
    #expect(object["onlyNew"] == ["e"])
    let changed = try #require(object["changed"]?.array?.first?.object)
    #expect(changed["id"] == "a")
    let parts = changed["changes"]?.array?.compactMap { $0.object?["part"]?.string }
    #expect(parts == ["text", "entities", "removed", "fields.words"])
    #expect(object["counts"]?.object?["parts"]?.object?["text"] == 1)
  }

  @Test(arguments: [
    (#"{"id":"a","#, "bad.ndjson:1: expected"),
    (#"{"text":"a"}"#, "bad.ndjson:1: the record has no id"),
    (
      "{\"id\":\"a\"}\n\n{\"id\":\"a\"}",
      "bad.ndjson:3: the id 'a' is there twice"
    ),
    (#"{"id":["a"]}"#, "bad.ndjson:1: the id is an array; expected a string or a number"),
    ("[1]", "bad.ndjson:1: expected an object"),
  ])
  func brokenRecordsAreRefusedAtTheirPlace(record: String, message: String) async throws {
    for arguments in [["bad.ndjson", "old.ndjson"], ["new.ndjson", "bad.ndjson"]] {
      let shown = try await folder(["bad.ndjson": record]).run(["diff"] + arguments)
      #expect(shown.errors.contains(message))
      #expect(shown.status == .refused)
    }
  }

  @Test(arguments: [
    (["old.ndjson", "none.ndjson"], "cannot open none.ndjson: no such file or directory"),
    (["old.ndjson", "-"], "'-' can't be compared"),
    (["old.ndjson", "empty"], "there is no .json file in the folder 'empty'"),
    (["old.ndjson", "new.ndjson", "--only", "entitys"], "did you mean 'entities'?"),
    (["old.ndjson", "new.ndjson", "--all", "--limit", "2"], "leave one out"),
  ])
  func whatCannotBeComparedIsRefused(arguments: [String], message: String) async throws {
    let shown = try await folder(["empty/a.txt": ""]).run(["diff"] + arguments)
    #expect(shown.errors.contains(message))
    #expect(shown.status == .refused)
  }
}
