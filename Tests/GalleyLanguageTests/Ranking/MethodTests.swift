import Galley
import Testing

@testable import GalleyLanguage

@Suite struct MethodTests {
  private static let empty: [[[UInt64]]] = [[], [[]], [[1]], [[], []], [[1], [1]]]

  @Test func `textrank: the sentence that shares most words is the best`() {
    let scores = TextRank.scores(
      of: terms([[1, 2, 9], [3, 4, 10], [1, 3, 5], [5, 6, 11], [12, 13, 14]]))
    #expect(scores[2] == 1)
    #expect(scores[4] < scores[0] && scores[4] < scores[1])
  }

  @Test func `lsa: the sentence with most words of the main topic is the best`() {
    let scores = LatentSemanticAnalysis.scores(
      of: terms([[1, 2], [1, 2, 3], [1, 3], [7, 8], [1, 2, 3, 4]]))
    #expect(scores[4] == 1)
    #expect(scores[3] < scores[0])
  }

  @Test func `luhn: words that matter count more the closer they stand`() {
    let text =
      "Bridge cracks closed roads. The bridge cracks, roads closed. "
      + "A bridge that nobody knew about until some time in the last year had cracks of late."
    let story = story(text)
    let scores = Luhn.scores(of: story)
    #expect(scores[0] == 1 && scores[2] < 0.5)
  }

  @Test(arguments: empty)
  func `few sentences and none`(_ sentences: [[UInt64]]) {
    let terms = terms(sentences)
    for scores in [TextRank.scores(of: terms), LatentSemanticAnalysis.scores(of: terms)] {
      #expect(scores.count == sentences.count)
      #expect(scores.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  private func terms(_ sentences: [[UInt64]]) -> StoryTerms {
    var ranges: [Range<Int>] = []
    for stems in sentences {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + stems.count)
    }
    return StoryTerms(sentences.flatMap { $0 }, sentences: ranges)
  }

  private func story(_ text: String) -> Story {
    let analysis = TextAnalysis(
      sentences: SentenceSplitter.sentences(of: text), tokens: Tokenizer.tokens(in: text))
    return Story(of: text.utf8Span.span, analysis)
  }
}
