import Foundation
import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct ExplainDocumentTests {
  private static let pipeline = """
    galley: 1
    name: brief
    stages:
      - clean
      - split-teasers
      - word-count:
        when: document.metadata.byline == "Nobody"
      - extract-entities
      - summarize: {sentences: 2}
      - export: out/all.ndjson
      - filter: document.text.length < 5000
        name: short
    run:
      quarantine: out/quarantine.ndjson

    """

  private static let article = """
    By Ines Marchetti

    The port of Trieste will replace its last four diesel ferries with battery boats.
    The order is worth €48 million, Paolo Venier said on 14 March 2026.

    Share this article

    A Lighthouse Opens Its Doors After Sixty Years
    The keeper's rooms are as they were when the last of them left, and the stairs have been rep

    Bakers of Vila Nova Revive a Rye Loaf
    An old ledger in the cellar of a closed mill held the recipe, and it took four bakers to rea

    """

  private func folder(_ pipeline: String = pipeline) throws -> TestFolder {
    try TestFolder([
      "galley.yaml": pipeline, "news/ferries.txt": Self.article, "news/other.txt": "Nothing here.",
    ])
  }

  /// Without times, which differ from run to run.
  private func timeless(_ text: String) -> String {
    text.replacing(#/, [0-9.]+ (ms|s)\n/#, with: ", 0 ms\n")
  }

  @Test func showsWhatEachStageDid() async throws {
    let folder = try folder()
    let shown = await folder.run("run", "news", "--explain-document", "news/ferries.txt")
    #expect(shown.errors == "")
    #expect(shown.status == .success)
    try expectSnapshot(of: timeless(shown.output), named: "explain-document.txt")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path()))
  }

  @Test func followsDocumentsThatTookItsPlaceToTheirEnds() async throws {
    let folder = try folder(
      """
      galley: 1
      name: split
      stages:
        - script: |
            return replace({{text = "One."}, {text = "A longer second part."}})
          name: halves
        - filter:
            keep: document.text.length > 10
            reason: too-short
        - script: error("no more")
          name: fails
          on-error: quarantine
        - word-count
      run: {quarantine: q.ndjson}

      """)
    let shown = await folder.run("run", "news/*", "--explain-document", "news/other.txt")
    #expect(shown.errors == "")
    try expectSnapshot(of: timeless(shown.output), named: "explain-replaced.txt")
    #expect(shown.status == .failures)
  }

  @Test func saysAllOfItToPrograms() async throws {
    let shown = try await folder().run(
      "run", "news", "--explain-document", "news/ferries.txt", "--format", "json", "--through",
      "word-count", "--set", "word-count.minimum-length=3")
    var reader = JSONReader()
    let value = try reader.read(shown.output)
    let history = try #require(value.object)
    #expect(history["id"] == "news/ferries.txt")
    let stages = (history["stages"]?.array ?? []).compactMap(\.object)
    #expect(stages.map { $0["stage"] } == ["clean", "split-teasers", "word-count"])
    let last = stages.last?["documents"]?.array?.first?.object
    #expect(last?["when"] == #"document.metadata.byline == "Nobody""#)
    let parts = stages.first?["documents"]?.array?.first?.object?["changes"]?.array
    #expect(parts?.first?.object?["part"] == "text")
  }

  @Test func aDropIsNoFailure() async throws {
    let folder = try folder(
      "galley: 1\nstages: [{filter: document.text.length > 20}, word-count]\n")
    let shown = await folder.run("run", "news", "--explain-document", "news/other.txt")
    #expect(
      shown.output.contains("filter\n  dropped: filtered\n\nIt did not come to word-count.\n"))
    #expect(shown.status == .success)
  }

  @Test func stagesThatNeedEarlierDocumentsGetThem() async throws {
    let folder = try TestFolder([
      "galley.yaml": "galley: 1\nstages: [deduplicate]\n",
      "a.ndjson": """
      {"id":"a","text":"The port of Trieste will replace its last four diesel ferries."}
      {"broken
      {"id":"b","text":"The port of Trieste will replace its last four diesel ferries."}
      {"id":"c","text":"A lighthouse opens its doors."}

      """,
    ])
    let shown = await folder.run("run", "a.ndjson", "--explain-document", "b")
    #expect(shown.output.contains("deduplicate\n  dropped: duplicate"))
    #expect(shown.status == .success)
  }

  @Test(arguments: [
    (["--explain-document", "ferries.txt"], "did you mean 'news/ferries.txt'?"),
    (["--explain-document", "x"], "the first are 'news/ferries.txt', 'news/other.txt'"),
    (
      ["--explain-document", "news/ferries.txt", "--through", "sumarize"],
      "'--through sumarize': no stage is called so; did you mean 'summarize'?"
    ),
    (
      ["--explain-document", "news/ferries.txt", "--fail-if", "dropped > 0"],
      "leave '--fail-if' out"
    ),
    (["--through", "clean"], "'--through' goes with '--explain-document ID'"),
    (["--format", "json"], "'--format' is for '--dry-run' and '--explain-document'"),
  ])
  func whatCannotBeExplainedIsRefused(arguments: [String], message: String) async throws {
    let shown = try await folder().run(["run", "news"] + arguments)
    #expect(shown.errors.contains(message))
    #expect(shown.output == "")
    #expect(shown.status == .refused)
  }
}
