import Foundation
import Galley
import GalleyPipelines
import GalleyStages
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

private let chain = """
  galley: 1
  stages:
    - filter: document.text.length > 20
    - word-count
    - summarize: {sentences: 1}
    - export: out.ndjson

  """

@Suite struct TestVerbTests {
  private let passing = """
    tests:
      - name: short notices are dropped
        given:
          - {id: a, text: "Market closed. It will open again on Monday."}
          - {id: b, text: Closed.}
        expect:
          documents: [{id: a, fields: {words: 8}}]
          dropped: [{id: b, reason: filtered}]
      - name: a single document
        given: Market closed. It will open again on Monday.
        through: word-count
        expect: {fields: {words: 8, other: null}, summary: null, teasers: []}
      - name: a part of the chain, with another setting
        given: {id: h, text: A notice that counts.}
        from: word-count
        set: {word-count.minimum-length: 3}
        expect: {fields: {words: 3}}
      - name: a failure is what is wanted
        given: {id: h, html: <p>One.</p>}
        from: summarize
        expect: {failed: [{id: h, stage: summarize, message: put 'clean' before}]}

    """

  private let failing = """
    tests:
      - name: values
        given:
          - {id: a, text: "Market closed. It will open again on Monday."}
          - {id: b, text: Closed.}
          - {id: c, text: "A third one, that is long enough."}
        expect:
          documents:
            - id: a
              text: Market closed. It will open again on Tuesday, and not before that day.
              fields: {words: 9}
              summary: {headline: Closed, sentences: [{text: One}, {text: Two}]}
            - id: b
          dropped: [{id: b, reason: too-short}, x]
      - name: the one document
        given: {text: Market closed. It will open again on Monday., metadata: {tags: [a, b]}}
        expect: {fields: {words: "8"}, metadata: {tags: [a]}, summary: null}
      - name: nothing comes out
        given: Closed.
        expect: {text: Closed.}
      - name: a stage throws
        given: [{id: h, html: <p>One.</p>}, {id: i, text: Another one.}]
        from: summarize
        expect: {documents: [{id: h}, {id: i, summary: {method: ranked}}]}
      - name: a stage throws otherwise
        given: {id: h, html: <p>One.</p>}
        from: summarize
        expect: {failed: [{id: h, stage: summarize, message: soap}, z]}
      - name: the order
        given: [{id: a, text: One.}, {id: b, text: Two.}]
        from: word-count
        expect: {documents: [{id: b}, {id: a}]}

    """

  @Test func testsThatPassSayLittleAndWriteNothing() async throws {
    let folder = try TestFolder(["galley.yaml": chain + passing])
    let outcome = await folder.run("test")
    #expect(outcome.status == .success)
    #expect(
      outcome.output == """
        ok      galley.yaml: short notices are dropped
        ok      galley.yaml: a single document
        ok      galley.yaml: a part of the chain, with another setting
        ok      galley.yaml: a failure is what is wanted
        4 tests passed

        """)
    #expect(outcome.errors == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).count == 1)
  }

  @Test func testsThatFailSayWhere() async throws {
    let outcome = try await TestFolder(["news.yaml": chain + failing]).run("test", "news.yaml")
    #expect(outcome.status == .failures)
    try expectSnapshot(of: chain + failing + "----\n" + outcome.output, named: "test-failures.txt")
  }

  @Test func aProgramGetsTheSame() async throws {
    let folder = try TestFolder(["news.yaml": chain + failing])
    let outcome = await folder.run("test", "--format", "json")
    #expect(outcome.status == .failures)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["failed"] as? Int == 6)
    let tests = try #require(report["tests"] as? [[String: Any]])
    let failure = try #require((tests[1]["failures"] as? [[String: Any]])?.first)
    #expect(failure["path"] as? String == "fields.words")
    #expect(failure["line"] as? Int == 23)
    #expect(failure["expected"] as? String == "8" && failure["got"] as? Int == 8)
  }

  @Test func whatAFailedStageWasGivenIsNoResult() async throws {
    let text = chain.replacing(
      "- summarize: {sentences: 1}", with: "- summarize:\n    on-error: continue")
    let outcome = try await TestFolder([
      "news.yaml": text + """
        tests:
          - name: untouched
            given: {id: h, html: <p>One.</p>}
            from: summarize
            expect: {html: <p>One.</p>}
        """
    ]).run("test")
    #expect(outcome.status == .failures)
    #expect(outcome.output.contains("\n  news.yaml:5:5: 'summarize' failed on 'h': "))
    #expect(outcome.output.contains("got nothing (since 'summarize' failed on 'h')"))
  }

  @Test func filesOfTestsStandBesideAPipelineOrAlone() async throws {
    let folder = try TestFolder([
      "a/news.yaml": chain, "a/news.test.yaml": "pipeline: news.yaml\n" + passing,
      "a/alone.test.yaml": """
      stages: [word-count]
      x-own: 1
      tests: [{name: alone, given: One two., expect: {fields: {words: 2}}}]
      """, "a/compose.yaml": "services: {}\n", "a/.hidden/bad.yaml": "galley: [",
    ])
    let all = await folder.run("test", "a")
    #expect(all.status == .success && all.output.hasSuffix("5 tests passed\n"))
    #expect(all.output.hasPrefix("ok      a/alone.test.yaml: alone\n"))
    let one = await folder.run("test", "a/news.yaml")
    #expect(one.output.hasSuffix("4 tests passed\n"))
    let twice = await folder.run("test", "a/news.yaml", "a")
    #expect(twice.output.hasSuffix("5 tests passed\n"))
  }

  @Test(arguments: [
    ("Plugins/a/a.test.yaml", "/desk/a.test.yaml"),
    ("news/Plugins/a/Tests/b.test.yaml", "/desk/news/b.test.yaml"),
    ("/else/Plugins/a/./b.test.yaml", "/else/b.test.yaml"), ("news/a.yaml", "news/a.yaml"),
    ("Plugins/a.yaml", "Plugins/a.yaml"),
  ])
  func theTestsOfAPluginFindIt(file: String, place: String) throws {
    var asked: [String] = []
    let files = TestFiles(in: "/desk") { place in
      asked.append(place)
      return PipelineLoader(catalog: .builtIn, environment: [:], workingDirectory: "/desk")
    }
    _ = try files.check(file)
    #expect(asked == [place])
  }

  @Test(arguments: [
    (["nowhere"], "there is no 'nowhere' here"),
    (["a.txt"], "'a.txt' is no pipeline"),
    (["news.yaml"], "there are no tests in 'news.yaml'"),
    (["sub"], "there are no tests in 'sub'"),
  ])
  func aPathWithoutATestIsRefused(paths: [String], message: String) async throws {
    let folder = try TestFolder(["a.txt": "", "news.yaml": chain, "sub/news.yaml": chain])
    let outcome = await folder.run(["test"] + paths)
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains(message))
  }

  @Test(arguments: [
    ("pipeline: new.yaml\n", "t.test.yaml:1:11: error: can't read 'new.yaml': no such file"),
    ("pipeline: a.yaml\nstages: []\n", "t.test.yaml:1:1: error: tests are of a 'pipeline' or of"),
    ("pipelin: a.yaml\n", "t.test.yaml:1:1: error: a file of tests has no key 'pipelin'; did you"),
    ("tests: [{name: a}]\n", "t.test.yaml:1:1: error: write 'pipeline: FILE.yaml'"),
    (
      "pipeline: a.yaml\ntests: [{name: a, given: x, through: word-cuont, expect: x}]\n",
      "error: no stage of the pipeline is named 'word-cuont'; did you mean 'word-count'?"
    ),
    ("pipeline: bad.yaml\ntests: []\n", "bad.yaml:2:10: error: unknown stage 'word-cuont'"),
  ])
  func aFileOfTestsIsChecked(text: String, message: String) async throws {
    let folder = try TestFolder([
      "a.yaml": "galley: 1\nstages: [word-count]\n",
      "bad.yaml": "galley: 1\nstages: [word-cuont]\n", "t.test.yaml": text,
    ])
    let outcome = await folder.run("test", "t.test.yaml")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output == "")
  }
}
