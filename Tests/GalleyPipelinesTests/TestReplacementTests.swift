import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct TestReplacementTests {
  private let chain = """
    galley: 1
    stages:
      - scrub
      - tag-names:
        name: tag
      - rank-names
      - save: out.ndjson

    """

  private func test(_ replace: String) throws -> PipelineTest {
    let check = check(
      chain + """
        tests:
          - name: all
            given: Some words.
            replace: \(replace)
            expect: {text: Some words.}
        """)
    #expect(check.problems == [])
    return try #require(check.tests.first)
  }

  @Test func `a stage gives one answer for all, or one for each document`() throws {
    let test = try test(
      "{scrub: keep, tag: [{id: a, drop: too-short}, {id: b, fail: away}, {id: c, keep}, keep]}")
    let scrub = try #require(test.replacements["scrub"])
    guard case .keep? = scrub.answer(for: "any")?.outcome else {
      Issue.record("expected 'keep'")
      return
    }
    let tag = try #require(test.replacements["tag"])
    #expect(["a", "b", "c", "d"].map { tag.answer(for: $0)?.id } == ["a", "b", "c", nil])
    guard case .drop(reason: "too-short")? = tag.answer(for: "a")?.outcome else {
      Issue.record("expected a drop")
      return
    }
    guard case .fail(message: "away")? = tag.answer(for: "b")?.outcome else {
      Issue.record("expected a failure")
      return
    }
  }

  @Test func `offsets count as in the document's JSON, and bad ones have a place`() throws {
    let test = try test(
      """
      {tag: {set: {entities: [
        {text: b, type: place, start: 3, end: 4}, {text: b, type: place, start: 5, end: 6}]}}}
      """.replacing("\n", with: " "))
    guard case .set(let parts)? = test.replacements["tag"]?.answer(for: "a")?.outcome else {
      Issue.record("expected parts")
      return
    }
    var document = Document(id: "a", text: "é😀 b b")
    try parts.apply(to: &document, writes: [.entities], at: test.place)
    #expect(document.entities.count == 2)
    var shorter = Document(id: "a", text: "é😀 b")
    #expect {
      try parts.apply(to: &shorter, writes: [.entities], at: test.place)
    } throws: { error in
      (error as? Diagnostic)?.place?.start == SourcePosition(line: 11, column: 83)
    }
    #expect(shorter.entities.isEmpty)
  }

  @Test func `every problem is found`() {
    expectProblems(
      chain + """
        tests:
          - name: a
            given: One.
            through: tag
            replace:
              ⟦1⟧tga: keep
              ⟦2⟧rank-names: keep
              tag:
                - {id: a, set: {⟦3⟧text: x}}
                - {id: b, set: {entities: [{text: x, type: place, start: 0, ⟦4⟧ends: 1}]}}
                - ⟦e⟧{id: c, ⟦d⟧drop: x, ⟦5⟧keep}
                - ⟦6⟧{id: c, fail: x}
                - ⟦7⟧skip
                - {id: d, drop: ⟦8⟧Too Short}
                - {⟦9⟧entities: []}
              scrub: {set: {text: ab, ⟦a⟧sentences: []}}
            expect: {documents: []}
          - name: b
            given: One.
            replace: ⟦b⟧[tag]
            expect: {documents: []}
          - name: c
            given: One.
            replace: {scrub: ⟦c⟧[]}
            expect: {documents: []}
        """,
      [
        .init("⟦1⟧", .unknownStage, "named 'tga'; did you mean 'tag'?"),
        .init("⟦2⟧", .conflictingKeys, "this test leaves 'rank-names' out"),
        .init("⟦3⟧", .badDocument, "'text' is not declared among what is written"),
        .init("⟦4⟧", .unknownKey, "'entities' has no key 'ends'; did you mean 'end'?"),
        .init(
          "⟦5⟧", .conflictingKeys, "an answer has one outcome, and this one has 'drop' too",
          notes: ["⟦d⟧"]),
        .init("⟦6⟧", .duplicateName, "a second answer for 'c'", notes: ["⟦e⟧"]),
        .init("⟦7⟧", .wrongType, "expected 'keep' or a mapping with 'set', 'drop' or 'fail'"),
        .init("⟦8⟧", .wrongType, "a reason is a short name"),
        .init("⟦9⟧", .unknownKey, "put the parts under 'set'"),
        .init("⟦a⟧", .badDocument, "'sentences' is not declared"),
        .init("⟦b⟧", .wrongType, "expected stages with what they give"),
        .init("⟦c⟧", .wrongType, "the list of answers is empty"),
      ])
  }
}
