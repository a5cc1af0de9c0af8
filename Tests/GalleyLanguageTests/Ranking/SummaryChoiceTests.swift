import Galley
import Testing

@testable import GalleyLanguage

/// Which sentences a summary takes, and what it says of them.
@Suite struct SummaryChoiceTests {
  private static let museum = """
    Nora Field opened the museum of tides in Westport on Friday after nine years of work. \
    Trams, ropes and the bell of a ship that sank near Westport hang in the hall of the museum. \
    Schools from Northtown have booked every morning of the spring for their pupils.
    """

  private func summary(
    of text: String, _ method: SummaryMethod = .ranked, sentences: Int = 2, query: String? = nil
  ) throws -> (text: String, sentences: [String], scores: [Double]) {
    var document = Document(id: "a", text: text)
    let request = SummaryRequest(
      method: method, budget: SummaryBudget(sentences: sentences), query: query)
    let summary = summarize(text, document.analyzed(), request).summary
    let found = try #require(summary.sentences)
    return (
      summary.text, found.compactMap { document.slice($0.range).map(String.init) },
      found.compactMap(\.score)
    )
  }

  @Test(arguments: SummaryMethod.allCases)
  func `sentences with the most words of a query come first, wherever they stand`(
    method: SummaryMethod
  ) throws {
    let rivers = (0..<60).map { "The river at Northtown rose by \($0) feet on day \($0)." }
    let drills = [
      "They held a joint drill.", "A joint exercise ended.", "The last exercise was dull.",
    ]
    let text = (rivers + drills).joined(separator: " ")
    let one = try summary(of: text, method, sentences: 1, query: "joint exercises").sentences
    #expect(one == ["A joint exercise ended."])
    let three = try summary(of: text, method, sentences: 3, query: "joint exercises").sentences
    #expect(three.allSatisfy { $0.contains("joint") || $0.contains("exercise") })
  }

  @Test func `a query doesn't change what sentences are worth`() throws {
    let plain = try summary(of: Self.museum, sentences: 3)
    #expect(try summary(of: Self.museum, sentences: 3, query: "pupils").scores == plain.scores)
  }

  @Test func `scores lie between those of the best and the worst sentence of the text`() throws {
    let text = (0..<40).map { "The river at Northtown rose by \($0) feet on day \($0)." }
      .joined(separator: " ")
    let scores = try summary(of: text, sentences: 40).scores
    #expect(scores.max() == 1 && scores.min() == 0)
    #expect(Set(scores).count > 20)
    #expect(scores.count { $0 > 0.95 } < 5)
    #expect(try summary(of: "The river rose again.", sentences: 1).scores == [1])
  }

  @Test(
    arguments: [
      "The mayor of Porto, Ana Cruz, speaks at city hall on Monday. (Bo Dahl/Reuters)",
      "The mayor of Porto, Ana Cruz, speaks at city hall on Monday. [AP Photo/Bo Dahl]",
      "The mayor of Porto, Ana Cruz, speaks at city hall (Photo: Bo Dahl).",
      "The mayor of Porto, Ana Cruz, speaks at city hall on Monday. REUTERS/Bo Dahl",
      "News Flash top entertainment and celebrity headlines for Nov. 19 are here.",
      "Check out what's new today in entertainment.",
      "This story has been corrected to show that Cruz is 52, not 53.",
      "This article was originally published in May and is updated often.",
      "An earlier version of this article misspelled the name of the mayor.",
      "Correction: An earlier report misspelled the name of the mayor.",
      "This shop has been compensated by the makers of the lamp.",
      "All rights reserved.", "Don't miss our pictures of the fair.",
    ])
  func `captions, notes and promotion are no part of a summary`(aside: String) throws {
    let text = "\(aside)\n\(Self.museum)\n\(aside)"
    for method in SummaryMethod.allCases {
      let found = try summary(of: text, method, sentences: 9).sentences
      #expect(found.count == 3 && !found.contains { aside.hasPrefix($0) }, "\(method): \(found)")
    }
  }

  @Test(
    arguments: [
      "This story of two sisters has been told in nine books.",
      "An earlier version of the lamp had broken in the storm.",
      "All rights of the workers were upheld by the court.",
      "The band played songs by others (AC/DC and Queen among them).",
      "The lamp costs 5 pounds a month and/or 50 a year. The shop opens in May.",
      "For more than a year, nobody had seen the lamp.",
      "The ministers are here.",
    ])
  func `what begins or ends alike is part of the story`(sentence: String) throws {
    let found = try summary(of: "\(sentence)\n\(Self.museum)", .lead, sentences: 1).sentences
    #expect(found.first.map { sentence.hasPrefix($0) } == true)
  }

  @Test(arguments: ["The talks", "The visit", "The decision", "The discussions"])
  func `a noun that means what was said before needs that beside it`(noun: String) throws {
    let text = """
      \(Self.museum) Ministers of both lands met in a hotel by the lake. \
      \(noun) turned around the museum of tides, the harbour of Westport and the price of bread.
      """
    #expect(try !summary(of: text).sentences.contains { $0.hasPrefix(noun) })
  }

  @Test func `this opens no summary of what stood before the first sentence`() throws {
    let text = "Museum opens in Westport\nThis comes after police closed it twice. \(Self.museum)"
    #expect(try summary(of: text).sentences.first?.hasPrefix("Nora Field") == true)
  }

  @Test func `half of a quotation is passed over for a sentence that is whole`() throws {
    let text = """
      \(Self.museum) "The museum of tides in Westport is a dream of mine and of Westport. \
      It took nine years," she said.
      """
    let found = try summary(of: text, sentences: 3).sentences
    #expect(!found.contains { $0.contains("\"") })
  }

  @Test(
    arguments: [
      (#""Rain fell again. The wind rose," he said."#, [false, true], [true, false]),
      (
        "“Rain fell again. The wind rose. It went,” he said.", [false, true, true],
        [true, true, false]
      ),
      ("„Es war nass. Der Wind kam“, sagte er.", [false, true], [true, false]),
      (
        "“Rain fell again.\nThe wind rose. He “said” so.", [false, false, false],
        [true, false, false]
      ),
    ])
  func `quotations are followed from sentence to sentence, to the end of their line`(
    text: String, starts: [Bool], ends: [Bool]
  ) {
    var document = Document(id: "a", text: text)
    let candidates = Story(of: text.utf8Span.span, document.analyzed()).candidates
    #expect(candidates.map(\.quotation.startsBefore) == starts)
    #expect(candidates.map(\.quotation.endsBehind) == ends)
  }

  @Test func `a sentence that says no more than a longer one is not taken beside it`() throws {
    let text = """
      The council of Northtown closed the old bridge over the river Lune on Monday after a crack \
      was found in a pier by divers. Divers found a crack in a pier of the old bridge of Northtown. \
      Lorries must drive around the lake, which takes an hour, until the repairs end in June.
      """
    #expect(try summary(of: text).sentences.last?.hasPrefix("Lorries") == true)
  }

  @Test(
    arguments: [
      ("北京市政府周一宣布关闭一座旧桥。工程师在桥墩上发现了裂缝。", ""),
      ("他说：“桥很旧了。”市长表示同意这个看法。", ""),
      ("昨日は雨が降りました。今日は晴れています。", ""),
      ("서울시는 월요일 다리를 폐쇄했다. 기술자들이 균열을 발견했다.", " "),
      ("The bridge is old. 市长表示同意这个看法。", " "),
    ])
  func `no space stands between Chinese or Japanese sentences`(
    text: String, space: String
  ) throws {
    let found = try summary(of: text)
    #expect(found.sentences.count == 2)
    #expect(found.text == found.sentences.joined(separator: space))
  }
}
