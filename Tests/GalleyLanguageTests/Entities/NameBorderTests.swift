import Galley
import Testing

@testable import GalleyLanguage

@Suite("The borders of names") struct NameBorderTests {
  @Test(
    "leave out titles in front and honours behind",
    arguments: [
      ("Then PM Raman spoke.", ["Raman"]), ("They met CM Adhikari there.", ["Adhikari"]),
      ("Then Gov. Newland left.", ["Newland"]), ("They met Sen Warrick there.", ["Warrick"]),
      ("Then Rep. Omari left.", ["Omari"]), ("They met Lt Gen Khan there.", ["Khan"]),
      ("They met Supt Roy there.", ["Roy"]), ("Then Adv. Rao left.", ["Rao"]),
      ("They met Shri Karan Rao there.", ["Karan Rao"]), ("They met Smt Asha Rao.", ["Asha Rao"]),
      ("They met Ustad Rahim there.", ["Rahim"]),
      ("Zaha Mohammad Hadley DBE built it.", ["Zaha Mohammad Hadley"]),
      ("The member, Jane Roe MP, came.", ["Jane Roe"]),
      ("They met Lena Holt CBE there.", ["Lena Holt"]),
      ("The chair, Ann Lee, PhD, spoke.", ["Ann Lee"]),
      ("They met Dean Kamen there.", ["Dean Kamen"]),
      ("They met the Dean Roe.", ["Roe"]), ("They met Dean Ann Lee there.", ["Ann Lee"]),
    ])
  func titles(text: String, expected: [String]) {
    #expect(names(text) == expected.map { "person \($0)" })
  }

  @Test("go beyond no hyphen, quotation mark or bracket")
  func marks() {
    #expect(
      names("'Karl Brandt' met [Lena Holt] in (Oslo).")
        == ["person Karl Brandt", "person Lena Holt", "location Oslo"])
    #expect(names("The U.S.-led force met.") == ["location U.S."])
    #expect(names("When Rep. Park Sung-ho left, it rained.") == ["person Park Sung-ho"])
  }

  @Test(
    "leave out what stands beside a name in small letters",
    arguments: [
      ("They saw the Icoranzo river.", ["location Icoranzo"]),
      ("It rained in the United States again.", ["location United States"]),
      ("They saw Roe's Ford there.\nMr Roe left.", ["person Roe", "person Roe"]),
      ("Then Petroleum Minister Tarek Aziz left.", ["person Tarek Aziz"]),
      ("The captain, Karim Imam Rehman, left.", ["person Karim Imam Rehman"]),
    ])
  func smallLetters(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test("hold words whose capital says nothing, as in a headline")
  func headline() throws {
    let bytes = Gazetteer.bytes(of: ["tarvo": .knownPlace])
    let made = Gazetteer(bytes.span)
    let gazetteer = try #require(made)
    let text = NameText(
      lines("Tarvo Roads Lead Nowhere\nthe roads lead nowhere"), gazetteer, in: bytes.span)
    #expect(text.trimmed(0..<2, of: .organization, within: 0..<4).pieces == 0..<2)
    let sentence = NameText(lines("They saw Tarvo roads"), gazetteer, in: bytes.span)
    #expect(sentence.trimmed(2..<4, of: .organization, within: 0..<4).pieces == 2..<3)
  }

  @Test("are not seen behind the hour, nor before ordinary words")
  func noTitles() {
    #expect(names("They met at 5 PM Doors were shut.").contains { $0.hasPrefix("person") } == false)
    #expect(names("The Gov. Office is shut.").contains { $0.hasPrefix("person") } == false)
  }

  @Test(
    "hold the name of a newspaper together",
    arguments: [
      ("He told India Today that it rained.", ["organization India Today"]),
      ("She told Saudi Gazette so.", ["organization Saudi Gazette"]),
      ("He told The Hindu that it rained.", ["organization The Hindu"]),
      ("It was the Hindu calendar.", ["nationality Hindu"]),
      ("It rained in India today.", ["location India"]),
      ("They saw German News Agency vans.", ["organization German News Agency"]),
    ])
  func newspapers(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    "part two names that each is known",
    arguments: [
      ("The Bank of England and Supreme Court agreed.", ["Bank of England", "Supreme Court"]),
      (
        "They asked the Ministry of Defence and Foreign Office.",
        ["Ministry of Defence", "Foreign Office"]
      ),
      (
        "They asked the Department of Health and Human Services.",
        ["Department of Health and Human Services"]
      ),
      (
        "They asked about it at the Ministry of Health and Family Welfare again and again.",
        ["Ministry of Health and Family Welfare"]
      ),
    ])
  func glued(text: String, expected: [String]) {
    #expect(names(text) == expected.map { "organization \($0)" })
  }

  @Test("take in the last word of a ministry, and no more")
  func lastWord() throws {
    let bytes = Gazetteer.bytes(of: [
      "ministry": .organizationHead, "union": .common, "budget": .common, "welfare": .common,
    ])
    let made = Gazetteer(bytes.span)
    let gazetteer = try #require(made)
    func end(_ text: String, before border: Int = 10) -> Int {
      let seen = NameText(lines(text), gazetteer, in: bytes.span)
      return seen.trimmed(4..<7, of: .organization, within: 0..<border).pieces.upperBound
    }
    #expect(end("they asked in the Ministry of Health Welfare again and again") == 8)
    #expect(end("they asked in the Ministry of Health Welfare again and again", before: 7) == 7)
    #expect(end("they asked in the Ministry of Health Union Budget again") == 7)
    #expect(end("they asked in the Ministry of Health Tarvo again and again") == 7)
  }

  @Test(
    "part two countries that a hyphen joins",
    arguments: [
      ("It hurt US-China trade.", ["US", "China"]), ("It hurt US-Mexico trade.", ["US", "Mexico"]),
      ("They came to Guinea-Bissau.", ["Guinea-Bissau"]),
    ])
  func countries(text: String, expected: [String]) {
    #expect(names(text) == expected.map { "location \($0)" })
  }

  @Test("hold no possessive at the start of a sentence")
  func possessives() {
    #expect(!names("GateHouse’s parent is big.").contains { $0.hasSuffix("’s") })
  }

  @Test("hold a bracket only if nothing else begins before it closes")
  func brackets() throws {
    let bytes = Gazetteer.bytes(of: ["tarvo": .knownPlace])
    let made = Gazetteer(bytes.span)
    let gazetteer = try #require(made)
    let text = NameText(lines("They saw Tarvo (Lena) there"), gazetteer, in: bytes.span)
    #expect(text.trimmed(2..<5, of: .organization, within: 0..<7).pieces == 2..<6)
    #expect(text.trimmed(2..<5, of: .organization, within: 0..<5).pieces == 2..<3)
  }
}
