import Testing

@testable import GalleyLanguage

@Suite struct MinHashTests {
  private func likeness(_ one: String, _ other: String) throws -> Double {
    try #require(MinHashSignature(of: one)).likeness(to: #require(MinHashSignature(of: other)))
  }

  @Test func `the same words are alike wholly, whatever stands between them`() throws {
    let text = NewsText.make(seed: 1, words: 300)
    #expect(try likeness(text, text) == 1)
    #expect(
      try likeness(text, text.uppercased().split(separator: " ").joined(separator: " — ")) == 1)
  }

  @Test func `other words are not alike`() throws {
    for seed in 1...10 {
      let one = NewsText.make(seed: UInt64(seed), words: 50 * seed)
      let other = NewsText.make(seed: UInt64(seed + 1000), words: 300)
      #expect(try abs(likeness(one, other)) < 0.05)
    }
  }

  @Test func `a text with few words has no signature`() {
    #expect(MinHashSignature(of: "") == nil)
    #expect(MinHashSignature(of: "—!? \n 👍") == nil)
    #expect(MinHashSignature(of: "Nine words are too few to tell by them") == nil)
    #expect(MinHashSignature(of: "Ten words are enough, for six runs of five, here") != nil)
  }

  @Test func `the estimate is as good as it says`() throws {
    for words in [20, 100, 500] {
      for edits in [1, 4, 12] {
        var squares = 0.0
        let trials = 20
        for trial in 0..<trials {
          let text = NewsText.make(seed: UInt64(trial), words: words)
          let edited = NewsText.edited(text, seed: UInt64(trial), spots: edits * words / 200 + 1)
          let truth = NewsText.likeness(text, edited)
          let error = try likeness(text, edited) - truth
          squares += error * error
          #expect(abs(error) < 0.15, "\(words) words, \(truth)")
        }
        let deviation = (squares / Double(trials)).squareRoot()
        #expect(deviation < 0.04, "\(words) words, \(edits) edits")
      }
    }
  }

  @Test func `signatures are the same on every machine`() throws {
    let text = "The council of Porto met again on Monday, 中文。"
    let signature = try #require(MinHashSignature(of: text))
    let filled = signature.bytes.enumerated().filter { $0.element != 0 }
    #expect(filled.map { [$0.offset, Int($0.element)] } == Self.known)
  }

  /// Bin and byte; a change of these makes checkpoints of earlier versions useless.
  private static let known = [
    [19, 186], [44, 85], [138, 60], [156, 218], [188, 118], [211, 18],
  ]

  @Test func `a signature comes back from its bytes, and from nothing else`() throws {
    let signature = try #require(MinHashSignature(of: NewsText.make(seed: 3, words: 50)))
    #expect(MinHashSignature(bytes: signature.bytes[...]) == signature)
    #expect(MinHashSignature(bytes: signature.bytes.dropLast()) == nil)
    #expect(MinHashSignature(bytes: Array(repeating: 0, count: 256)[...]) == nil)
  }
}
