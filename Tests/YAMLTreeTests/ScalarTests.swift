import Galley
import Testing
import YAMLTree

@Suite struct ScalarTests {
  @Test(
    arguments: [
      ("~", .null), ("null", .null), ("NULL", .null), ("nULL", .string), ("", .null),
      ("true", .boolean), ("False", .boolean), ("tRUE", .string),
      ("no", .string), ("on", .string), ("y", .string), ("1:30", .string), ("22:30:00", .string),
      ("0", .integer), ("-7", .integer), ("+7", .integer), ("0510", .integer), ("0o17", .integer),
      ("0o8", .string), ("0x1F", .integer), ("0xG", .string), ("-0x1F", .string), ("0x", .string),
      ("1_000", .string), ("0b11", .string), ("2026-01-02", .string), ("61e9540", .number),
      ("1.10", .number), ("1.", .number), (".5", .number), (".", .string), ("-.5e+3", .number),
      ("1e", .string), ("1e+", .string), ("e5", .string), ("-", .string), ("+.", .string),
      (".inf", .number), ("-.INF", .number), (".nan", .number), ("-.nan", .string),
      (".iNf", .string), ("1.2.3", .string), ("١٢", .string),
    ] as [(String, SourceValue.Scalar.Kind)])
  func `plain scalars mean what the core schema says`(
    text: String, kind: SourceValue.Scalar.Kind
  ) {
    #expect(SourceValue.Scalar.Kind(plain: text) == kind)
  }

  @Test func `scalars keep their text and their style`() throws {
    let value = try #require(
      read(
        """
        plain: 1.10
        single: 'it''s'
        double: "a\\tb"
        literal: |
          one
            two
        folded: >-
          one
          two
        """
      ).value)
    let scalars = (value.members ?? []).compactMap(\.value.scalar)
    #expect(scalars.map(\.text) == ["1.10", "it's", "a\tb", "one\n  two\n", "one two"])
    #expect(
      scalars.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
    #expect(scalars.map(\.kind) == [.number, .string, .string, .string, .string])
  }

  @Test func `a quoted number is a string, and a tag of the core schema is heeded`() {
    let value = read(#"["1", '1', 1, !!str 1, ! 1, !!int "1", !!float 1, ""]"#).value
    #expect(
      value?.outline
        == "[string 1, string 1, integer 1, string 1, string 1, integer 1, integer 1, string ]")
  }

  @Test func `a private character stays itself beside other line ends, written or escaped`() {
    let text = "a: \u{F0000}\u{2028}\nb: \"\\U000F0001\u{2028}\\U000f0002\"\n"
    #expect(
      read(text).value?.outline
        == "{a: string \u{F0000}\u{2028}, b: string \u{F0001}\u{2028}\u{F0002}}")
  }

  @Test func `other line ends of Unicode are text`() {
    let text = "a: x\u{85}y # \u{2028} b: no\u{2029}key\nc: \"p\u{2028}\u{FEFF}q\"\n"
    #expect(read(text).value?.outline == "{a: string x\u{85}y, c: string p\u{2028}\u{FEFF}q}")
  }
}
