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

  private static let rest = " of the old bridge over the river Ash in the north of the town"

  @Test(
    arguments: [
      (
        "A hunter who killed a marmot has been hit by the plague after he ate it raw\(rest).",
        "A hunter who killed a marmot has been hit by the plague"
      ),
      (
        "Council leader Ada Berg, who was sacked last week for her part in it, has closed the bridge.",
        "Council leader Ada Berg has closed the bridge"
      ),
      (
        "Ada Berg kept the town's hopes alive, then Otto Lind won the second half\(rest).",
        "Ada Berg kept the town's hopes alive"
      ),
      (
        "A mill was sold for a million in Northtown and has been closed by its owner\(rest).",
        "A mill was sold for a million in Northtown"
      ),
    ])
  func `clauses go, but the verb and its object stay`(_ sentence: String, _ headline: String) {
    #expect(Headline.shortened(sentence) == headline)
  }

  @Test(
    arguments: [
      "Finance Minister Ada Berg today said when asked about the talks in Northtown that all parts",
      "A fundamental tenet of the science that they teach in the town is that there are parts",
      "The Northtown Electric Supply and Transport company and its drivers want a share",
      "The country faced stiff international and domestic pressure to leave the shore",
      "The mayor told the council when asked on the third day of the talks that it holds the keys",
    ])
  func `what no rule can shorten is cut, and says so`(sentence: String) {
    let headline = Headline.shortened(sentence + Self.rest + Self.rest + ".")
    #expect(headline.hasSuffix("…"))
    #expect(headline.count > 70 && headline.count <= 101)
  }

  @Test(
    arguments: [
      ("Dogs ran into the hospital on Sunday morning.", "Dogs ran into the hospital"),
      ("The team won past Northtown on late Sunday.", "The team won past Northtown on late Sunday"),
      ("The council met in town on Monday, May 3.", "The council met in town on Monday, May 3"),
      (
        "The trial opens on Monday and Tuesday in town.",
        "The trial opens on Monday and Tuesday in town"
      ),
    ])
  func `a phrase of time goes as a whole or stays`(_ sentence: String, _ headline: String) {
    #expect(Headline.shortened(sentence) == headline)
  }

  @Test(
    arguments: [
      ("New Northtown, Mar 10 (PTI) There are many boats.", "There are many boats"),
      ("Northtown, Mar 10 PTI There are many boats.", "There are many boats"),
      ("Northtown Council (NC) closed the old bridge.", "Northtown Council closed the old bridge"),
    ])
  func `a dateline without a dash goes, and a name stays`(_ sentence: String, _ headline: String) {
    #expect(Headline.shortened(sentence) == headline)
  }

  @Test(
    arguments: [
      ("\"The old bridge is closed now.", "The old bridge is closed now"),
      ("The bridge is “closed for ever.", "The bridge is closed for ever"),
      ("The 'old' bridge isn't the dogs' bridge.", "The 'old' bridge isn't the dogs' bridge"),
      ("„Die Brücke ist zu“, sagte sie.", "„Die Brücke ist zu“, sagte sie"),
    ])
  func `a quotation mark never lacks its other`(_ sentence: String, _ headline: String) {
    #expect(Headline.shortened(sentence) == headline)
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
