import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct ContractTests {
  @Test func `a stage reads what an earlier one writes or the input provides`() throws {
    _ = try plan("galley: 1\nstages: [scrub, tag-names, rank-names, save: x]\n")
    _ = try plan(
      "galley: 1\ninput: {files: a.ndjson, provides: [entities]}\nstages: [rank-names]\n")
  }

  @Test func `a read that nothing meets is an error at the stage`() {
    expectProblems(
      """
      galley: 1
      input: ⟦1⟧a.ndjson
      stages:
        - scrub
        - ⟦2⟧rank-names: {count: 2}
      """,
      [
        .init(
          "⟦2⟧", .unmetRead,
          "'rank-names' reads 'entities', which no earlier stage writes; put 'tag-names' before it",
          notes: ["⟦1⟧"])
      ])
    expectProblems(
      """
      galley: 1
      stages:
        - ⟦1⟧rank-names
        - tag-names: {}
          name: names
      """,
      [.init("⟦1⟧", .unmetRead, "which no earlier stage writes; put 'names' before it")])
  }

  @Test func `a part that only some inputs provide is not there`() {
    expectProblems(
      """
      galley: 1
      input:
        - {files: a.ndjson, provides: [entities]}
        - files: ⟦1⟧b.ndjson
      stages:
        - ⟦2⟧rank-names
      """,
      [.init("⟦2⟧", .unmetRead, "reads 'entities'", notes: ["⟦1⟧"])])
  }

  @Test func `a text is not rewritten under its annotations`() {
    expectProblems(
      """
      galley: 1
      input: {files: ⟦1⟧a.ndjson, provides: [summary]}
      stages:
        - ⟦2⟧tag-names
        - ⟦3⟧scrub
      """,
      [
        .init(
          "⟦3⟧", .staleAnnotations, "'scrub' rewrites 'text', which drops 'summary'",
          notes: ["⟦1⟧"]),
        .init(
          "⟦3⟧", .staleAnnotations, "drops 'entities'; put it before 'tag-names'", notes: ["⟦2⟧"]),
      ])
  }

  @Test func `a field is read as what it was written as`() {
    expectProblems(
      """
      galley: 1
      stages:
        - tag-names
        - ⟦1⟧rank-names
        - ⟦2⟧show-rank
      """,
      [
        .init(
          "⟦2⟧", .wrongType, "'show-rank' takes 'fields.rank' as a string, but it is an integer",
          notes: ["⟦1⟧"])
      ])
  }

  @Test func `behind a stage that can't be planned nothing is missed`() {
    expectProblems(
      "galley: 1\nstages: [⟦1⟧tag-nmaes, rank-names]\n",
      [.init("⟦1⟧", .unknownStage, "did you mean 'tag-names'?")])
    expectProblems(
      "galley: 1\nstages: [tag-names: {types: ⟦1⟧x}, rank-names]\n",
      [.init("⟦1⟧", .wrongType, "expected a list")])
  }
}
