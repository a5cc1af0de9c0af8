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
  The board expects the market to cost four million, of which the town pays one. A fund for old \
  harbour buildings gives the rest, on the condition that the market keeps its front.
  """,
]

private let footer = [
  "Share this article", "Facebook", "Twitter", "Email", "Sections", "News", "Sports", "Opinion",
  "Weather", "About Us", "Contact Us", "Advertise With Us", "Careers", "Privacy Policy",
  "Terms of Service", "Help", "© 2024 Example Media Ltd. All rights reserved.",
]

private func cleaned(_ lines: [String], _ options: CleaningOptions = .init()) -> CleanedText {
  cleanedText(lines.joined(separator: "\n"), options)
}

@Suite struct PageCleaningTests {
  @Test func `the menu below an article goes with the lines that give it away`() {
    let cleaned = cleaned(body + footer)
    #expect(cleaned.text == body.joined(separator: "\n"))
    #expect(Set(cleaned.removals.map(\.reason)).isSuperset(of: ["copyright", "interface"]))
  }

  @Test func `a list is body where nothing shows a whole page`() {
    let list = (1...20).map { "\($0). Herring, smoked" }
    let lines = body[..<2] + list + body[2...]
    #expect(cleaned(Array(lines)).text == lines.joined(separator: "\n"))
  }

  @Test func `kinds that are to stay do`() {
    var options = CleaningOptions()
    options.keptReasons = [.copyright]
    let lines = [body[0], "Advertisement", "© 2024 Example Media Ltd."]
    #expect(cleaned(lines, options).text == "\(lines[0])\n\(lines[2])")
  }

  @Test func `without a model phrases alone decide`() {
    var options = CleaningOptions()
    options.model = nil
    let text = cleaned(body + footer, options).text
    #expect(text.contains("Weather") && !text.contains("Privacy Policy"))
  }
}
