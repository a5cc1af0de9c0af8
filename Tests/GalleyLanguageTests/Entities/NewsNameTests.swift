import Galley
import Testing

@testable import GalleyLanguage

@Suite("Names as news writes them") struct NewsNameTests {
  @Test(
    "keep given names of two syllables whole",
    arguments: [
      ("Then Kim Jong-un met Moon Jae-in.", ["person Kim Jong-un", "person Moon Jae-in"]),
      ("Voters chose Tsai Ing-wen again.", ["person Tsai Ing-wen"]),
      ("They met Park Sung-ho in Geneva.", ["person Park Sung-ho", "location Geneva"]),
      ("The London-based firm hired Ann Lee.", ["location London", "person Ann Lee"]),
    ])
  func syllables(text: String, expected: [String]) { #expect(names(text) == expected) }

  @Test(
    "tell syllables from what hyphens tie to names",
    arguments: [
      ("Jong-un", true), ("Ing-wen", true), ("Ki-moon", true), ("Chan-ocha", true),
      ("Modi-led", false), ("Paris-based", false), ("Obama-era", false), ("Delhi-born", false),
      ("China-made", false), ("Hamas-backed", false), ("Bollywood-in", false), ("jong-un", false),
      ("Jong-Un", false), ("K-", false), ("-un", false),
    ])
  func tails(word: String, isName: Bool) throws {
    let bytes = Array(word.utf8)
    let hyphen = try #require(bytes.firstIndex(of: UInt8(ascii: "-")))
    #expect(HyphenatedGivenName.matches(bytes, 0..<bytes.count, hyphen: hyphen) == isName)
  }

  @Test(
    "begin with datelines",
    arguments: [
      (
        "BRUSSELS (Reuters) - Ministers met on Monday.",
        ["location BRUSSELS", "organization Reuters"]
      ),
      ("NAIROBI, May 6 (AFP) — Rain fell all night.", ["location NAIROBI", "organization AFP"]),
      ("SEOUL: Rain fell all night.", ["location SEOUL"]),
    ])
  func datelines(text: String, expected: [String]) { #expect(names(text) == expected) }

  @Test(
    "are neither months, titles or numbers alone, nor handles",
    arguments: [
      "In May, the court ruled.", "In February, they met.", "The First Lady came home.",
      "See part XVII of it.", "It grew in Q2 again.", "Follow Karl_Roe there.",
      "Follow @KarlRoe there.",
    ])
  func noNames(text: String) { #expect(names(text) == []) }

  @Test("are countries where they are called so, and unions are none")
  func countries() {
    #expect(names("According to them El Salvador was calm.") == ["location El Salvador"])
    #expect(names("Then the EU warned Spain.") == ["organization EU", "location Spain"])
    #expect(names("He is a hero in Japan, where he lives.") == ["location Japan"])
  }

  @Test(
    "are the same in a sentence, a headline and capitals",
    arguments: [
      "Northwind joins Elmco in Silver Valley to showcase new pumps",
      "Northwind Joins Elmco In Silver Valley To Showcase New Pumps",
      "NORTHWIND JOINS ELMCO IN SILVER VALLEY TO SHOWCASE NEW PUMPS",
    ])
  func letters(text: String) {
    let found = names(text).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
    #expect(found.map { $0.lowercased() } == ["northwind", "elmco", "silver valley"])
  }

  @Test("have their apostrophes straight or curved")
  func apostrophes() {
    #expect(names("They met Maeve O'Brien there.") == ["person Maeve O'Brien"])
    #expect(names("They met Maeve O’Brien there.") == ["person Maeve O’Brien"])
  }
}
