import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct TestDifferenceTests {
  private func lines(_ expected: JSONValue, _ got: JSONValue) -> [String] {
    let text = DifferenceText(.init(expected: expected, got: got))
    return [text.lead] + text.lines.map { $0.shown(usesColour: false) }
  }

  @Test func onlyTheWordsThatDifferAreShownOfLongTexts() {
    let words = (1...60).map { "word\($0)" }
    let expected = words.joined(separator: " ")
    let got = words.map { $0 == "word20" ? "other" : $0 }.joined(separator: " ") + " end"
    #expect(
      lines(.string(expected), .string(got))
        == [
          "some words differ, - expected, + got",
          "- …word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25…"
            + " word56 word57 word58 word59 word60",
          "+ …word15 word16 word17 word18 word19 other word21 word22 word23 word24 word25…"
            + " word56 word57 word58 word59 word60 end",
        ])
  }

  @Test func textsThatLookAlikeAreToldApart() {
    let tail = " is a text that is long enough, so that it gets lines of its own"
    let composed = lines(.string("é" + tail), .string("e\u{301}" + tail))
    #expect(
      composed.last
        == "  they look alike, but from character 1 on there is U+0065 U+0301, not U+00E9 U+0020")
    let space = lines(.string("a\u{A0}b" + tail), .string("a b" + tail))
    #expect(space.last?.contains("there is U+0020 U+0062, not U+00A0 U+0062") == true)
  }

  @Test func manyLinesAreCutToThoseThatDiffer() {
    let lines = (1...200).map { "Line \($0)." }
    let got = lines.filter { $0 != "Line 100." } + ["\u{1B}[31mred"]
    #expect(
      self.lines(
        .string(lines.joined(separator: "\n")), .string(got.joined(separator: "\n"))) == [
          "some lines differ, - expected, + got", "  …", "  Line 98.", "  Line 99.", "- Line 100.",
          "  Line 101.", "  Line 102.", "  …", "  Line 199.", "  Line 200.", "+ \\u{1B}[31mred",
        ])
    let other = self.lines(
      .string(lines.joined(separator: "\n")),
      .string(lines.map { "\($0)!" }.joined(separator: "\n") + "\n"))
    #expect(other.count == 42 && other.last == "  … 361 lines more")
  }
}
