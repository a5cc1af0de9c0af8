import GalleyTestSupport
import Testing

@testable import GalleyLanguage

@Suite struct HashedWordsTests {
  @Test func `words are numbered in the order in which the text first uses them`() {
    let words = NumberedWords([7, 9, 7, 1 << 40, 9])
    #expect(words.numbers == [0, 1, 0, 2, 1])
    #expect(words.count == 3)
    #expect(words.number(of: 1 << 40) == 2)
    #expect(words.number(of: 8) == nil)
    #expect(NumberedWords([]).number(of: 7) == nil)
  }

  @Test func `words whose slots meet are told apart`() {
    var random = SeededGenerator(seed: 5)
    let text = (0..<2_000).map { _ in UInt64.random(in: 1...600, using: &random) << 20 }
    var expected: [UInt64: Int32] = [:]
    let numbers = text.map { word in
      let number = expected[word] ?? Int32(expected.count)
      expected[word] = number
      return number
    }
    let words = NumberedWords(text)
    #expect(words.numbers == numbers)
    #expect(expected.allSatisfy { words.number(of: $0.key) == $0.value })
    let list = FoldedWords(hashes: text)
    #expect((1...600).allSatisfy { list.contains($0 << 20) == (expected[$0 << 20] != nil) })
    #expect(!list.contains(3))
  }

  @Test func `a list knows its words in any writing, and no other`() {
    let list = FoldedWords(of: "river straße\n tide's")
    for word in ["River", "STRASSE", "tide’s"] {
      #expect(list.contains(WordFolding.hash(of: word)))
    }
    for word in ["rivers", "", "tide"] { #expect(!list.contains(WordFolding.hash(of: word))) }
    #expect(!FoldedWords(of: "").contains(WordFolding.hash(of: "river")))
  }
}
