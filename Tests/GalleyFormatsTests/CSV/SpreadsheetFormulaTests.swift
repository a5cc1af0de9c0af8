import GalleyFormats
import GalleyTestSupport
import Testing

struct SpreadsheetFormulaTests {
  @Test(arguments: [
    "=1+1", "+x", "-x", "@x", "\t=1", "\rx", "  =1", "\"=1+1\"", "'=1", "＝1", "＋1", "－1", "＠x",
    "-1+2", "+1 800", "- item", "-", "+", "=", "\u{A0}=1", "-5 ", " -5", "-1e", "--5", "-5%",
    "-1e-",
  ])
  func whatASpreadsheetWouldRunIsFound(text: String) {
    #expect(SpreadsheetFormula.isLikely(text))
  }

  @Test(arguments: [
    "", "text", "-5", "+3.5", "-1e-7", "-.5", "-5.", "+1E+10", "5", "a=b", "1-2", " x", "'tis",
    "\"quoted\"", "(=1)", "é", "—dash", "[1]", "{\"a\":1}",
  ])
  func numbersAndTextAreLeft(text: String) {
    #expect(!SpreadsheetFormula.isLikely(text))
  }

  @Test func theApostropheCanBeTakenOffAgain() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["'", "\"", "=", "-", "5", " ", "\t", "a", "+", "1e3", "@", "\u{A0}", "."]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...5, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let cell = SpreadsheetFormula.isLikely(text) ? "'" + text : text
      let rest = String(cell.dropFirst())
      let back = cell.hasPrefix("'") && SpreadsheetFormula.isLikely(rest) ? rest : cell
      #expect(back == text)
    }
  }
}
