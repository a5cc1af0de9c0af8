import Galley
import GalleyLanguage
import Testing

@Suite struct CleaningTests {
  @Test func `clean text comes back byte for byte`() {
    let text = "The mill burned.\nNobody was hurt, the chief said; the fire is out."
    #expect(cleanedText(text).text == text)
    #expect(cleanedText(text).removals.isEmpty)
  }

  @Test func `lines are trimmed and blank ones go`() {
    #expect(cleanedText("\n  One  two. \n\n\t\nThree.\n").text == "One two.\nThree.")
    #expect(cleanedText("").text.isEmpty)
    #expect(cleanedText(" \n \n").text.isEmpty)
  }

  @Test func `wrapped paragraphs are joined, with words divided at a line's end`() {
    let wrapped = """
      The council met on Tuesday evening to discuss the new bridge, and a
      long debate followed about who would pay for it, as the govern-
      ment had promised no more than a third of what the well-
      known builder had asked for in spring.

      Members agreed to ask the neighbouring towns for a share, since
      their people would use the bridge as well.
      """
    #expect(
      cleanedText(wrapped).text == """
        The council met on Tuesday evening to discuss the new bridge, and a long debate followed \
        about who would pay for it, as the government had promised no more than a third of what \
        the well-known builder had asked for in spring.
        Members agreed to ask the neighbouring towns for a share, since their people would use \
        the bridge as well.
        """)
  }

  @Test func `a single wrapped paragraph is joined, too`() {
    let lines = [
      "The mill stands by the river, and the river runs to the sea, as",
      "everybody in the town has known for as long as there has been a",
      "town, a river and a mill, and a sea for the river to run into to",
      "this day.",
    ]
    #expect(
      cleanedText(lines.joined(separator: "\n")).text == lines.joined(separator: " "))
  }

  @Test func `short lines that are not wrapped stay apart`() {
    let poem =
      "Roses\nViolets that grow by the wall\nAnd a gate\nThat nobody opened at all this year"
    #expect(cleanedText(poem).text == poem)
  }

  @Test(arguments: [
    ("Advertisement", "advertisement"), ("Story continues below advertisement", "advertisement"),
    ("Share this article", "share-bar"), ("Facebook Twitter WhatsApp Email", "share-bar"),
    ("Follow us on Instagram and X", "follow"), ("VIDEO3:45", "media"), ("4 min read", "media"),
    ("Sign up for our newsletter and never miss a story", "newsletter"),
    ("We use cookies to improve your experience.", "cookies"),
    ("© 2024 Example Media Ltd.", "copyright"),
    ("Example Press. All rights reserved.", "copyright"),
    ("12 comments", "comments"), ("Photo: Ana Cruz", "credit"),
    ("(Image: A. Berg/Agency)", "credit"),
    ("Click here to subscribe", "navigation"), ("Alle Rechte vorbehalten", "copyright"),
  ])
  func `lines of the interface go, with a reason`(line: String, reason: String) throws {
    let cleaned = cleanedText("The mill burned.\n\(line)\nNobody was hurt.")
    #expect(cleaned.text == "The mill burned.\nNobody was hurt.")
    let removal = try #require(cleaned.removals.first)
    #expect(removal.reason == reason && removal.text == line && removal.line == 2)
  }

  @Test(arguments: [
    "He shared the article on Facebook.", "Cookies were baked for the fair.",
    "Comments from the mayor",
    "The newsletter of the club is printed monthly.", "Photo albums sell again", "* * *",
    "Follow the river north for a mile.", "Home",
  ])
  func `lines of the article stay`(line: String) {
    let text = "The mill burned.\n\(line)\nNobody was hurt."
    #expect(cleanedText(text).text == text)
  }

  @Test func `each run over one text gives the same`() {
    let text = "By Mia Olsen\nAdvertisement\nThe mill burned.\nThe mill burned.\nShare this story"
    let first = cleanedText(text)
    for _ in 0..<10 { #expect(cleanedText(text) == first) }
    #expect(first.text == "The mill burned.\nThe mill burned.")
  }

  @Test(.timeLimit(.minutes(5)))
  func `huge lines and many blank lines come to an end`() {
    let line = String(repeating: "word &amp; fÃ¼r ", count: 20_000)
    let blank = String(repeating: "\n", count: 200_000)
    #expect(cleanedText(line + blank + "end").text.hasSuffix("\nend"))
  }
}
