import Testing

@testable import GalleyLanguage

@Suite struct WordFoldingTests {
  @Test(
    arguments: [
      ("LOOKS", "looks"), ("Straße", "STRASSE"), ("İstanbul", "istanbul"), ("ΟΔΟΣ", "οδος"),
      ("οδός", "ΟΔΌΣ"), ("don’t", "don't"), ("Politik\u{AD}wissenschaft", "politikwissenschaft"),
      ("ЙОД", "йод"),
    ])
  func `forms of one word are the same`(_ left: String, _ right: String) {
    #expect(WordFolding.hash(of: left) == WordFolding.hash(of: right))
  }

  @Test(
    arguments: [("look", "looks"), ("resume", "résumé"), ("a", ""), ("1", "11")])
  func `other words differ`(_ left: String, _ right: String) {
    #expect(WordFolding.hash(of: left) != WordFolding.hash(of: right))
  }

  @Test(
    arguments: ["the", "The", "DON’T", "don't"])
  func `function words are known in any writing`(_ word: String) {
    #expect(StopWords.contains(WordFolding.hash(of: word)))
  }

  @Test(
    arguments: ["river", "Cruz", "2004"])
  func `words with a meaning are no function words`(_ word: String) {
    #expect(!StopWords.contains(WordFolding.hash(of: word)))
  }

  @Test(arguments: [("governor", "Government"), ("fair", "Fairs"), ("ÉLECTION", "élections")])
  func `inflections of one word have a stem in common`(_ left: String, _ right: String) {
    #expect(Self.stem(left) == Self.stem(right))
  }

  @Test(arguments: [("gas", "ga"), ("fare", "fair"), ("electric", "elections")])
  func `stems of other words differ`(_ left: String, _ right: String) {
    #expect(Self.stem(left) != Self.stem(right))
  }

  private static func stem(_ word: String) -> UInt64 {
    WordFolding(word.utf8Span.span, 0..<word.utf8.count).stem
  }
}
