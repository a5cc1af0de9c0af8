import Galley
import GalleyLanguage
import Testing

@Suite("The tokenizer") struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "splits a text where its words end",
    arguments: [
      ("", []),
      (" \n\t", []),
      ("Rain fell.", ["Rain", "fell", "."]),
      (
        "Jovic's win, the officers' tent",
        ["Jovic", "'s", "win", ",", "the", "officers", "'", "tent"]
      ),
      ("Oslo’s O'Brien doesn’t", ["Oslo", "’s", "O'Brien", "doesn’t"]),
      ("a mid-word hyphen - here", ["a", "mid-word", "hyphen", "-", "here"]),
      ("the U.S. and a Ph.D. at 5 p.m.", ["the", "U.S.", "and", "a", "Ph.D.", "at", "5", "p.m."]),
      ("It ended.Then more. J. Roe", ["It", "ended", ".", "Then", "more", ".", "J", ".", "Roe"]),
      ("AT&T and R&D & so", ["AT&T", "and", "R&D", "&", "so"]),
      ("₹1,50,000, 4.7, 22:30.", ["₹", "1,50,000", ",", "4.7", ",", "22:30", "."]),
      ("4th 58元 5kg G20 F-16", ["4", "th", "58", "元", "5", "kg", "G20", "F-16"]),
      ("Wait... no -- yes??", ["Wait", "...", "no", "--", "yes", "??"]),
      ("see https://a.example/x?y=1, or", ["see", "https://a.example/x?y=1", ",", "or"]),
      ("(www.example.org) me@b.example.", ["(", "www.example.org", ")", "me@b.example", "."]),
      ("Zoë Ångström Ελλάδα Россия", ["Zoë", "Ångström", "Ελλάδα", "Россия"]),
      ("is \u{200C} Ana", ["is", "Ana"]),
      ("می\u{200C}روم", ["می\u{200C}روم"]),
      ("你好", ["你", "好"]),
    ])
  func splits(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("says what a token looks like, and what stands before it")
  func traits() {
    let tokens = Tokenizer.tokens(in: "McKay (USA)\nü 4x")
    #expect(
      tokens.map(\.traits) == [
        [.startsUpper, .hasInnerUpper, .hasLower, .spaceBefore, .lineBefore],
        .spaceBefore,
        [.startsUpper, .hasInnerUpper],
        [],
        [.hasLower, .notASCII, .spaceBefore, .lineBefore],
        [.hasDigit, .spaceBefore],
        .hasLower,
      ])
  }

  @Test("covers every byte that is no space once, whatever the text", arguments: 0..<200)
  func covers(seed: Int) {
    let text = RandomText.make(seed: UInt64(seed))
    let bytes = Array(text.utf8)
    var end = 0
    for token in Tokenizer.tokens(in: bytes) {
      #expect(Int(token.start) >= end)
      #expect(token.start < token.end)
      let gap = String(decoding: bytes[end..<Int(token.start)], as: UTF8.self)
      #expect(gap.unicodeScalars.allSatisfy(RandomText.isBlank), "\(gap.debugDescription)")
      #expect(String(validating: bytes[token.range], as: UTF8.self) != nil)
      end = Int(token.end)
    }
    #expect(
      bytes[end...].isEmpty
        || String(decoding: bytes[end...], as: UTF8.self)
          .unicodeScalars.allSatisfy(RandomText.isBlank)
    )
  }

  @Test("reads bytes that are not UTF-8 to their end")
  func invalid() {
    #expect(Tokenizer.tokens(in: [0xFF, 0x41, 0xE2, 0x80]).count == 4)
  }
}
