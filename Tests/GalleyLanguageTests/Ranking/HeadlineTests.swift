import Galley
import Testing

@testable import GalleyLanguage

@Suite struct HeadlineTests {
  @Test(
    arguments: [
      ("The council closed the bridge.", "The council closed the bridge"),
      (
        "The council closed the old bridge on Monday, police said.",
        "The council closed the old bridge"
      ),
      (
        "On Tuesday, the council (a body of nine) closed the old bridge.",
        "The council closed the old bridge"
      ),
      (
        """
        The council closed the old bridge over the river Ash after a crack was found in one of its \
        piers and lorries were sent around the lake.
        """,
        "The council closed the old bridge over the river Ash"
      ),
      ("Rain fell.", "Rain fell"),
      ("He moved to the U.S.", "He moved to the U.S."),
      ("“We won,” the coach said.", "“We won,” the coach said"),
    ])
  func `a sentence is shortened to its main clause`(_ sentence: String, _ headline: String) {
    #expect(Headline.shortened(sentence) == headline)
  }

  @Test func `a clause without an end is cut behind a word, and says so`() {
    let cut = Headline.shortened(String(repeating: "wordy ", count: 60))
    #expect(cut.count <= 101 && cut.hasSuffix("wordy…"))
  }

  @Test func `the dateline is no part of a headline`() {
    let text = """
      WESTPORT, Nov 3 (Reuters) – The council closed the old bridge. It did so in the night.
      """
    var document = Document(id: "a", text: text)
    let request = SummaryRequest(proposesHeadline: true)
    let summary = summarize(text, document.analyzed(), request).summary
    #expect(summary.headline == "The council closed the old bridge")
  }

  @Test(arguments: ["", "   ", "🎉", "...", "(", "(a", "a) b) c)", "One"])
  func `hardly any text gives hardly any headline`(text: String) {
    var document = Document(id: "a", text: text)
    let request = SummaryRequest(proposesHeadline: true)
    let headline = summarize(text, document.analyzed(), request).summary.headline
    #expect((headline ?? "").count <= text.count + 1)
  }
}
