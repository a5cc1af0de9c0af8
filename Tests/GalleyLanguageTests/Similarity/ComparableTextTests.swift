import Testing

@testable import GalleyLanguage

@Suite struct ComparableTextTests {
  private func form(_ text: String) -> String {
    String(decoding: comparableText(text), as: UTF8.self)
  }

  private func words(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    forEachComparableWord(of: text.utf8Span.span) { words.append($0) }
    return words
  }

  @Test func `white space of any kind and length is one space, and none at the ends`() {
    #expect(form(" \u{A0}One\r\n\r\ntwo\u{3000}\t three\u{2028}") == "One two three")
    #expect(form("one") == "one")
    #expect(form("") == "")
    #expect(form(" \n\u{85}") == "")
  }

  @Test func `characters are composed, and nothing else changes`() {
    let composed = form("cafe\u{301}  noir")
    #expect(Array(composed.unicodeScalars) == Array("caf\u{E9} noir".unicodeScalars))
    #expect(form("Case, “marks” \u{200B}and 👩‍👩‍👧") == "Case, “marks” \u{200B}and 👩‍👩‍👧")
  }

  @Test func `words are equal whatever their case and the marks between them`() {
    #expect(words("The COUNCIL’s plan—again") == words("the council's plan, again!"))
    #expect(words("ÉTÉ Жара ΩΜΕΓΑ ŁÓDŹ") == words("été жара ωμεγα łódź"))
    #expect(words("co\u{AD}oper\u{200B}ate") == words("cooperate"))
    #expect(words("one two").count == 2)
    #expect(words("–!?… \n").isEmpty)
    #expect(words("ab c") != words("a bc"))
  }

  @Test func `scripts without spaces have a word a character`() {
    #expect(words("東京で会議").count == 5)
    #expect(words("カタカナー").count == 5)
    #expect(words("ประชุม").count == 6)
    #expect(words("2026年Tokyo会").count == 4)
    #expect(words("한국 정부").count == 2)
    #expect(words("नमस्ते दुनिया").count == 2)
  }
}
