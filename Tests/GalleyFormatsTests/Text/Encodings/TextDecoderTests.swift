import Testing

@testable import GalleyFormats

struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    try TextDecoder.decode(bytes.span)
  }

  private func decoded(_ text: String, _ encoding: String?, _ replacements: Int = 0) -> DecodedText
  {
    DecodedText(text: text, encoding: encoding, replacements: replacements)
  }

  @Test func utf8NeedsNoName() throws {
    #expect(try decode(Array("é😀\u{FEFF}".utf8)) == decoded("é😀\u{FEFF}", nil))
    #expect(try decode(Array("\u{FEFF}é".utf8)) == decoded("é", nil))
    #expect(try decode([]) == decoded("", nil))
    #expect(
      try decode(Array("a\u{0}b".utf8 + [UInt8](repeating: 0x20, count: 99))).text.utf8.count == 102
    )
  }

  @Test func everyByteOfWindows1252IsACharacter() throws {
    #expect(
      try decode(Array("na".utf8) + [0xEF] + Array("ve ".utf8) + [0x93, 0x80, 0x94, 0x81, 0xFF])
        == decoded("naïve “€”\u{81}ÿ", "windows-1252"))
  }

  @Test func aMarkNamesTheEncoding() throws {
    let text = "a€😀\n"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try decode([0xFF, 0xFE] + little) == decoded(text, "utf-16le"))
    #expect(try decode([0xFE, 0xFF] + big) == decoded(text, "utf-16be"))
    #expect(try decode([0xFF, 0xFE] + little.dropLast()) == decoded("a€😀\u{FFFD}", "utf-16le", 1))
    #expect(try decode([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0]) == decoded("\u{FFFD}A", "utf-16le", 1))
    let wide = text.unicodeScalars.flatMap { scalar in
      stride(from: UInt32(0), to: 32, by: 8).map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
    }
    #expect(try decode([0xFF, 0xFE, 0, 0] + wide) == decoded(text, "utf-32le"))
    #expect(
      try decode([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41, 0, 0x11, 0, 0])
        == decoded("A\u{FFFD}", "utf-32be", 1))
    #expect(try decode([0xFF, 0xFE]) == decoded("", "utf-16le"))
  }

  @Test(
    arguments: [
      [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0xFF],
      [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 0x1A],
      [0x74, 0, 0x65, 0, 0x78, 0, 0x74, 0], [0x1F, 0x8B, 0x08, 0x08, 0x01, 0x02, 0xFF, 0x03],
    ] as [[UInt8]])
  func whatLooksBinaryIsNoText(_ bytes: [UInt8]) {
    #expect(throws: TextDecodingError.self) { try decode(bytes) }
  }
}
