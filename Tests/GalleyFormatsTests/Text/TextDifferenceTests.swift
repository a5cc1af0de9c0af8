import GalleyFormats
import Testing

struct TextDifferenceTests {
  @Test func showsLinesThatCameAndWent() {
    #expect(
      shown(
        "Share this\nThe boats sail.\nAll is well.\n", "The boats sail.\nAll is well.\nThe end.")
        == ["- Share this", "  The boats sail.", "  All is well.", "+ The end."])
  }

  @Test func showsTheWordsThatChanged() {
    #expect(
      shown("The boats sail on Monday morning.", "The boats sail on Friday morning.")
        == ["~ The boats sail on [-Monday-]{+Friday+} morning."])
  }

  @Test func knowsLinesThatWereJoinedByTheirWords() {
    #expect(
      shown(
        "By Ines Marchetti\nThe port of Trieste will replace\nits last four ferries\nwith new boats.",
        "The port of Trieste will replace its last four ferries with new boats.")
        == [
          "- By Ines Marchetti",
          "~ The port of Trieste will replace its last four ferries with new boats.",
        ])
  }

  @Test func knowsTheShortEndOfAParagraph() {
    #expect(
      shown(
        "The price is a floor and\nthere is nothing in\nbetween.",
        "The price is a floor and there is nothing in between.")
        == ["~ The price is a floor and there is nothing in between."])
  }

  @Test func pairsNoLinesThatShareAWordByChance() {
    #expect(
      shown("Share", "They all share the old boat of the port.")
        == ["- Share", "+ They all share the old boat of the port."])
  }

  @Test func comparesBytes() {
    #expect(!TextDifference(from: "caf\u{E9}", to: "cafe\u{301}").isEmpty)
    #expect(TextDifference(from: "caf\u{E9}", to: "caf\u{E9}").isEmpty)
  }

  @Test func keepsTheEmptyLines() {
    #expect(shown("a\n\nb", "a\n\nc") == ["  a", "  ", "- b", "+ c"])
    #expect(shown("", "") == [])
    #expect(shown("", "a") == ["+ a"])
  }

  private func shown(_ old: String, _ new: String) -> [String] {
    let difference = TextDifference(from: old, to: new)
    return difference.pieces.flatMap { piece -> [String] in
      switch piece {
      case .same(_, let lines): difference.newLines[lines].map { "  \($0)" }
      case .removed(let lines): difference.oldLines[lines].map { "- \($0)" }
      case .added(let lines): difference.newLines[lines].map { "+ \($0)" }
      case .changed(_, _, let words): ["~ " + words.map(shown).joined(separator: " ")]
      }
    }
  }

  private func shown(_ piece: TextDifference.WordPiece) -> String {
    let (old, new) = (piece.old.joined(separator: " "), piece.new.joined(separator: " "))
    return piece.isSame ? new : "[-\(old)-]{+\(new)+}"
  }
}
