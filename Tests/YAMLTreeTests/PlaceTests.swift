import Galley
import Testing
import YAMLTree

private let sample = """
  # A comment with \u{85} and \u{2028} in it
  "é😀": [one, 'two']
  list:
    - a: 1
      b:
    - |
      text
  # end
  last: &x {p: q}
  """

@Suite struct PlaceTests {
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `places are the same with every line end, and with a byte order mark`(
    lineEnd: String, mark: String
  ) throws {
    let text = mark + sample.split(separator: "\n").joined(separator: lineEnd) + lineEnd
    let value = try #require(read(text).value)
    let members = try #require(value.members)
    #expect(value.place.span == "2:1-9:16")
    #expect(members.map(\.keyPlace.span) == ["2:1-2:5", "3:1-3:5", "9:1-9:5"])
    #expect(members.map(\.value.place.span) == ["2:7-2:19", "4:3-8:1", "9:7-9:16"])
    let items = try #require(members[1].value.sequence)
    #expect(items[0].members?.map(\.value.place.span) == ["4:8-4:9", "5:7-5:7"])
    #expect(items[1].place.span == "6:5-8:1")
  }

  @Test func `columns count Unicode scalars`() {
    let problems = problems("e\u{301}👨‍👩‍👧: a\u{1F1F5}\u{1F1F0}: b\n")
    #expect(problems.map { $0.place?.span } == ["1:13-1:14"])
  }

  @Test func `in an argument columns count from its start`() {
    let result = parseYAML(
      Array("[a, b".utf8), origin: .argument("--set x.y=[a, b"), columnOffset: 10)
    #expect(result.problems.map { $0.place?.start } == [SourcePosition(line: 1, column: 16)])
  }
}
