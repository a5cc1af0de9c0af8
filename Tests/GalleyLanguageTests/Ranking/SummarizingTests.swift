import Foundation
import Galley
import GalleyLanguage
import GalleyTestSupport
import Testing

@Suite struct SummarizingTests {
  private static let story = """
    Mill fire in Northtown
    A fire closed the old mill in Northtown on Monday. Nobody was hurt in the fire. Smoke.
    Photo: the mill at night
    The mayor said the mill would open again in May. Tickets for the spring fair go on sale today.
    The old mill in Northtown has burned twice before. The mayor wants the mill to stay.
    """

  private func summary(
    of text: String, _ method: SummaryMethod = .lead, sentences: Int? = 3, characters: Int? = nil
  ) throws -> (text: String, sentences: [String]) {
    var document = Document(id: "a", text: text)
    let result = summarize(
      text, document.analyzed(), method: method,
      budget: SummaryBudget(sentences: sentences, characters: characters))
    let slices = try #require(result.summary.sentences).map { document.slice($0.range) }
    let sentences = slices.compactMap { $0.map(String.init) }
    #expect(sentences.count == slices.count)
    #expect(result.summary.text == sentences.joined(separator: " "))
    #expect(result.summary.method == method.rawValue)
    return (result.summary.text, sentences)
  }

  @Test func `lead takes the first sentences of the story`() throws {
    #expect(
      try summary(of: Self.story).sentences == [
        "A fire closed the old mill in Northtown on Monday.", "Nobody was hurt in the fire.",
        "The mayor said the mill would open again in May.",
      ])
  }

  @Test func `lexrank takes central sentences, in the order of the text`() throws {
    let found = try summary(of: Self.story, .lexrank, sentences: 2).sentences
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.contains("mill") })
    let places = found.compactMap { Self.story.range(of: $0)?.lowerBound }
    #expect(places == places.sorted())
  }

  @Test(arguments: SummaryMethod.allCases)
  func `a budget of characters is never exceeded, and filled with what fits`(
    method: SummaryMethod
  ) throws {
    for characters in 1...400 {
      let found = try summary(of: Self.story, method, sentences: nil, characters: characters)
      #expect(found.text.unicodeScalars.count <= characters)
      if characters >= 28 { #expect(!found.sentences.isEmpty) }
    }
    let all = try summary(of: Self.story, method, sentences: nil, characters: 10_000)
    #expect(all.sentences.count == 6)
  }

  @Test func `characters count as Unicode scalars`() throws {
    let text = "Zoë düşündü öyle."
    #expect(try summary(of: text, sentences: nil, characters: 17).text == text)
    #expect(try summary(of: text, sentences: nil, characters: 16).text == "")
  }

  @Test(arguments: SummaryMethod.allCases)
  func `no wording comes twice`(method: SummaryMethod) throws {
    let tips = String(repeating: "Seven tips for a dry cellar.   .   .   ", count: 3)
    #expect(try summary(of: tips, method).sentences == ["Seven tips for a dry cellar."])
    let folded = "The Mayor’s dog barked. THE MAYOR'S DOG BARKED! It slept very well."
    #expect(try summary(of: folded, method).sentences.count == 2)
  }

  @Test(
    arguments: SummaryMethod.allCases,
    [
      ("", []), ("   \n", []), ("🎉🎉 🎉", []), ("...", []), ("One", ["One"]),
      ("One sentence only.", ["One sentence only."]), ("One. Two.", ["One.", "Two."]),
      ("A heading\nAnother heading", ["A heading", "Another heading"]),
      ("A heading here\nHe resigned.", ["He resigned."]),
    ])
  func `texts that are hardly any give what there is`(
    method: SummaryMethod, example: (text: String, sentences: [String])
  ) throws {
    #expect(try summary(of: example.text, method).sentences == example.sentences)
  }

  @Test(arguments: SummaryMethod.allCases, ["word ", "x", "日本", "é"])
  func `a long text without stops gives its first words`(
    method: SummaryMethod, unit: String
  ) throws {
    let text = String(repeating: unit, count: 20_000)
    let found = try summary(of: text, method).sentences
    #expect(found.count == 1)
    #expect(found.first.map { text.hasPrefix($0) && $0.unicodeScalars.count <= 300 } == true)
  }

  @Test(arguments: 0..<40)
  func `summaries of any text slice it, in order, and are equal on every run`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = [
      "Rain", "river", "the", "mill", "é", "中", "“so”", "Mr.", "5", "rose.", "fell!", "?\n",
    ]
    let text = (0..<400).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      .joined(separator: " ")
    for method in SummaryMethod.allCases {
      let first = try summary(of: text, method, sentences: 5)
      #expect(try summary(of: text, method, sentences: 5) == first)
    }
  }

  @Test func `a text of more sentences than are ranked is summed up and says so`() {
    let text = (0..<2_300).map { "River number\($0) rose by\($0 % 97) feet. " }.joined()
    var document = Document(id: "a", text: text)
    let analysis = document.analyzed()
    let ranked = summarize(text, analysis, method: .lexrank, budget: SummaryBudget(sentences: 3))
    #expect(ranked.isCapped)
    #expect(ranked.summary.sentences?.count == 3)
    let lead = summarize(text, analysis, method: .lead, budget: SummaryBudget(sentences: 2_300))
    #expect(!lead.isCapped)
    #expect(lead.summary.sentences?.count == 2_300)
  }
}
