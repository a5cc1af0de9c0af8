import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct TestsSectionTests {
  private let chain = """
    galley: 1
    stages:
      - scrub
      - tag-names: {}
        name: tag
      - rank-names
      - save: out.ndjson

    """

  @Test func `tests are read with the stages that they run`() throws {
    let check = check(
      chain + """
        tests:
          - name: all
            given: Some words.
            expect: {text: Some words.}
          - name: a part
            given: [{id: a, text: One.}, Two.]
            from: tag
            through: rank-names
            set: {rank-names.count: 7, tag.types: [place]}
            expect: {documents: [{id: a}, {}], dropped: [], failed: [{id: c, message: no}]}
        """)
    #expect(check.problems == [])
    #expect(check.tests.map(\.name) == ["all", "a part"])
    let all = try #require(check.tests.first)
    #expect(all.plan.stages.map(\.name) == ["scrub", "tag", "rank-names"])
    let given = Array("{\"text\":\"Some words.\"}\n".utf8)
    #expect(
      all.plan.inputs.map(\.source) == [.memory(name: "given", bytes: given, .ndjson)])
    let part = try #require(check.tests.last)
    #expect(part.plan.stages.map(\.name) == ["tag", "rank-names"])
    let count = part.plan.stages[1].configuration.values.first { $0.name == "count" }
    #expect(count?.value == 7)
    #expect(part.expectation.documents?.items.count == 2)
    #expect(part.expectation.dropped?.items.isEmpty == true)
    #expect(part.place.start == SourcePosition(line: 12, column: 11))
  }

  @Test func `policies leave nothing behind in a test`() throws {
    let check = check(
      """
      galley: 1
      stages:
        - scrub
        - tag-names:
          on-error: continue
      run: {quarantine: out/q.ndjson, checkpoint: 1s, max-failures: 0}
      tests: [{name: a, given: x, expect: {documents: []}}]
      """)
    let plan = try #require(check.tests.first?.plan)
    #expect(plan.stages.map(\.onError) == [.drop, .continue])
    #expect(plan.settings.quarantine == nil && plan.settings.maxFailures == nil)
    #expect(plan.settings.checkpoint == .zero)
  }

  @Test func `every problem of a test is found`() {
    expectProblems(
      chain + """
        tests:
          - ⟦1⟧nmae: misspelt
            given: {⟦2⟧txt: One., metadata: {own: 1}}
            expect: {text: One.}
          - name: stages
            given: One.
            from: ⟦3⟧scrubb
            through: ⟦4⟧nothing-like-it
            set: {⟦5⟧tga.types: [], ⟦6⟧count: 1, rank-names.count: ⟦7⟧0}
            expect: {failed: [{stage: ⟦8⟧rank-name}], ⟦9⟧droped: []}
          - name: nothing
            given: One.
            expect: ⟦a⟧{}
          - ⟦b⟧name: less
          - ⟦c⟧text
        """,
      [
        .init("⟦1⟧", .unknownKey, "a test has no key 'nmae'; did you mean 'name'?"),
        .init("⟦2⟧", .unknownKey, "a document has no key 'txt'; did you mean 'text'?"),
        .init("⟦3⟧", .unknownStage, "no stage of the pipeline is named 'scrubb'; did you mean"),
        .init("⟦4⟧", .unknownStage, "'nothing-like-it'; there are scrub, tag, rank-names, save"),
        .init("⟦5⟧", .badOverride, "no stage here is named 'tga'; did you mean 'tag'?"),
        .init("⟦6⟧", .badOverride, "expected NAME.option: value"),
        .init("⟦7⟧", .outOfRange, "0 is out of range; expected 1 to 20"),
        .init("⟦8⟧", .unknownStage, "'rank-name'; did you mean 'rank-names'?"),
        .init("⟦9⟧", .unknownKey, "'expect' has no key 'droped'; did you mean 'dropped'?"),
        .init("⟦a⟧", .missingKey, "the test expects nothing"),
        .init("⟦b⟧", .missingKey, "the test has no 'given'"),
        .init("⟦b⟧", .missingKey, "the test has no 'expect'"),
        .init("⟦c⟧", .wrongType, "expected a test, a mapping with"),
      ])
  }

  @Test func `keys of documents are checked at any depth`() {
    expectProblems(
      chain + """
        tests:
          - name: depth
            given: {text: One., entities: [{⟦1⟧txt: One, start: 0, end: 3}]}
            expect:
              documents:
                - summary: {sentences: [{⟦2⟧strat: 0}]}
                - annotations: {quotes: [{⟦3⟧labl: x}]}
                - fields: {any: {thing: 1}}
        """,
      [
        .init("⟦1⟧", .unknownKey, "'entities' has no key 'txt'; did you mean 'text'?"),
        .init("⟦2⟧", .unknownKey, "'summary.sentences' has no key 'strat'; did you mean 'start'?"),
        .init("⟦3⟧", .unknownKey, "'annotations.quotes' has no key 'labl'; did you mean 'label'?"),
      ])
  }

  @Test func `given documents are documents`() {
    expectProblems(
      chain + """
        tests:
          - name: offsets
            given: ⟦1⟧{text: One., sentences: [{start: 2, end: 99}]}
            expect: {documents: []}
          - name: shape
            given: ⟦2⟧{text: One., keywords: one}
            expect: {documents: []}
          - name: twice
            given: [{id: ⟦3⟧a, text: One.}, {id: ⟦4⟧a, text: Two.}]
            expect: {documents: []}
          - name: numbers
            given: {fields: {high: ⟦5⟧.inf}}
            expect: {documents: []}
          - name: none
            given: ⟦6⟧[]
            expect: {documents: []}
          - name: ⟦7⟧none
            given: x
            expect: {documents: []}
        """,
      [
        .init("⟦1⟧", .badDocument, "no document: "),
        .init("⟦2⟧", .badDocument, "'keywords' has another shape than Galley's"),
        .init("⟦4⟧", .duplicateName, "a second document has the id 'a'", notes: ["⟦3⟧"]),
        .init("⟦5⟧", .wrongType, "JSON has no number '.inf'"),
        .init("⟦6⟧", .wrongType, "the list of documents is empty"),
      ])
  }

  @Test func `a failure can only be expected of a stage that the test runs`() {
    expectProblems(
      chain + """
        tests:
          - name: a
            given: One.
            through: scrub
            expect: {failed: [{stage: ⟦1⟧tag}, {stage: scrub}]}
          - name: b
            given: One.
            expect: {failed: [{stage: ⟦2⟧save}]}
          - name: c
            given: One.
            from: ⟦3⟧rank-names
            through: scrub
            expect: {documents: []}
          - name: d
            given: One.
            expect: {⟦4⟧text: x, documents: []}
        """,
      [
        .init("⟦1⟧", .conflictingKeys, "this test leaves 'tag' out, by 'from' and 'through'"),
        .init("⟦2⟧", .conflictingKeys, "this test leaves 'save' out, which writes"),
        .init("⟦3⟧", .conflictingKeys, "'rank-names' stands behind 'scrub'"),
        .init("⟦4⟧", .conflictingKeys, "'text' is meant for a single document"),
      ])
  }
}
