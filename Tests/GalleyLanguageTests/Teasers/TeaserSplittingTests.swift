import Galley
import GalleyLanguage
import Testing

private let body = [
  """
  The harbour board voted on Monday to rebuild the old fish market, ending a quarrel over the \
  building that had lasted for nine years and two mayors, and that nobody in town wants back.
  """,
  """
  Work on the market starts in spring, the board said. The stalls move to a hall behind the harbour \
  station until the roof, which leaks, has been replaced and the floor has been raised by a foot.
  """,
  """
  "We sold fish in the rain for long enough," said Inga Dahl, who has kept a stall at the harbour \
  since she was nineteen and who spoke for the traders when the board met the mayor in autumn.
  """,
  """
  The board expects the market to cost four million, of which the town pays one. A fund for old \
  harbour buildings gives the rest, on the condition that the market keeps its front.
  """,
]

private let others = [
  (
    "Storm Shuts Mountain Railway for Third Day Running",
    """
    Engineers hope to reopen the line before the weekend after a landslide buried the upper tracks \
    and cut power to two villages, where schools remained closed
    """
  ),
  (
    "Central Bank Leaves Rates Unchanged as Prices Cool",
    """
    Economists had expected the decision after figures showed inflation falling for a fifth month, \
    though wages continue to rise faster than the governor would like
    """
  ),
  (
    "Young Cellist Wins Continental Prize in Narrow Final",
    """
    Jurors praised a performance of rare patience by the nineteen-year-old, who started lessons on \
    a borrowed instrument in a garage near the airport
    """
  ),
]

private func cut(_ text: String, _ length: Int) -> String { String(text.prefix(length)) }

@Suite struct TeaserSplittingTests {
  @Test func `teasers cut at one length leave the end of the text`() {
    let teasers = others.map { "\($0.0)\n\(cut($0.1, 93))" }
    let split = splitTeasers((body + teasers).joined(separator: "\n"))
    #expect(split.text == body.joined(separator: "\n"))
    #expect(
      split.teasers
        == others.map { Teaser(headline: $0.0, excerpt: cut($0.1, 93), truncated: true) })
  }

  @Test(arguments: ["More", "Latest", "Featured"])
  func `a heading of the article stays with the paragraphs under it`(heading: String) {
    for place in 1..<body.count {
      var lines = body
      lines.insert(heading, at: place)
      let text = lines.joined(separator: "\n")
      #expect(splitTeasers(text).text == text)
    }
  }

  @Test func `a heading over them leaves the text, too`() {
    let teasers = others.map { "\($0.0)\n\(cut($0.1, 80))…" }
    let split = splitTeasers((body + ["You may also like"] + teasers).joined(separator: "\n"))
    #expect(split.text == body.joined(separator: "\n"))
    #expect(split.teasers.map(\.headline) == others.map(\.0))
    #expect(split.removals.first?.reason == "teaser-header")
    #expect(split.removals.first?.line == 5)
  }

  @Test func `teasers between paragraphs are found`() {
    let teaser = ["Also read:", others[0].0, cut(others[0].1, 100)]
    let split = splitTeasers((body[..<2] + teaser + body[2...]).joined(separator: "\n"))
    #expect(split.text == body.joined(separator: "\n"))
    #expect(
      split.teasers
        == [Teaser(headline: others[0].0, excerpt: cut(others[0].1, 100), truncated: true)])
  }

  @Test func `headlines alone are found under a heading`() {
    let split = splitTeasers((body + ["Most Popular"] + others.map(\.0)).joined(separator: "\n"))
    #expect(split.text == body.joined(separator: "\n"))
    #expect(split.teasers == others.map { Teaser(headline: $0.0) })
  }

  @Test func `a heading and a headline may share a line`() {
    let text = (body[..<2] + ["More on this: Town to raise bus fares"] + body[2...])
      .joined(separator: "\n")
    let split = splitTeasers(text)
    #expect(split.text == body.joined(separator: "\n"))
    #expect(split.teasers == [Teaser(headline: "Town to raise bus fares")])
  }

  @Test func `whole sentences are not truncated`() {
    let teasers = others.map { "\($0.0)\n\($0.1)." }
    let split = splitTeasers((body + ["Related Articles"] + teasers).joined(separator: "\n"))
    #expect(split.text == body.joined(separator: "\n"))
    #expect(split.teasers.map(\.truncated) == [false, false, false])
  }

  @Test(arguments: [
    body.joined(separator: "\n"), "", "One line.", "A heading\nA sentence.",
    ([body[0], "What happens next", body[1], "A roof at last", body[2], body[3]])
      .joined(separator: "\n"),
    (body[..<2] + ["Q: Favourite fish?", "A: Herring, smoked", "Q: Favourite day?", "A: Friday"]
      + body[2...]).joined(separator: "\n"),
    (body + (1...40).map { "\($0) Dahl \($0 * 37 % 90) \($0 * 11 % 50)" }).joined(separator: "\n"),
  ])
  func `a text without teasers comes back as it is`(text: String) {
    let split = splitTeasers(text)
    #expect(split.text == text)
    #expect(split.teasers.isEmpty)
    #expect(split.removals.isEmpty)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a text of many lines comes to an end`() {
    let text = String(repeating: "Short Line of Words Here\nand one that ends.\n", count: 5000)
    #expect(!splitTeasers(text).text.isEmpty)
  }
}
