import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct TestExpectationTests {
  private let chain = """
    galley: 1
    stages:
      - scrub
      - tag-names:
        name: tag

    """

  @Test func `files stand beside the test's file`() throws {
    let check = check(
      chain + """
        tests:
          - name: one
            files: news/*.txt
            expect: {documents: {count: 3}}
          - name: several
            files: [a.txt, ../b.ndjson]
            expect: {golden: ./expected/b.ndjson, failed: [{id: a, stage: input}]}
        """)
    #expect(check.problems == [])
    let folder = InputEntry.InputRoot.folder("/desk/Pipelines")
    #expect(
      check.tests.map { $0.plan.inputs.map(\.source) } == [
        [.files(pattern: "news/*.txt", relativeTo: folder)],
        [
          .files(pattern: "a.txt", relativeTo: folder),
          .files(pattern: "../b.ndjson", relativeTo: folder),
        ],
      ])
    let golden = try #require(check.tests.last?.expectation.golden)
    #expect(golden.path == "Pipelines/expected/b.ndjson")
    #expect(golden.absolutePath == "/desk/Pipelines/expected/b.ndjson")
  }

  @Test func `a test has documents or files, and one golden file of its own`() {
    expectProblems(
      chain + """
        tests:
          - name: both
            ⟦1⟧given: One.
            files: ⟦2⟧a.txt
            expect: {golden: ⟦3⟧a.ndjson}
          - name: nothing to read
            files: [⟦4⟧-, ⟦5⟧{a: b}]
            expect: {golden: ⟦6⟧/tmp/a.ndjson}
          - name: outside
            files: ⟦7⟧[]
            expect: {golden: ⟦8⟧b/../../a.ndjson}
          - name: a pipeline
            files: a.txt
            expect: {golden: ⟦9⟧pipeline.yaml}
          - name: twice
            files: a.txt
            expect: ⟦b⟧{golden: ⟦a⟧c.ndjson, text: x}
          - name: first
            files: a.txt
            expect: {golden: ⟦c⟧d.ndjson}
          - name: second
            files: a.txt
            expect: {golden: ⟦d⟧./d.ndjson}
        """,
      [
        .init("⟦1⟧", .conflictingKeys, "a test has 'given' or 'files', not both", notes: ["⟦2⟧"]),
        .init("⟦4⟧", .conflictingKeys, "a test reads no standard input"),
        .init("⟦5⟧", .wrongType, "expected a string"),
        .init("⟦6⟧", .wrongType, "stands in the folder of its test, or below"),
        .init("⟦7⟧", .wrongType, "the list of files is empty"),
        .init("⟦8⟧", .wrongType, "stands in the folder of its test, or below"),
        .init("⟦9⟧", .wrongType, "a golden file holds NDJSON; name it pipeline.ndjson"),
        .init("⟦a⟧", .conflictingKeys, "a golden file holds all documents", notes: ["⟦b⟧"]),
        .init(
          "⟦d⟧", .duplicateName, "a second test has the golden file 'd.ndjson'", notes: ["⟦c⟧"]),
      ])
  }

  @Test func `a mapping is a matcher where the document has no fixed keys`() throws {
    let check = check(
      chain + """
        tests:
          - name: one
            given: One.
            expect:
              text: {contains: One}
              subjects: [{count: 4}]
              entities: {count: {at-least: 1}, contains: {text: One}}
              fields:
                some: {contains: [a, b]}
                other: {contains: a, key: b}
                exact: {equals: {contains: a}}
        """)
    #expect(check.problems == [])
    let document = try #require(check.tests.first?.expectation.documents?.items.first)
    #expect(
      document.outline
        == "{text: ?, subjects: [{count: .}], entities: ?, "
        + "fields: {some: ?, other: {contains: ., key: .}, exact: {contains: .}}}")
  }

  @Test func `what no matcher has is found`() {
    expectProblems(
      chain + """
        tests:
          - name: one
            given: One.
            expect:
              text: {⟦1⟧contians: One}
              entities: {contains: {⟦2⟧txt: One}, count: ⟦3⟧-1}
              summary: {⟦4⟧contains: One}
              fields:
                a: {at-least: ⟦5⟧x}
                b: {equals: 1, ⟦6⟧contains: 2}
                c: {lacks: ⟦7⟧[]}
              dropped: {⟦8⟧cuont: 3}
              failed: [{message: {matches: '⟦9⟧a(b'}}]
          - name: two
            given: One.
            expect: {documents: {contains: {⟦a⟧txt: One.}}}
        """,
      [
        .init("⟦1⟧", .unknownKey, "'text' has no key 'contians'; did you mean 'contains'?"),
        .init("⟦2⟧", .unknownKey, "'entities' has no key 'txt'; did you mean 'text'?"),
        .init("⟦3⟧", .outOfRange, "-1 is out of range"),
        .init("⟦4⟧", .unknownKey, "'summary' has no key 'contains'"),
        .init("⟦5⟧", .wrongType, "expected a number"),
        .init("⟦6⟧", .conflictingKeys, "'equals' says all of a value"),
        .init("⟦7⟧", .wrongType, "the list is empty"),
        .init("⟦8⟧", .unknownKey, "a matcher has no key 'cuont'; did you mean 'count'?"),
        .init("⟦9⟧", .badPattern, "never closed"),
        .init("⟦a⟧", .unknownKey, "a document has no key 'txt'"),
      ])
  }
}

extension ExpectedValue {
  /// Keys, with `?` for matchers and `.` for scalars.
  fileprivate var outline: String {
    switch content {
    case .scalar: "."
    case .matching: "?"
    case .list(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let members), .whole(let members):
      "{" + members.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
