import Testing

@testable import GalleyCommandLine

@Suite struct TestReplaceTests {
  private let pipeline = """
    galley: 1
    stages:
      - summarize
      - word-count
      - export: out.ndjson

    """

  @Test func aReplacedStageGivesWhatTheTestSays() async throws {
    let folder = try TestFolder([
      "news.yaml": pipeline + """
        tests:
          - name: outcomes
            given:
              - {id: a, text: "😀 Taxila"}
              - {id: b, text: Two words}
              - {id: c, text: Some more words}
              - {id: d, text: And so on}
            replace:
              summarize:
                - {id: a, set: {summary: {text: Taxila, method: server, sentences: [{text: Taxila, start: 2, end: 8}]}}}
                - {id: b, drop: no-answer}
                - {id: c, fail: the server is away}
                - keep
            through: summarize
            expect:
              documents: [{id: a, summary: {method: server}}, {id: d, text: And so on, summary: null}]
              dropped: [{id: b, reason: no-answer}]
              failed: [{id: c, stage: summarize, message: away}]

        """
    ])
    let outcome = await folder.run("test", "news.yaml")
    #expect(outcome.status == .success, "\(outcome.output)\(outcome.errors)")
  }

  @Test func answersThatDoNotFitAreToldAtTheirPlace() async throws {
    let folder = try TestFolder([
      "news.yaml": pipeline + """
        tests:
          - name: outcomes
            given: [{id: a, text: One.}, {id: b, text: Two.}]
            replace:
              summarize:
                - {id: a, set: {summary: {text: x, sentences: [{text: x, start: 2, end: 9}]}}}
                - {id: z, drop: gone}
            expect: {documents: {count: 2}}

        """
    ])
    let outcome = await folder.run("test", "news.yaml")
    #expect(outcome.status == .failures)
    let lines = outcome.output.split(separator: "\n").dropFirst()
    #expect(
      lines.map { $0.prefix(90) } == [
        "  news.yaml:11:34: 'summarize' failed on 'a': what 'replace' sets can't be set: summary.se",
        "  news.yaml:10:7: 'summarize' failed on 'b': 'replace' doesn't say what it gives for this ",
        "  news.yaml:13:33: documents: expected 2 items, got 0",
        "  news.yaml:12:11: no document 'z' came to 'summarize', which is replaced",
        "1 test: 0 passed, 1 failed",
      ])
  }
}
