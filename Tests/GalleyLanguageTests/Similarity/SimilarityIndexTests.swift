import Testing

@testable import GalleyLanguage

@Suite struct SimilarityIndexTests {
  private func sketch(_ text: String, in index: SimilarityIndex) throws -> SignatureSketch {
    index.sketch(of: try #require(MinHashSignature(of: text)))
  }

  @Test(arguments: [0.6, 0.7, 0.8, 0.9, 1.0])
  func `a band holds as many bins as find what is at the threshold`(threshold: Double) {
    let rows = LikenessBands(threshold: threshold).rows
    #expect(LikenessBands.chance(of: threshold, rows: rows) >= 0.99)
    let isGreatest = rows == 12 || LikenessBands.chance(of: threshold, rows: rows + 1) < 0.99
    #expect(isGreatest)
    #expect(rows * LikenessBands.count <= MinHashSignature.binCount)
  }

  @Test func `bands of 0.8 are as the comment says`() {
    #expect(LikenessBands(threshold: 0.8).rows == 7)
    #expect((0.030...0.034).contains(LikenessBands.chance(of: 0.4, rows: 7)))
    #expect((0.00024...0.00027).contains(LikenessBands.chance(of: 0.2, rows: 7)))
  }

  @Test(arguments: [20, 60, 300])
  func `what is alike is found among others, and what is not is not`(words: Int) throws {
    var index = SimilarityIndex(threshold: 0.8)
    let texts = (0..<100).map { NewsText.make(seed: UInt64($0), words: words) }
    for text in texts { index.insert(try sketch(text, in: index)) }
    var (found, alike) = (0, 0)
    for (number, text) in texts.enumerated() {
      let spots = 1 + number % max(2, words / 12)
      let edited = NewsText.edited(text, seed: UInt64(number), spots: spots)
      let truth = NewsText.likeness(text, edited)
      let isFound = try index.containsSimilar(to: sketch(edited, in: index))
      if truth >= 0.87 {
        alike += 1
        found += isFound ? 1 : 0
      }
      if truth < 0.7 { #expect(!isFound, "\(truth)") }
    }
    #expect(Double(found) >= 0.97 * Double(alike), "\(found) of \(alike)")
  }

  @Test func `a crowd with one frame in common stays fast, and what is alike is still found`()
    throws
  {
    let frame = NewsText.make(seed: 9, words: 120)
    var index = SimilarityIndex(threshold: 0.9)
    for number in 0..<150 {
      let text = frame + " " + NewsText.make(seed: UInt64(100 + number), words: 40)
      let sketch = try sketch(text, in: index)
      #expect(!index.containsSimilar(to: sketch))
      index.insert(sketch)
    }
    let last = frame + " " + NewsText.make(seed: 249, words: 40)
    #expect(try index.containsSimilar(to: sketch(last, in: index)))
  }

  @Test func `memory a text is what the docs say`() throws {
    var index = SimilarityIndex(threshold: 0.8)
    let count = 2_048
    for number in 0..<count {
      let bytes = (0..<256).map { UInt8(mixed(UInt64(number << 8 | $0)) % 255) + 1 }
      index.insert(index.sketch(of: try #require(MinHashSignature(bytes: bytes[...]))))
    }
    #expect((480...540).contains(index.size / count))
  }

  @Test func `keys are found again, and others are not`() throws {
    var set = KeySet()
    let count = 6_000
    let keys = (0..<2 * count).compactMap { number -> DigestKey? in
      let word = mixed(UInt64(number + 1))
      let bytes = (0..<8).map { UInt8(word >> (8 * $0) & 255) }
      return DigestKey((bytes + bytes)[...])
    }
    for key in keys.prefix(count) { set.insert(key) }
    #expect(keys.prefix(count).allSatisfy(set.contains))
    #expect(!keys.suffix(count).contains(where: set.contains))
    #expect(keys.prefix(100).allSatisfy { DigestKey($0.bytes[...]) == $0 })
    #expect((20...32).contains(set.size / count))
    #expect(DigestKey([1, 2, 3]) == nil)
  }
}
