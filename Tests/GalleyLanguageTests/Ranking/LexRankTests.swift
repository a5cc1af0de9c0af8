import GalleyTestSupport
import Testing

@testable import GalleyLanguage

@Suite struct LexRankTests {
  @Test func `the sentence that shares words with all others is the most central`() {
    let scores = LexRank.scores(of: [
      [1, 2, 9], [3, 4, 10], [1, 3, 5], [5, 6, 11], [12, 13, 14],
    ])
    #expect(scores[2] == 1)
    #expect(scores[1] < 1 && scores[3] < 1 && scores[4] < 1)
  }

  @Test func `sentences without a word in common score the same`() {
    #expect(LexRank.scores(of: [[1, 2], [3, 4], [5, 6]]) == [1, 1, 1])
  }

  @Test(
    arguments: [[], [[]], [[1]], [[], []], [[1], [1]]])
  func `few sentences and none`(_ sentences: [[UInt64]]) {
    #expect(LexRank.scores(of: sentences).allSatisfy { $0 == 1 })
    #expect(LexRank.scores(of: sentences).count == sentences.count)
  }

  @Test func `scores are equal on every run, and do not depend on the hashes' values`() {
    var random = SeededGenerator(seed: UInt64(7))
    let sentences = (0..<120).map { _ in
      (0..<12).map { _ in UInt64.random(in: 0..<90, using: &random) }
    }
    let renamed = sentences.map { $0.map { $0 &* 0x9E37_79B9_7F4A_7C15 &+ 5 } }
    let scores = LexRank.scores(of: sentences)
    #expect(scores == LexRank.scores(of: sentences))
    #expect(scores == LexRank.scores(of: renamed))
    #expect(Set(scores).count > 60)
  }

  @Test func `repeating its words makes no sentence win over all bounds`() {
    let long = Array(repeating: (0..<200 as Range<UInt64>).map { $0 }, count: 5).flatMap { $0 }
    let scores = LexRank.scores(of: [long, [300, 301], [300, 302]])
    #expect(scores.allSatisfy { $0 > 0 && $0 <= 1 })
  }
}
