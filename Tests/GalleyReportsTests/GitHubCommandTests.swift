import Testing

@testable import GalleyReports

@Suite struct GitHubCommandTests {
  @Test func whatCouldEndACommandIsEscaped() {
    let command = GitHubCommand(
      .error, "100 % wrong\r\n::stop-commands::x\n\u{1B}[31mred", title: "a: b, 50 %\nc",
      file: "a,b:c.yaml", line: 3, column: 7)
    #expect(
      command.text
        == "::error file=a%2Cb%3Ac.yaml,line=3,col=7,title=a%3A b%2C 50 %25\\u{A}c"
        + "::100 %25 wrong%0A::stop-commands::x%0A\\u{1B}[31mred\n")
  }

  @Test func whatIsNotKnownIsLeftOut() {
    #expect(
      GitHubCommand(.warning, "slow", title: "Run").text == "::warning title=Run::slow\n")
  }
}
