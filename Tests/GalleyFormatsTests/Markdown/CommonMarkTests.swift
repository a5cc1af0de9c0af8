import Foundation
import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

/// Markdown, read by other programs: markdown-it-py for CommonMark and tables, PyYAML for front matter.
///
/// They are no part of Galley and may be absent; `pip install markdown-it-py pyyaml` adds them.
struct CommonMarkTests {
  private static let isThere = (try? python("import markdown_it, yaml"))?.isEmpty == true

  private static func python(_ program: String, _ file: String = "") throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, file]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self) + (process.terminationStatus == 0 ? "" : "!")
  }

  /// Prints what comes out otherwise than it went in: each line of the file has the Markdown, and
  /// headings, paragraphs, cells and front matter as they should be.
  private static let comparison = #"""
    import json, sys, yaml
    from markdown_it import MarkdownIt
    parser = MarkdownIt("commonmark").enable("table")
    def shown(inline):
        return "".join(c.content if c.type in ("text", "text_special") else f"<{c.type}>"
                       for c in inline.children)
    for line in open(sys.argv[1], encoding="utf-8"):
        case = json.loads(line)
        _, front, body = case["markdown"].split("---\n", 2)
        data = yaml.safe_load(front)
        if data != case["data"]: print("data", case["data"], data)
        tokens = parser.parse(body)
        found = {"h": [], "p": [], "c": [], "kinds": set()}
        for before, token in zip(tokens, tokens[1:]):
            if token.type != "inline": continue
            kind = {"heading_open": "h", "paragraph_open": "p"}.get(before.type, "c")
            found[kind].append(shown(token))
        expected = {key: case[key] for key in "hpc"}
        if {key: found[key] for key in "hpc"} != expected: print(expected, found, body)
        kinds = {t.type.rsplit("_", 1)[0] for t in tokens} - {"inline"}
        strange = kinds - {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td"}
        if strange: print(strange, body)
    """#

  @Test(.enabled(if: isThere, "markdown-it-py and PyYAML are not there for python3"))
  func theSameTextComesOut() throws {
    var random = SeededGenerator(seed: 7)
    let texts =
      Self.nasty + (0..<1500).map { _ in RandomMarkup.text(using: &random) }
    var lines = ""
    for (index, text) in texts.enumerated() {
      lines += try Self.testCase(text, id: "\(index)/\(text)") + "\n"
    }
    let place = try TemporaryFolder()
    try place.write(lines, to: "cases")
    #expect(try Self.python(Self.comparison, "\(place.path)/cases") == "")
  }

  /// A document that has the text everywhere, and what should come out, as JSON.
  private static func testCase(_ text: String, id: String) throws -> String {
    var document = Document(id: id, text: text)
    document.metadata.title = text
    document.metadata["x: y"] = [.string(text), .double(1e22), 5]
    document.entities =
      text.isEmpty ? [] : [Entity(type: .work, range: 0..<text.utf8.count, name: text)]
    var buffer = ByteBuffer()
    try MarkdownWriter(.ofOneDocument).write(document, to: &buffer)
    let one = onOneLine(text)
    var headings: [JSONValue] = text.isEmpty ? [] : [.string(one)]
    if !text.isEmpty { headings.append("Entities") }
    let paragraphs = text.split { "\r\n".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
    let cells: [JSONValue] =
      text.isEmpty
      ? [] : ["Text", "Type", "Name", "Value", .string(one), "work", .string(one), ""]
    var data: JSONObject = JSONObject([("id", .string(id))])
    data["title"] = .string(text)
    data["x: y"] = [.string(text), .double(1e22), 5]
    return try JSONWriter().text(
      of: [
        "markdown": .string(String(decoding: buffer.array, as: UTF8.self)),
        "h": .array(headings), "p": .array(paragraphs.map { .string(onOneLine(String($0))) }),
        "c": .array(cells), "data": .object(data),
      ])
  }

  /// The text as Markdown can hold it: a line end is a space, a control U+FFFD.
  private static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D: line.append(" ")
      case 0x09: line.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  private static let nasty = [
    "", " ", "*a*", "**a**", "__a__", "`a`", "``a`b``", "[a](b)", "![a](b)", "[a]: /b", "[a][b]",
    "<b>bold</b>", "<!-- x -->", "<script>", "<https://x.org>", "<a@b.c>", "&amp;", "&#35;",
    "&copy", "# a", "#", "####### a", "a #", "a\n===", "a\n---", "---", "***", "___", "- - -",
    "- a", "+", "* a", "1. a", "1)", "123456789. a", "1234567890. a", "> a", ">", "    a", "\ta",
    " - a", "   # a", "```", "~~~\na", "a  \nb", "a\\\nb", "\\", "\\\\*", "a|b|c", "|a|\n|-|",
    "| a |\n| --- |\n| b |", "\u{A0}a\u{A0}", "\u{FEFF}a", "a\u{2028}b", "http://x.org/a_b_c?d&e",
    "www.x.org", "a@b.c", "~~a~~", "~", "a\rb", "a\r\nb", "a\n\n\nb", "\n\na\n\n", "\u{0}",
    "a\u{C}b\u{B}", "\u{85}", "😀*é*", "\"quoted\"", "'", "...", "--", "$x$", "{a}", ":--", "::: x",
    "[^1]: note", "term\n: definition", "x\u{1F}", "\u{3000}全角\u{3000}",
  ]
}

private enum RandomMarkup {
  private static let pieces = [
    "*", "_", "`", "[", "]", "(", ")", "<", ">", "&", "#", "|", "~", "\\", "!", "-", "+", "=", ".",
    ":", "/", "1", "23", " ", "  ", "\t", "\n", "\r", "a", "b c", "é", "😀", "\"", "'", "&amp;",
    "http://", "www.", "@", "{", "}", "^", "$", "%", "\u{A0}", "\u{0}", "\u{2028}", "<b>", "```",
  ]

  static func text(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
