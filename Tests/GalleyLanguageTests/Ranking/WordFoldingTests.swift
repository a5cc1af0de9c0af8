import Testing

@testable import GalleyLanguage

@Suite("Word folding")
struct WordFoldingTests {
  @Test(
    "Forms of one word are the same",
    arguments: [
      ("LOOKS", "looks"), ("Straße", "STRASSE"), ("İstanbul", "istanbul"), ("ΟΔΟΣ", "οδος"),
      ("οδός", "ΟΔΌΣ"), ("don’t", "don't"), ("Politik\u{AD}wissenschaft", "politikwissenschaft"),
      ("ЙОД", "йод"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(WordFolding.hash(of: left) == WordFolding.hash(of: right))
  }

  @Test(
    "Other words differ",
    arguments: [("look", "looks"), ("resume", "résumé"), ("a", ""), ("1", "11")])
  func different(_ left: String, _ right: String) {
    #expect(WordFolding.hash(of: left) != WordFolding.hash(of: right))
  }

  @Test("Function words are known in any writing", arguments: ["the", "The", "DON’T", "don't"])
  func stopWords(_ word: String) { #expect(StopWords.contains(WordFolding.hash(of: word))) }

  @Test("Words with a meaning are no function words", arguments: ["river", "Cruz", "2004"])
  func content(_ word: String) { #expect(!StopWords.contains(WordFolding.hash(of: word))) }
}
