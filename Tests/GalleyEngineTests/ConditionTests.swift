import Galley
import GalleyEngine
import Testing

@Suite struct ConditionTests {
  @Test func `a stage works on those documents alone that its condition holds for`() async throws {
    let long = Step(
      name: "mark", reads: [.text],
      when: try Condition("document.text.length > 6", patterns: NoPatterns())
    ) { document in
      var document = document
      document.fields["long"] = true
      return .keep(document)
    }
    let input = records(12) + "{\"id\":\"h\",\"html\":\"<p>\"}\n"
    let outcomes = try await run([long], over: input)
    let marked = outcomes.lines.filter { $0.contains("\"long\":true") }
    #expect(marked.count == 2)
    #expect(outcomes.lines.count == 13)
    #expect(outcomes.lines.last == #"{"id":"h","source":"in","html":"<p>"}"#)
    #expect(outcomes.failures.isEmpty)
  }

  @Test func `what is skipped can't fail or be dropped there, and later stages see it`()
    async throws
  {
    let picky = Step(
      name: "picky", onError: .drop,
      when: try Condition("document.id == \"1\"", patterns: NoPatterns())
    ) { (document: Document) -> Outcome in
      throw StageError("not \(document.id)")
    }
    let dropping = Step(
      name: "drop", when: try Condition("document.id in [\"2\", \"3\"]", patterns: NoPatterns())
    ) { _ in .drop(reason: "chosen") }
    let outcomes = try await run([picky, dropping], over: records(5))
    #expect(outcomes.failures.map(\.id) == ["1"])
    #expect(outcomes.lines.count == 2)
    #expect(outcomes.result.ledger.dropped.map(\.count) == [2])
  }
}
