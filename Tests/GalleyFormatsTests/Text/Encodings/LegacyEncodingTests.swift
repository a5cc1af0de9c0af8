import Testing

@testable import GalleyFormats

struct LegacyEncodingTests {
  private func decode(_ bytes: [UInt8], _ label: String) throws -> (text: String, replacements: Int)
  {
    let encoding = try #require(LegacyEncoding.named(label), "\(label)")
    let decoded = encoding.decode(bytes.span)
    return try #require(decoded, "\(label)")
  }

  @Test(
    arguments: [
      ("windows-1250", [0xE8, 0xF8, 0x81], "čř\u{81}"), ("windows-1251", [0xCF, 0x98], "П\u{98}"),
      ("iso-8859-2", [0xA1, 0xB1, 0x85], "Ąą\u{85}"), ("iso-8859-15", [0xA4], "€"),
      ("windows-1253", [0xC1, 0xE1], "Αα"), ("iso-8859-7", [0xA4], "€"),
      ("iso-8859-9", [0xFE, 0x80], "ş€"), ("windows-1256", [0xC8, 0x81], "بپ"),
      ("windows-1257", [0xF0], "š"), ("iso-8859-16", [0xBA], "ș"), ("ibm866", [0x8F], "П"),
      // Letter and mark stay apart.
      ("windows-1255", [0xE0, 0xC7], "א\u{5B7}"), ("windows-1258", [0x61, 0xEC], "a\u{301}"),
      ("logical", [0xE0], "א"), ("tis-620", [0xA1, 0x80, 0x85], "ก€…"),
      // Where the C library and the standard differ.
      ("koi8-u", [0xAE, 0xBE, 0xA4], "ўЎє"), ("macintosh", [0xC6, 0xDB, 0x8E], "∆€é"),
      ("x-mac-cyrillic", [0xFF, 0x80], "€А"),
      ("gbk", [0x80, 0xC4, 0xE3], "€你"), ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ("big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"), ("big5-hkscs", [0x87, 0x40], "䏰"),
      ("shift_jis", [0x93, 0xFA, 0x87, 0x40, 0x81, 0x60], "日①～"),
      ("euc-jp", [0xC6, 0xFC, 0xAD, 0xA1, 0xA1, 0xC1], "日①～"),
      ("euc-kr", [0xC7, 0xD1, 0x81, 0x41], "한갂"),
    ] as [(String, [UInt8], String)])
  func bytesAreWhatTheStandardSays(_ label: String, _ bytes: [UInt8], _ text: String) throws {
    let decoded = try decode(bytes, label)
    #expect(Array(decoded.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(decoded.replacements == 0)
  }

  @Test(
    arguments: [
      ("windows-1253", [0x61, 0xAA, 0x62], "a\u{FFFD}b"), ("windows-874", [0xDB], "\u{FFFD}"),
      // A byte of ASCII behind a lead byte is itself; another one goes with it.
      ("gb18030", [0xFF, 0x61], "\u{FFFD}a"), ("big5", [0x81, 0x3C, 0x62], "\u{FFFD}<b"),
      ("euc-kr", [0xC9, 0xFF, 0x61], "\u{FFFD}a"), ("shift_jis", [0x81], "\u{FFFD}"),
      ("euc-jp", [0xC6, 0xFC, 0xC6, 0x3C], "日\u{FFFD}<"),
    ] as [(String, [UInt8], String)])
  func whatEncodesNothingIsReplacedAndCounted(
    _ label: String, _ bytes: [UInt8], _ text: String
  ) throws {
    let decoded = try decode(bytes, label)
    #expect(decoded.text == text)
    #expect(decoded.replacements == 1)
  }

  @Test func longTextsAndManyFaultsTakeLinearTime() throws {
    let text = try decode([UInt8](repeating: 0xC4, count: 200_001), "gb18030")
    #expect(text.text.unicodeScalars.count == 100_001 && text.replacements == 1)
    let faults = try decode([UInt8](repeating: 0xFF, count: 200_000), "shift_jis")
    #expect(faults.replacements == 200_000)
  }

  @Test func everyEncodingHasAConverterHere() throws {
    for label in [
      "866", "l2", "l3", "l4", "cyrillic", "arabic", "greek", "visual", "logical", "l6",
      "iso-8859-13", "iso-8859-14", "l9", "iso-8859-16", "koi", "koi8-u", "mac", "tis-620",
      "cp1250",
      "cp1251", "latin1", "cp1253", "l5", "cp1255", "cp1256", "cp1257", "cp1258",
      "x-mac-ukrainian", "gbk", "big5", "euc-jp", "iso-2022-jp", "sjis", "korean",
    ] {
      #expect(try decode([0x61], label).text == "a")
    }
    #expect(LegacyEncoding.named("utf-7") == nil)
  }

  @Test func withoutAConverterAPageIsReadAsWindows1252() {
    let unknown = LegacyEncoding(name: "big5", converter: "NO-SUCH-ENCODING")
    let bytes: [UInt8] = [0xE9]
    let decoded = PageDecoder.decode(bytes.span, as: unknown, isASCII: false)
    #expect(decoded.text == "é" && decoded.encoding == "windows-1252")
    #expect(decoded.problem == .noConverter("big5"))
  }
}
