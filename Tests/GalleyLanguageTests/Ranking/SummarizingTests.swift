import Foundation
import Galley
import GalleyTestSupport
import Testing

@testable import GalleyLanguage

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
    let request = SummaryRequest(
      method: method, budget: SummaryBudget(sentences: sentences, characters: characters))
    let result = summarize(text, document.analyzed(), request)
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
  func `a long text without stops gives its first words, and says that it was cut`(
    method: SummaryMethod, unit: String
  ) throws {
    let text = String(repeating: unit, count: 20_000)
    var document = Document(id: "a", text: text)
    let analysis = document.analyzed()
    let summary = summarize(text, analysis, SummaryRequest(method: method)).summary
    let ranges = try #require(summary.sentences).map(\.range)
    #expect(ranges.count == 1)
    let first = try #require(ranges.first.flatMap { document.slice($0) })
    #expect(text.hasPrefix(first) && first.unicodeScalars.count <= 300)
    #expect(summary.text == first + "…")
    let fitting = SummaryRequest(
      method: method,
      budget: SummaryBudget(characters: summary.text.unicodeScalars.count - 1))
    #expect(summarize(text, analysis, fitting).isOverBudget)
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
    for method in [SummaryMethod.lexrank, .textrank, .lsa] {
      let capped = summarize(text, analysis, SummaryRequest(method: method))
      #expect(capped.isCapped)
      #expect(capped.summary.sentences?.count == 3)
    }
    for method in [SummaryMethod.ranked, .luhn] {
      #expect(!summarize(text, analysis, SummaryRequest(method: method)).isCapped)
    }
    let lead = summarize(
      text, analysis,
      SummaryRequest(method: .lead, budget: SummaryBudget(sentences: 2_300)))
    #expect(!lead.isCapped)
    #expect(lead.summary.sentences?.count == 2_300)
  }

  @Test func `what a page says to its readers is no part of a summary`() throws {
    let text = """
      The council closed the bridge on Monday after a crack was found in a pier.
      Scroll down for video and pictures of the bridge.
      Also read: Bridge was due for repairs. Photo: the bridge at dawn, by a reader.
      Repairs will take until June, and lorries must drive around the lake until then.
      """
    for method in SummaryMethod.allCases {
      let found = try summary(of: text, method, sentences: 5).sentences
      #expect(found.count == 2, "\(method): \(found)")
    }
  }

  @Test func `a sentence that speaks of one named before is passed over for one that stands alone`()
    throws
  {
    let text = """
      Nora Field opened the museum of tides in Westport on Friday after nine years of work. \
      The museum of tides shows maps, ropes and the bell of a ship that sank near Westport. \
      She had been told that nobody would come to a museum of tides in a town without trains.
      """
    let found = try summary(of: text, .ranked, sentences: 2).sentences
    #expect(found.count == 2 && found.allSatisfy { !$0.hasPrefix("She ") })
  }

  @Test(
    arguments: [
      "They had", "But then they had", "And so their boats had", "After this they had",
      "According to them, boats had", "This had",
    ])
  func `how a sentence may begin that speaks of something named before it`(opening: String) throws {
    let text = """
      Nora Field opened the museum of tides in Westport on Friday after nine years of work. \
      The museum of tides shows maps, ropes and the bell of a ship that sank near Westport. \
      \(opening) never come to Westport in winter, when the harbour is full of ice and storms.
      """
    let found = try summary(of: text, .ranked, sentences: 2).sentences
    #expect(found.last?.hasPrefix("The museum") == true)
    #expect(Self.isDangling(text, 2))
  }

  @Test(
    arguments: [
      "This year they", "Those who saw it", "In his speech the mayor", "It was Field that",
      "On this weekend they", "After the storm they",
    ])
  func `what stands alone though it begins alike`(opening: String) {
    #expect(!Self.isDangling("Nora Field opened a museum. \(opening) spoke of tides.", 1))
  }

  private static func isDangling(_ text: String, _ sentence: Int) -> Bool {
    var document = Document(id: "a", text: text)
    let story = Story(of: text.utf8Span.span, document.analyzed())
    return story.candidates[sentence].opening.isDangling
  }

  @Test func `a heading parts such a sentence from the one before it`() throws {
    let text = """
      Nora Field opened the museum of tides in Westport on Friday after nine years of work.
      A harbour of ice
      She had been told that nobody would come to a museum of tides in a town without trains.
      Boats lie in the harbour of Westport from May until the first storms of the winter.
      """
    let found = try summary(of: text, .ranked, sentences: 2).sentences
    #expect(found.count == 2 && found.allSatisfy { !$0.hasPrefix("She ") })
  }

  @Test func `such a sentence may follow the one that names whom it speaks of`() throws {
    let text = """
      Nora Field opened a museum in Westport. She had worked for it for nine years without pay.
      """
    #expect(try summary(of: text, .ranked, sentences: 2).sentences.count == 2)
  }

  @Test func `sentences that say the same in other words are not taken together`() throws {
    let text = """
      The council closed the old bridge over the river on Monday after a crack was found. \
      After a crack was found, the council on Monday closed the old bridge over the river. \
      Lorries must drive around the lake, which takes an hour, until the repairs end in June.
      """
    let found = try summary(of: text, .ranked, sentences: 2).sentences
    #expect(found.last?.hasPrefix("Lorries") == true)
  }

  @Test func `a query brings up the sentences with its words`() throws {
    var document = Document(id: "a", text: Self.story)
    for method in SummaryMethod.allCases {
      let request = SummaryRequest(
        method: method, budget: SummaryBudget(sentences: 1), query: "fairs and tickets")
      let result = summarize(Self.story, document.analyzed(), request)
      #expect(result.summary.text == "Tickets for the spring fair go on sale today.")
    }
  }

  @Test(arguments: [(0.2, 1), (0.5, 2), (0.75, 3), (1, 4), (0.001, 1)])
  func `a ratio is a share of the sentences, and one at least`(
    _ ratio: Double, _ sentences: Int
  ) {
    let text = "Rain fell on the hills. The river rose fast. Roads were closed. Nobody was hurt."
    var document = Document(id: "a", text: text)
    for method in SummaryMethod.allCases {
      let request = SummaryRequest(method: method, budget: SummaryBudget(ratio: ratio))
      let result = summarize(text, document.analyzed(), request)
      #expect(result.summary.sentences?.count == sentences)
    }
  }

  @Test func `a budget of words is filled with what fits`() {
    let text = "Rain fell on the hills for days. The river rose. Roads were closed in the north."
    var document = Document(id: "a", text: text)
    for words in 3...20 {
      let request = SummaryRequest(budget: SummaryBudget(words: words))
      let result = summarize(text, document.analyzed(), request)
      let count = result.summary.text.split(separator: " ").count
      #expect(count >= 3 && count <= words)
    }
  }

  @Test func `the sentence that sums up best comes first in document order, not in order of score`()
    throws
  {
    let found = try summary(of: Self.story, .luhn, sentences: 2).sentences
    let places = found.compactMap { Self.story.range(of: $0)?.lowerBound }
    #expect(places == places.sorted() && places.count == 2)
  }
}
