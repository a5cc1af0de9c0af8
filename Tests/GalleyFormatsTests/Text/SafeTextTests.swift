import GalleyFormats
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("plain é 中 😀", "plain é 中 😀"), ("a\nb\r\tc", #"a\u{A}b\u{D}\u{9}c"#),
    ("\u{1B}[31mred\u{7}", #"\u{1B}[31mred\u{7}"#), ("\u{9B}31m", #"\u{9B}31m"#),
    ("\u{0}\u{7F}\u{85}", #"\u{0}\u{7F}\u{85}"#), ("\u{202E}txt.exe", #"\u{202E}txt.exe"#),
    ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", #"\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}"#),
    ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#), ("\u{FEFF}id\u{200B}", #"\u{FEFF}id\u{200B}"#),
    ("👩‍👧 می‌خواهم", "👩‍👧 می‌خواهم"),
  ])
  func nothingHarmfulIsShown(_ text: String, _ expected: String) {
    #expect(safeText(text) == expected)
  }

  @Test(arguments: [UInt32(0xFFFE), 0xFDD0, 0x10FFFF, 0xE000, 0xE0041, 0x378])
  func whatHasNoGlyphIsShownAsItsNumber(_ code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    #expect(safeText("a\(scalar)") == "a\\u{\(String(code, radix: 16, uppercase: true))}")
  }

  @Test func longTextsAreCut() {
    #expect(safeText("abcdef", limit: 4) == "abcd…")
    #expect(safeText("abcd", limit: 4) == "abcd")
    #expect(safeText("", limit: 4).isEmpty)
    #expect(safeText(String(repeating: "é", count: 5000)).unicodeScalars.count == 1001)
  }

  @Test(arguments: [
    ("::error::x", #"\u{3A}:error::x"#), ("  ::set-output", #"  \u{3A}:set-output"#),
    ("##[error]x", #"\u{23}#[error]x"#), ("##vso[task]", #"\u{23}#vso[task]"#),
    ("a ::error", "a ::error"), ("# title", "# title"), (":x", ":x"), ("", ""), ("  ", "  "),
    ("a\n::error::x", #"a\u{A}::error::x"#),
  ])
  func commandsOfCISystemsAreDefused(_ text: String, _ expected: String) {
    #expect(safeCommandText(text) == expected)
  }
}
