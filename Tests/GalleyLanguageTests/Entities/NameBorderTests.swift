import Galley
import Testing

@testable import GalleyLanguage

private let recognizer = TrainedRecognizer()

private func names(_ text: String) -> [String] {
  let analyzed = lines(text)
  return recognizer.mentions(in: analyzed).map { entity in
    "\(entity.type) " + String(decoding: analyzed.bytes[entity.range], as: UTF8.self)
  }
}

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
    #expect(text.trimmed(0..<2, of: .organization).pieces == 0..<2)
    let sentence = NameText(lines("They saw Tarvo roads"), gazetteer, in: bytes.span)
    #expect(sentence.trimmed(2..<4, of: .organization).pieces == 2..<3)
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
        "They asked the Ministry of Health and Family Welfare.",
        ["Ministry of Health and Family Welfare"]
      ),
    ])
  func glued(text: String, expected: [String]) {
    #expect(names(text) == expected.map { "organization \($0)" })
  }
}
