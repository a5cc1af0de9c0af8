import Galley
import GalleyFormats
import GalleyPipelines
import Testing

private func place(_ line: Int, _ column: Int, in file: String = "a.yaml") -> SourcePlace {
  SourcePlace(
    origin: .file(file), start: .init(line: line, column: column),
    end: .init(line: line, column: column + 1))
}

/// The shown source line and its caret's line.
private func excerpt(_ source: String, _ line: Int, _ column: Int) -> (line: String, caret: String)
{
  let renderer = DiagnosticRenderer(SourceTexts(files: ["a.yaml": Array(source.utf8)]))
  let text = renderer.text(of: [Diagnostic(.yamlSyntax, "m", at: place(line, column))])
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  #expect(lines.count == 4 && lines[3].isEmpty)
  return (String(lines[1].dropFirst(7)), String(lines[2].dropFirst(7)))
}

@Suite struct RenderingTests {
  @Test func `a problem shows its place, its line and a caret`() {
    let renderer = DiagnosticRenderer(
      SourceTexts(files: ["a.yaml": Array("a: 1\r\nbc: 2\r\n".utf8)]))
    let problem = Diagnostic(
      .duplicateKey, "it is wrong", at: place(2, 5),
      notes: [.init("the first", at: place(1, 1)), .init("nowhere")])
    #expect(
      renderer.text(of: [problem]) == """
        a.yaml:2:5: error: it is wrong [duplicate-key]
           2 | bc: 2
             |     ^
        a.yaml:1:1: note: the first
           1 | a: 1
             | ^
        note: nowhere

        """)
  }

  @Test(arguments: [
    ("\ta\tb", 4, "    a    b", 9), ("é😀: x", 5, "é😀: x", 5), ("e\u{301}: x", 5, "e\u{301}: x", 3),
    ("日本: x", 5, "日本: x", 6), ("👨\u{200D}👩 x", 5, "👨\u{200D}👩 x", 5), ("한글 x", 4, "한글 x", 5),
    ("\u{202E}a: x", 2, "\\u{202E}a: x", 8), ("a\u{1B}[31m: x", 3, "a\\u{1B}[31m: x", 7),
    ("abc", 4, "abc", 3), ("ﾊﾝ x", 4, "ﾊﾝ x", 3),
  ])
  func `the caret stands under its scalar`(
    source: String, column: Int, shown: String, caret: Int
  ) {
    let found = excerpt(source, 1, column)
    #expect(found.line == shown)
    #expect(found.caret == String(repeating: " ", count: caret) + "^")
  }

  @Test func `of a very long line the part around the caret is shown`() {
    let source = String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 900_000)
    let found = excerpt(source, 1, 5001)
    #expect(
      found.line == "…" + String(repeating: "a", count: 40) + "X"
        + String(repeating: "b", count: 59) + "…")
    #expect(found.caret == String(repeating: " ", count: 41) + "^")
    let start = excerpt(source, 1, 1)
    #expect(start.line == String(repeating: "a", count: 100) + "…" && start.caret == "^")
    let wide = excerpt(String(repeating: "日", count: 300), 1, 150)
    #expect(wide.line == "…" + String(repeating: "日", count: 50) + "…")
    #expect(wide.caret == String(repeating: " ", count: 41) + "^")
  }

  @Test func `nothing from outside reaches the terminal as it is`() {
    let file = "::error::\u{1B}[2J\u{202E}.yaml"
    let renderer = DiagnosticRenderer(SourceTexts(files: [file: Array("\u{9B}: \u{1B}x".utf8)]))
    let text = renderer.text(of: [
      Diagnostic(.unknownKey, "unknown key '\u{1B}]0;\n::warning::x'", at: place(1, 1, in: file))
    ])
    #expect(
      !text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{9B}"
      })
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("::") })
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func `an argument is shown as it was typed`() {
    let check = check("galley: 1\nstages: [scrub]\n", .init(overrides: ["run.workers=é0"]))
    #expect(
      DiagnosticRenderer(check.sources).text(of: check.problems) == """
        command line: error: expected a number of workers or auto, found the string 'é0' [wrong-type]
             | --set run.workers=é0
             |                   ^

        """)
  }

  @Test func `a secret that stands where it should not is not shown`() throws {
    for check in [
      check("galley: 1\nstages: [{rank-names: {key: abcdef, count: 99}}, scrub]\n"),
      check("galley: 1\nstages:\n  - rank-names:\n      key: |\n        abcdef\n        ghi\n"),
      check("galley: 1\nstages: [rank-names]\n", .init(overrides: ["rank-names.key=abcdef"])),
    ] {
      #expect(check.problems.contains { $0.code.rawValue == "plain-secret" })
      let text = DiagnosticRenderer(check.sources).text(of: check.problems)
      let json = try JSONWriter().text(of: check.jsonValue)
      #expect(!(text + json).contains("abcdef"), "\(text)\n\(json)")
      #expect(text.contains("^"))
    }
  }

  @Test func `colours are for terminals that take them`() {
    let problems = [Diagnostic(.yamlEmpty, "the file is empty", at: nil, severity: .warning)]
    let renderer = DiagnosticRenderer(SourceTexts(files: [:]), color: true)
    #expect(
      renderer.text(of: problems)
        == "\u{1B}[1;33mwarning: \u{1B}[0m\u{1B}[1mthe file is empty\u{1B}[0m [yaml-empty]\n")
  }

  @Test func `programs get the same as JSON`() throws {
    let check = check("galley: 1\nname: a\nname: b\nstages: [scrub]\n")
    #expect(
      try JSONWriter().text(of: check.jsonValue)
        == #"{"file":"Pipelines/news.yaml","problems":[{"severity":"error","code":"duplicate-key","#
        + #""message":"duplicate key 'name'","file":"Pipelines/news.yaml","line":3,"#
        + #""column":1,"endLine":3,"endColumn":5,"notes":[{"message":"the first 'name'","#
        + #""file":"Pipelines/news.yaml","line":2,"column":1,"endLine":2,"endColumn":5}]}],"#
        + #""assumed":[]}"#)
  }

  @Test func `problems come in the order of their places, each once`() {
    let late = Diagnostic(.wrongType, "late", at: place(9, 1))
    let early = Diagnostic(.wrongType, "early", at: place(2, 7))
    let first = Diagnostic(.unreadableFile, "first", at: nil)
    let argument = Diagnostic(
      .badOverride, "argument",
      at: SourcePlace(
        origin: .argument("--set x"), start: .init(line: 1, column: 7),
        end: .init(line: 1, column: 8)))
    #expect([argument, late, early, late, first].sortedByPlace == [first, early, late, argument])
  }
}
