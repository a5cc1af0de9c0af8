import GalleyLanguage
import GalleyTestSupport
import Testing

@Suite struct SentenceInvariantTests {
  @Test(
    arguments: 0..<200)
  func `sentences and gaps rebuild the text, and gaps hold no words`(seed: Int) {
    let text = randomText(seed: seed)
    let bytes = Array(text.utf8)
    var end = 0
    for sentence in SentenceSplitter.sentences(of: text) {
      #expect(sentence.lowerBound >= end && !sentence.isEmpty)
      #expect(isGap(bytes[end..<sentence.lowerBound]), "\(text.debugDescription)")
      let slice = String(decoding: bytes[sentence], as: UTF8.self)
      #expect(Array(slice.utf8) == Array(bytes[sentence]), "a sentence cuts a character")
      #expect(slice.first?.isWhitespace == false && slice.last?.isWhitespace == false)
      #expect(!slice.contains { $0.isNewline })
      end = sentence.upperBound
    }
    #expect(isGap(bytes[end...]))
  }

  @Test(
    arguments: 0..<100)
  func `bytes that are no UTF-8 do no harm`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<300).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 0...255, using: &random) : UInt8(ascii: ".") &+ UInt8(seed % 3)
    }
    let sentences = SentenceSplitter.sentences(in: bytes.span)
    for (left, right) in zip(sentences, sentences.dropFirst()) {
      #expect(left.upperBound <= right.lowerBound)
    }
    #expect(sentences.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
  }

  @Test(
    // Linear time is a few hundredths of a second without optimization, quadratic time a minute.
    .timeLimit(.minutes(5)),
    arguments: [
      ". ", ".)", "!\"", " ", "[1", ". [1]", "a.", "1.", "U.S. ", "e.g. ", "。", "😀", "! 😀", "….",
      ". . ", ". \"", "»", " .", ".\u{A0}", "x. (", "A. ", "é", "\n", "1) ", "1. ", "• ", "*_",
      "-- ",
      "https://", "https://a ", "12:05 ", "03/09/10 12:05 PM ", "(a) ", "Image: ", ".12 A", ". [a",
      "Best regards, A", "May 5, 2010 ", ".\"a", ": 1. ", "α; ", "am 1. A", ".*", "A.B. IN ",
    ])
  func `long runs of one kind come to an end`(unit: String) {
    let text = "a" + String(repeating: unit, count: 10_000) + "b"
    #expect(!SentenceSplitter.sentences(of: text).isEmpty)
  }

  private func isGap(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar == "." || scalar == "…" || scalar == "\u{200B}"
    }
  }

  private func randomText(seed: Int) -> String {
    let pieces = [
      "Rain", "fell", "Mr", "U.S", "no", "a.m", "5", "3.14", ".", ".", ".", "...", "…", "?", "!",
      "\"",
      "“", "”", "»", "«", "(", ")", "[7]", ",", "–", " ", " ", " ", " ", "\n", "\u{A0}", "é",
      "Émile",
      "。", "।", "中", "😀", "👩\u{200D}👧", "\u{200B}", "x.y", "@", "/", ":)", "\r\n", "\t",
      "1)", "2)", "1.", "2.", "*****", "Image:", "https://x", "•", "03/09/10", "12:05", "(Ann)",
      "[...]",
      "Best regards,", "Figure 1", "May 5, 2010", ":", "_______", "am 3.", "Oktober", "UU.", "α;",
      "¹", "*", "ft.",
    ]
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<120).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }
}
