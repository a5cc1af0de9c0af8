import GalleyLanguage
import GalleyTestSupport
import Testing

/// Pages that are made to take time or memory.
struct PageBoundTests {
  private static let story =
    "<article><p>The mill stands by the river, and the river runs to the sea.</p></article>"

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000), String(repeating: "<b>", count: 100_000),
    String(repeating: "<p><b id=x>", count: 50_000), String(repeating: "<table>", count: 50_000),
    String(repeating: "<a><svg><select>", count: 30_000),
    String(repeating: "<span></div>", count: 50_000),
    "<div " + String(repeating: "a b='c' ", count: 200_000) + ">",
    String(repeating: "<!--", count: 100_000),
    String(repeating: "<p></b><div></p>", count: 50_000), String(repeating: "</p>", count: 100_000),
    String(repeating: "<ul><li>", count: 50_000), String(repeating: "&", count: 200_000),
  ])
  func `nesting and attributes without end are read through`(start: String) throws {
    _ = try cleanedPage(start + Self.story)
    _ = try cleanedPage(Self.story + start)
  }

  @Test func `a page of too many elements is refused, in plain words`() {
    let rows = String(repeating: "<tr><td>x</td></tr>", count: 200_000)
    let error = #expect(throws: HTMLError.self) { try cleanedPage("<table>\(rows)</table>") }
    #expect(error?.description == "the page has more than 500000 elements and texts")
  }

  @Test func `random bytes of markup never fail`() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "<", ">", "</", "<p", "<table", "<td>", "</td", " class=\"", "'", "=", "<!--", "-->", "&amp;",
      "&#x",
      "word ", "\n", "é", "<svg", "</svg>", "<script>", "</script", "<li>", "<a href=x>", "<br/>",
      "<?", "<!",
    ]
    for _ in 0..<300 {
      let page = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      _ = try cleanedPage(page)
    }
  }
}
