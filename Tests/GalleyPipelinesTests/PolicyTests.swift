import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct PolicyTests {
  @Test func `a quarantine that is used must be named`() {
    expectProblems(
      """
      galley: 1
      input: {files: a.txt, on-error: ⟦1⟧quarantine}
      stages:
        - scrub: {}
          on-error: ⟦2⟧quarantine
      run: {on-error: ⟦3⟧quarantine}
      """,
      [
        .init("⟦1⟧", .missingKey, "no file for quarantine is named; add 'quarantine: PATH'"),
        .init("⟦2⟧", .missingKey, "no file for quarantine is named"),
        .init("⟦3⟧", .missingKey, "no file for quarantine is named"),
      ])
  }

  @Test func `a quarantine that is not used is a warning`() throws {
    let text = """
      galley: 1
      stages: [scrub]
      run: {on-error: drop, quarantine: out.ndjson}
      """
    let check = check(text)
    #expect(check.problems.map(\.severity) == [.warning])
    #expect(check.problems.map(\.code.rawValue) == ["unused-setting"])
    #expect(!check.hasErrors && check.plan != nil)
  }

  @Test func `a quarantine of which the path is wrong is not also missing`() {
    expectProblems(
      "galley: 1\nstages: [scrub]\nrun: {on-error: quarantine, quarantine: ⟦1⟧[]}\n",
      [.init("⟦1⟧", .wrongType, "expected a string, found a list")])
  }
}
