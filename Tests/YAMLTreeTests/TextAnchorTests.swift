import Galley
import GalleyTestSupport
import Testing
import YAMLTree

/// The scalar of the text, under its first key.
private func scalar(_ text: String) throws -> SourceValue {
  try #require(read(text).value?.members?.first?.value)
}

@Suite struct TextAnchorTests {
  /// In each, `X` is to be found where it stands.
  @Test(
    arguments: [
      "a: one X two", "a: 'one X two'", "a: \"one X two\"", "a: one\n  two\n\n  three X\n",
      "a: 'one''s X'", "a: 'one\n  two ''\n\n  X three'", "a: \"one\\t\\u00e9 X\"",
      "a: \"one\\x41\\U0001F1F5 X\"", "a: \"one \\\n  two X\"", "a: \"one\n\n\n  two\\n X\"",
      "a: \"one   \n   two X\"", "a: |\n  one\n  two X\n",
      "a: |\n    one\n      two X\n\n    three\n",
      "a: |2\n    one X\n", "a: |-\n\n\n  one\n\n  two X", "a: >\n  one\n  two X\n  three\n",
      "a: >-\n  one\n\n\n  two\n    more\n   X three\n  four\n", "a: >+\n  one X  \n  two\n\n\n",
      "a: &b 'one''s X'", "a: !!str \"\\n X\"", "a: &b !!str\n  one\n  X two",
      "a: |  # comment\n  one X\n",
      "é: \"é\\né X\"", "a: \"one\\ttwo\\\\ X\"", "a: one \n\n two\n\n X",
      "a: |\n  one\n\n# out\nb: X",
      "- |\n  one X", "a: \"one\u{2028}\\n\u{85}X\"", "a: >\n  one\n\n    X\n\n  two\n",
    ], ["\n", "\r\n", "\r"])
  func `pieces of scalars have their places`(text: String, lineEnd: String) throws {
    let text = text.replacing("\n", with: lineEnd)
    let marked = MarkedText(text.replacing("X", with: "⟦⟧X").replacing(lineEnd, with: "\n"))
    let tree = try #require(read(text).value)
    let values = tree.sequence ?? tree.members?.map(\.value) ?? []
    let value = try #require(values.first { $0.scalar?.text.contains("X") == true })
    let scalars = try #require(value.scalar).text.unicodeScalars
    let offset = scalars.distance(
      from: scalars.startIndex, to: try #require(scalars.firstIndex(of: "X")))
    let place = value.place(of: offset..<offset + 1)
    let start = try #require(marked.positions["⟦⟧"])
    #expect(place.start == start)
    #expect(place.end == SourcePosition(line: start.line, column: start.column + 1))
    let bytes = String(String.UnicodeScalarView(scalars.prefix(offset))).utf8.count
    #expect(value.place(ofBytes: bytes..<bytes + 1) == place)
  }

  @Test func `a piece over several lines ends where it ends`() throws {
    let value = try scalar("a: >\n  one\n  two\n  three\n")
    #expect(value.place(of: 4..<13).span == "3:3-4:8")
    #expect(value.place(of: 0..<0).span == "2:3-2:3")
    #expect(value.place(of: 13..<13).span == "4:8-4:8")
  }

  @Test func `a value that was put together has its place as a whole`() throws {
    var value = try scalar("a: one\n  two\n")
    value.content = .scalar(.init("something else", kind: .string))
    #expect(value.place(of: 1..<2) == value.place)
  }
}
