import Galley
import GalleyFormats
import Testing

struct MarkdownWriterTests {
  private func markdown(
    _ document: Document, _ kind: MarkdownWriter.Kind = .ofOneDocument,
    parts: [WrittenParts]? = nil
  ) throws -> String {
    var buffer = ByteBuffer()
    try MarkdownWriter(kind, parts: parts).write(document, to: &buffer)
    return String(decoding: buffer.array, as: UTF8.self)
  }

  private func body(_ text: String) throws -> String {
    String(try markdown(Document(id: "a", text: text)).dropFirst("---\nid: \"a\"\n---\n".count))
  }

  @Test(arguments: [
    ("Plain text, with (this); and that.", "Plain text, with (this); and that."),
    (
      "*a* _b_ `c` [d](e) <f> &amp; ~g~ \\",
      "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; \\~g\\~ \\\\"
    ),
    ("# a", "\\# a"), ("a # b", "a # b"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("> a", "\\> a"),
    ("===", "\\==="), ("---", "\\---"), ("1. a", "1\\. a"), ("23) a", "23\\) a"),
    ("3.5 m", "3\\.5 m"),
    ("2026", "2026"), ("    a", "&#32;&#32;&#32;&#32;a"), ("\ta", "&#9;a"), ("a  ", "a&#32;&#32;"),
    ("a|b", "a\\|b"), ("http://x.org", "http\\://x.org"), ("www.x.org", "www\\.x.org"),
    ("a: b", "a: b"), ("\u{A0}a", "&#160;a"), ("\u{3000}a", "&#12288;a"),
    ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
    ("\u{85}a\u{9F}", "\u{FFFD}a\u{FFFD}"), ("😀 é", "😀 é"),
  ])
  func markupInTheTextIsEscaped(text: String, expected: String) throws {
    #expect(try body(text) == "\n\(expected)\n")
  }

  @Test func aLineIsAParagraph() throws {
    #expect(try body("One.\nTwo.\n\nThree.\r\nFour.") == "\nOne.\n\nTwo.\n\nThree.\n\nFour.\n")
    #expect(try body("") == "")
  }

  @Test func frontMatterHoldsTheData() throws {
    var document = Document(id: "a\"b", text: "x")
    document.source = "yes"
    document.metadata["custom"] = [true, .null, 1, "no", ["k: v": "x\u{2028}y\u{7F}"]]
    document.metadata.title = "A #1"
    document.metadata["id"] = "another"
    document.metadata["2x"] = .double(1e-7)
    document.metadata["yes"] = 1
    document.fields["words"] = 3
    #expect(
      try markdown(document) == """
        ---
        id: "a\\"b"
        source: "yes"
        title: "A #1"
        custom: [true, null, 1, "no", {"k: v": "x\\u2028y\\u007f"}]
        "2x": 1.0e-07
        "yes": 1
        metadata: {id: "another"}
        fields: {words: 3}
        ---

        # A \\#1

        x

        """)
  }

  @Test func sectionsComeInTheOrderAskedFor() throws {
    var document = Document(id: "a", text: "Body | text.")
    document.summary = Summary(text: "Short.\nTwo.", headline: "In brief")
    document.keywords = [Keyword(text: "- dash"), Keyword(text: "two\nlines")]
    document.entities = [
      Entity(type: .work, range: 0..<6, name: "a|b", value: ["n": 1]),
      Entity(type: .date, range: 7..<11, value: "2026"),
    ]
    document.teasers = [Teaser(headline: "# More #", excerpt: "cut", url: "https://x.org")]
    document.removed = [Removal(text: "Share", reason: "share-bar")]
    document.subjects = [Subject(id: "e1", name: "N", type: .person, count: 2)]
    #expect(
      try markdown(
        document, parts: [.summary, .keywords, .text, .entities, .subjects, .teasers, .removed])
          == """
          ---
          id: "a"
          ---

          ## Summary

          ### In brief

          Short.

          Two.

          ## Keywords

          - \\- dash
          - two lines

          ## Text

          Body \\| text.

          ## Entities

          | Text | Type | Name | Value |
          | --- | --- | --- | --- |
          | Body &#124; | work | a&#124;b | {"n":1} |
          | text | date |  | 2026 |

          ## Subjects

          | Name | Type | Mentions |
          | --- | --- | --- |
          | N | person | 2 |

          ## Teasers

          ### \\# More \\#

          cut

          https\\://x.org

          ## Removed

          | Text | Reason |
          | --- | --- |
          | Share | share-bar |

          """)
  }

  @Test func inAFileOfManyTheDataAreABlock() throws {
    var document = Document(id: "a", text: "x")
    #expect(try markdown(document, .ofMany) == "# a\n\n```yaml\nid: \"a\"\n```\n\nx\n")
    document.metadata.title = "T"
    #expect(
      try markdown(document, .ofMany).hasPrefix("# T\n\n```yaml\nid: \"a\"\ntitle: \"T\"\n```\n"))
  }

  @Test func aNumberThatIsNoneFailsTheDocument() throws {
    var document = Document(id: "a", text: "x")
    document.fields["rate"] = .double(.infinity)
    #expect(throws: JSONError(.notFinite, at: 0, "'fields.rate' is a number that is not finite")) {
      try markdown(document)
    }
    document.fields["rate"] = nil
    document.entities = [Entity(type: .money, range: 0..<1, value: ["amount": .double(.nan)])]
    #expect(throws: JSONError.self) { try markdown(document) }
  }
}
