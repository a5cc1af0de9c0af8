import GalleyLanguage
import Testing

@Suite struct CharacterTests {
  @Test(arguments: [
    "می\u{200C}روم", "👩\u{200D}👧", "क\u{94D}\u{200D}ष", "« Non »", "«\u{A0}Non\u{A0}»",
    "ភាសា\u{200B}ខ្មែរ", "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}", "❤\u{FE0F}",
    "“Don’t”, ‘no’, „ja“", "æ œ ß ĸ", "٣ ½ x²",
  ])
  func `what scripts and emoji need stays`(text: String) {
    expectBytes(normalizedText(text), text)
  }

  @Test(arguments: [
    ("plain\u{200B}text", "plaintext"), ("Politik\u{AD}wissenschaft", "Politikwissenschaft"),
    ("a\u{200D}b\u{200C}c", "abc"), ("\u{FEFF}Start", "Start"), ("a\u{0}b\u{7}c\u{7F}", "abc"),
    ("one\u{A0}two\u{2009}three\u{3000}four", "one two three four"),
    ("a\r\nb\rc\u{2028}d\u{2029}e", "a\nb\nc\nd\ne"), ("tab\there", "tab here"),
    ("\u{200E}left\u{202E}right", "leftright"),
    ("\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}text", "red text"),
    ("\u{1B}]0;never ended\nnext line", "\nnext line"), ("so\u{85} \u{93}a\u{94}\u{81}", "so… “a”"),
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
    ("ﬁnal oﬃce ﬅ", "final office ſt"), ("ĳs ǆep ŉ", "ijs džep ʼn"),
    ("ＬＯＵＤ　ＮＯＩＳＥ！", "LOUD NOISE!"), ("ＮＨＫは３月", "NHKは3月"), ("Ｕﾀｰﾝ ｶﾞ", "Uターン ガ"), ("ﾡ￦￥", "ㄱ₩¥"),
  ])
  func `ligatures and forms of other width become plain`(text: String, expected: String) {
    expectBytes(normalizedText(text), expected)
  }

  @Test(arguments: ["苹果，然后说：“好！”", "（はい）？", "苹果\n，\n！"])
  func `wide signs stay where scripts are wide`(text: String) {
    expectBytes(normalizedText(text), text)
  }

  @Test(arguments: [
    (#"\ud83d\ude00 \ud83d \u00e9"#, #"😀 \ud83d \u00e9"#), ("&#55357;&#56832;", "😀"),
    ("&#xD83D;&#xDE00;", "😀"), ("&#55357;x", "\u{FFFD}x"),
  ])
  func `surrogates are joined where both halves are there`(text: String, expected: String) {
    expectBytes(normalizedText(text), expected)
  }

  @Test func `quotation marks are straightened after the repair, if asked for`() {
    let text = "â€œDonâ€™tâ€\u{9D}, „so“, ‛no‛, «oui», ʼn"
    expectBytes(normalizedText(text, quotes: .straighten), "\"Don't\", \"so\", 'no', «oui», 'n")
    expectBytes(normalizedText("“plain”", quotes: .straighten), "\"plain\"")
  }

  @Test(arguments: [
    ("caf&eacute; caf&#233; caf&#xE9;", "café café café"), ("&amp;amp;lt; &amp;eacute;", "< é"),
    ("AT&T and R&D", "AT&T and R&D"), ("a&b; &unknown;", "a&b; &unknown;"),
    ("x?a=1&lt=2", "x?a=1&lt=2"),
    ("a&nbsp b", "a b"), ("&#150; &#x80;", "– €"), ("&#0;&#27;x", "x"), ("&", "&"), ("&#;", "&#;"),
    ("&hellip;&ldquo;&rdquo;&apos;", "…“”'"), ("&#99999999999;", "&#99999999999;"),
    ("&checkmark; &NotEqualTilde; &EACUTE;&NBSP;&nTILDE;", "✓ ≂̸ É &nTILDE;"),
    ("it&#8217s R&#1", "it’s R&#1"),
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
