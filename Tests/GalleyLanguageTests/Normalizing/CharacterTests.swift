import GalleyLanguage
import Testing

@Suite struct CharacterTests {
  @Test(arguments: [
    "می\u{200C}روم", "👩\u{200D}👧", "क\u{94D}\u{200D}ष", "« Non »", "«\u{A0}Non\u{A0}»",
  ])
  func `what scripts and emoji need stays`(text: String) {
    expectBytes(normalizedText(text), text)
  }

  @Test(arguments: [
    ("plain\u{200B}text", "plaintext"), ("Politik\u{AD}wissenschaft", "Politikwissenschaft"),
    ("a\u{200D}b\u{200C}c", "abc"), ("\u{FEFF}Start", "Start"), ("a\u{0}b\u{7}c\u{7F}", "abc"),
    ("one\u{A0}two\u{2009}three\u{3000}four", "one two three four"),
    ("a\r\nb\rc\u{2028}d\u{2029}e\u{85}f", "a\nb\nc\nd\ne\nf"), ("tab\there", "tab here"),
    ("\u{200E}left\u{202E}right", "leftright"),
    ("\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}text", "red text"),
    ("\u{1B}]0;never ended\nnext line", "\nnext line"),
  ])
  func `invisible and odd characters become plain ones or go`(text: String, expected: String) {
    expectBytes(normalizedText(text), expected)
  }

  @Test func `marks of direction stay in text that runs from right to left`() {
    expectBytes(normalizedText("שלום\u{200F} abc"), "שלום\u{200F} abc")
  }

  @Test(arguments: [
    ("e\u{301}cole A\u{30A}ngstro\u{308}m", "école Ångström"), ("각", "각"),
    ("q\u{323}\u{307}", "q\u{323}\u{307}"), ("\u{212B}", "Å"), ("か\u{3099}", "が"),
  ])
  func `characters are composed`(text: String, expected: String) {
    expectBytes(normalizedText(text), expected)
  }

  @Test(arguments: [
    ("caf&eacute; caf&#233; caf&#xE9;", "café café café"), ("&amp;amp;lt; &amp;eacute;", "< é"),
    ("AT&T and R&D", "AT&T and R&D"), ("a&b; &unknown;", "a&b; &unknown;"),
    ("x?a=1&lt=2", "x?a=1&lt=2"),
    ("a&nbsp b", "a b"), ("&#150; &#x80;", "– €"), ("&#0;&#27;x", "x"), ("&", "&"), ("&#;", "&#;"),
    ("&hellip;&ldquo;&rdquo;&apos;", "…“”'"), ("&#99999999999;", "&#99999999999;"),
  ])
  func `character references are decoded and nothing else`(text: String, expected: String) {
    let collapsed = cleanedText(text, plain).text
    expectBytes(collapsed, expected)
  }

  private var plain: CleaningOptions {
    var options = CleaningOptions()
    options.removesBoilerplate = false
    return options
  }
}
