import Galley
import Testing

@testable import GalleyLanguage

/// What each mention of a person is tied to.
private func ids(_ text: String, _ names: String...) -> [String] {
  let found = (names + ["Roe"]).map { ($0, EntityType.person, Double?.some(0.9)) }
  let extractor = EntityExtractor(recognizer: PeopleRecognizer(names: found.map(\.0)))
  return mentions(text, extractor).filter { $0.hasPrefix("person") }.map {
    String($0.split(separator: " = ")[1].split(separator: " ")[0])
  }
}

/// Finds these people alone.
private struct PeopleRecognizer: EntityRecognizer {
  let names: [String]

  func mentions(in text: AnalyzedText) -> [Entity] {
    var found: [Entity] = []
    for token in text.tokens where token.range.lowerBound >= found.last?.range.upperBound ?? 0 {
      let rest = text.bytes[token.range.lowerBound...]
      guard let name = names.first(where: { rest.starts(with: $0.utf8) }) else { continue }
      let end = token.range.lowerBound + name.utf8.count
      found.append(Entity(type: .person, range: token.range.lowerBound..<end, score: 0.9))
    }
    return found
  }
}

@Suite("Namesakes") struct NamesakeTests {
  @Test(
    "are told apart by offices",
    arguments: [
      ("President Roe came.\nRoe spoke.\nAna Roe left.", ["e1", "e1", "e1"]),
      // Of two in one sentence one is president, and the other is not.
      ("President Roe met Ana Roe.", ["e1", "e2"]), ("Ana Roe met President Roe.", ["e1", "e2"]),
      ("President Roe met Ana Roe.\nPresident Roe and Roe left.", ["e1", "e2", "e1", "-"]),
      ("Sen. Roe came.\nSenator Ana Roe left.", ["e1", "e1"]),
      ("Ana Roe came.\nPresident Roe left.", ["e1", "e1"]),
      ("First Lady Ana Roe came.\nPresident Roe left.", ["e1", "e2"]),
      ("His wife Ana Roe came.\nPresident Roe left.", ["e1", "e2"]),
      ("His wife, Ana Roe, came.\nPresident Roe left.", ["e1", "e2"]),
      ("Ana Roe met President Karl Roe.\nPresident Roe left.", ["e1", "e2", "e2"]),
      ("Mayor Ana Roe came.\nJudge Roe left.", ["e1", "e2"]),
      ("Gen. Ana Roe came.\nPresident Roe left.", ["e1", "e1"]),
      ("Mayor Ana Roe came.\nJudge Ana Roe spoke.\nJudge Roe left.", ["e1", "e1", "e1"]),
      ("Premier Ana Roe came.\nMinister Roe left.", ["e1", "e1"]),
      ("Director Ana Roe came.\nPresident Roe left.", ["e1", "e1"]),
    ])
  func offices(text: String, expected: [String]) {
    #expect(ids(text, "Ana Roe", "Karl Roe") == expected)
  }

  @Test(
    "with particles are ambiguous too",
    arguments: [
      "van Roe", "de Roe", "bin Roe", "von Roe", "van der Roe", "Van Roe", "al-Roe", "al Roe",
    ])
  func particles(surname: String) {
    let text = "Karl \(surname) and Ana \(surname) met.\nThen \(surname) spoke."
    #expect(ids(text, "Karl \(surname)", "Ana \(surname)", surname) == ["e1", "e2", "-"])
    #expect(
      ids("Karl \(surname) came.\nThen \(surname) spoke.", "Karl \(surname)", surname)
        == ["e1", "e1"])
    #expect(ids("Ana Roe came.\nVan Roe spoke.", "Ana Roe", "Van Roe") == ["e1", "e2"])
  }

  @Test("are looked for in few steps, however many there are")
  func many() {
    let text = "Ana Roe met " + String(repeating: "President Roe and ", count: 5_000) + "others."
    #expect(Set(ids(text, "Ana Roe")) == ["e1", "e2"])
  }

  @Test(
    "are told apart by what women and men are called",
    arguments: [
      ("Ana Roe met Karl Roe.\nMr Roe left.", ["e1", "e2", "-"]),
      ("Mrs Ana Roe met Mr Karl Roe.\nMr Roe left.\nMs Roe stayed.", ["e1", "e2", "e2", "e1"]),
      ("Karl Roe met his sister Ana Roe.\nMs Roe left.", ["e1", "e2", "e2"]),
      ("Karl Roe met Lady Ana Roe.\nSir Roe left.", ["e1", "e2", "e1"]),
    ])
  func addresses(text: String, expected: [String]) {
    #expect(ids(text, "Ana Roe", "Karl Roe") == expected)
  }

  @Test("are no pronouns")
  func pronouns() {
    #expect(ids("He smiled.\nKarl Roe made a report.\nHe also changed it.", "Karl Roe") == ["e1"])
  }

  @Test("have their surname before an honour", arguments: ["DBE", "MP", "CH", "PhD"])
  func honours(honour: String) {
    #expect(
      ids(
        "Ana Mohammad Roe \(honour) came.\nRoe left.\nMohammad Ali came.\nRoe too.",
        "Ana Mohammad Roe \(honour)", "Mohammad Ali") == ["e1", "e1", "e2", "e1"])
    #expect(ids("Hari Om came.\nOm left.", "Hari Om", "Om") == ["e1", "e1"])
  }
}

@Suite("Spellings of a person's name") struct SpellingTests {
  @Test(
    "are one person's",
    arguments: [
      ("Kim Jong-un", "Kim Jong Un"), ("Recep Erdoğan", "Recep Erdogan"), ("Erdoğan", "Erdogan"),
      ("Bashar al-Assad", "Assad"), ("Bashar al-Assad", "al-Assad"),
      ("Bashar al-Assad", "Bashar Assad"),
      ("Bashar El-Assad", "al Assad"), ("Łukasz Świątek", "Swiatek"),
    ])
  func spellings(first: String, second: String) {
    #expect(ids("\(first) came.\nThen \(second) spoke.", first, second) == ["e1", "e1"])
    #expect(ids("\(second) came.\nThen \(first) spoke.", first, second).last == "e1")
  }

  @Test(
    "are not made one where the names differ",
    arguments: [
      ("Jean-Paul Roe", "Jean Roe"), ("Karl Smith-Jones", "Jones"), ("Al Gore", "Ana Gore"),
    ])
  func others(first: String, second: String) {
    #expect(ids("\(first) came.\nThen \(second) spoke.", first, second) == ["e1", "e2"])
  }
}

@Suite("Jr and Sr") struct GenerationTests {
  @Test(
    "tell father and son apart, and no more",
    arguments: [
      ("Karl Roe Sr met Karl Roe Jr in May.\nRoe left.", ["e1", "e2", "-"]),
      ("Karl Roe Jr met Karl Ulrich Roe.\nRoe left.", ["e1", "e1", "e1"]),
      ("Karl Roe Jr came.\nKarl Roe left.", ["e1", "e1"]),
      ("President Roe came.\nKarl Roe Jr left.", ["e1", "e2"]),
    ])
  func generations(text: String, expected: [String]) {
    #expect(ids(text, "Karl Roe Sr", "Karl Roe Jr", "Karl Ulrich Roe", "Karl Roe") == expected)
  }
}

@Suite("A line of capitals") struct ShoutedTests {
  @Test("names people whom the article names in full")
  func surnames() {
    #expect(
      ids("ROEBUCK MEETS BRANDT IN OSLO\nKarl Brandt came.", "Karl Brandt") == ["e1", "e1"])
    #expect(ids("THE HALL IS SHUT IN OSLO\nKarl Hall came.", "Karl Hall") == ["e1"])
  }

  @Test("gives way to other spellings of the name")
  func names() {
    let extractor = told(("KARL BRANDT", .person, 0.9), ("Karl Brandt", .person, 0.9))
    #expect(
      mentions("KARL BRANDT WINS IN OSLO\nKarl Brandt won.", extractor)
        == ["person KARL BRANDT = e1 Karl Brandt", "person Karl Brandt = e1 Karl Brandt"])
  }
}
