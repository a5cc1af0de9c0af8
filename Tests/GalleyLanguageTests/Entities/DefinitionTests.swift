import Galley
import Testing

@testable import GalleyLanguage

@Suite("Short forms with a definition") struct DefinitionTests {
  @Test(
    "are tied to the long form",
    arguments: [
      ("U.S. Citizenship and Immigration Services", "USCIS"),
      ("Securities and Exchange Board of Tarvo", "Sebt"), ("Ministry of Home Affairs", "MoHA"),
      ("World Harbour Organisation", "WHO"), ("Médecins Sans Frontières", "MSF"),
      ("Northwind Board-level Union", "NBU"), ("Members of Tarvo", "MTs"),
    ])
  func tied(long: String, short: String) {
    let extractor = told((long, .organization, 0.9), (short, .organization, 0.9))
    let expected = ["organization \(long) = e1 \(long)", "organization \(short) = e1 \(long)"]
    #expect(mentions("The \(long) (\(short)) met.", extractor) == expected)
    #expect(mentions("The \(long)'s (\"\(short)\") men met.", extractor) == expected)
    #expect(
      mentions("The \(short) (\(long)) met.", extractor)
        == expected.reversed().map { $0 })
  }

  @Test("complete the long form that the recognizer cut or passed over")
  func completed() {
    let text = "The Office for Road Research in Tarvo (ORRT) met.\nThen ORRT left."
    let whole =
      "organization Office for Road Research in Tarvo = e1 Office for Road Research in Tarvo"
    let short = "organization ORRT = e1 Office for Road Research in Tarvo"
    let cut = told(("Road Research", .organization, 0.7), ("Tarvo", .location, 0.9))
    #expect(mentions(text, cut) == [whole, short, short])
    #expect(mentions(text, told(("ORRT", .organization, 0.9))) == [whole, short, short])
    #expect(
      mentions(text, told(("ORRT", .organization, 0.3))).allSatisfy { $0.contains("= e1 ORRT") })
    let glued = told(("Elmco Board and Office for Road Research in Tarvo", .organization, 0.9))
    #expect(
      mentions("The Elmco Board and Office for Road Research in Tarvo (ORRT) met.", glued)
        == ["organization Elmco Board = e1 Elmco Board"]
        + [whole, short].map { $0.replacing("e1", with: "e2") })
  }

  @Test("are looked for in few steps, however many ways lead to none")
  func deadEnds() {
    let text = String(
      repeating: String(repeating: "a-a ", count: 16) + "(BAAAAAAAAA) ", count: 2_000)
    #expect(FormDefinitions(in: lines(text)).all.isEmpty)
  }

  @Test("make no name of an office, nor of another's name")
  func others() {
    let extractor = told(
      ("DEO", .organization, 0.9), ("Karl Adams", .person, 0.9), ("KA", .location, 0.9))
    #expect(
      mentions("The District Education Officer (DEO) met Karl Adams (KA).", extractor)
        == [
          "organization DEO = e1 DEO", "person Karl Adams = e2 Karl Adams", "location KA = e3 KA",
        ])
    #expect(
      mentions("The road to Tarvo (RTT) is shut.", told(("Tarvo", .location, 0.9))).count == 1)
  }

  @Test("leave what the user gives as it is")
  func given() {
    let extractor = told(("ORRT", .organization, 0.9), dictionary: ["Road Research=Q1"])
    #expect(
      mentions("The Office for Road Research in Tarvo (ORRT) met.", extractor)
        == ["known Road Research = Q1 Road Research", "organization ORRT = e1 ORRT"])
  }
}

@Suite("Names of several words that the recognizer passed over") struct RepeatedNameTests {
  /// How many more there are in a text where the recognizer found the first one alone.
  private func found(_ text: String, _ score: Double = 0.9) -> Int {
    let analyzed = lines("Silver Valley fell.\n" + text)
    let first = FoundMention(Entity(type: .location, range: 0..<13, score: score), by: .model)
    return EntityLinker(names: [first], in: analyzed).linked().count - 1
  }

  @Test("are found where the article has them surely elsewhere")
  func repeated() {
    #expect(found("They saw Silver Valley again, and Silver Valley's men.") == 2)
    #expect(found("SILVER VALLEY ROSE ONCE MORE") == 1)
  }

  @Test("are not seen where nobody was sure")
  func unsure() { #expect(found("They saw Silver Valley again.", 0.5) == 0) }

  @Test(
    "are not seen in part of a longer name, nor in other letters",
    arguments: [
      "They saw Silver Valley Road.", "They saw New Silver Valley.", "They saw a silver valley.",
      "They saw SILVER VALLEY.", "They saw silver.\nValley men left.",
    ])
  func absent(text: String) { #expect(found(text) == 0) }
}
