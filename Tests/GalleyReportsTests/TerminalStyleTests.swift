import Testing

@testable import GalleyReports

@Suite struct TerminalStyleTests {
  @Test(
    arguments: [
      (80, ["TERM": "xterm"], true), (nil, ["TERM": "xterm"], false), (0, ["TERM": "xterm"], false),
      (80, ["TERM": "dumb"], false), (80, [:], false),
      (80, ["TERM": "xterm", "NO_COLOR": ""], true),
      (80, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (80, ["TERM": "xterm", "CI": "true"], false),
      (80, ["TERM": "xterm", "CI": "false"], true), (80, ["TERM": "xterm", "CI": ""], true),
    ] as [(Int?, [String: String], Bool)])
  func coloursAndBarsNeedATerminalThatWantsThem(
    columns: Int?, variables: [String: String], isColourful: Bool
  ) {
    let style = TerminalStyle(columns: columns, variables: variables)
    #expect(style.usesColour == isColourful)
    #expect(style.redrawsLines == isColourful)
  }
}
