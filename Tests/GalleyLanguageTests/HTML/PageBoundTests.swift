import GalleyLanguage
import GalleyTestSupport
import Testing

/// Pages that are made to take time or memory.
struct PageBoundTests {
  private static let story =
    "<article><p>The mill stands by the river, and the river runs to the sea.</p></article>"

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000), String(repeating: "<b>", count: 20_000),
    String(repeating: "<p><b id=x>", count: 10_000), String(repeating: "<table>", count: 10_000),
    String(repeating: "<a><svg><select>", count: 6_000),
    String(repeating: "<span></div>", count: 10_000),
    "<div " + String(repeating: "a b='c' ", count: 40_000) + ">",
    String(repeating: "<!--", count: 20_000),
    String(repeating: "<p></b><div></p>", count: 10_000), String(repeating: "</p>", count: 20_000),
    String(repeating: "<ul><li>", count: 10_000), String(repeating: "<p>one two", count: 20_000),
    "<table><tr>" + String(repeating: "<td>one", count: 20_000),
    String(repeating: "<p><a href=x>One two three four</a>", count: 10_000),
    "<h2>Related</h2>" + String(repeating: "<div><a href=x>One two three</a></div>", count: 6_000),
    String(repeating: "&", count: 40_000),
  ])
  func `nesting, attributes and blocks without end are read through`(start: String) throws {
    _ = try cleanedPage(start + Self.story)
    _ = try cleanedPage(Self.story + start)
  }

  @Test func `a page of too many elements is refused, in plain words`() {
    let rows = String(repeating: "<tr><td>x</td></tr>", count: 200_000)
    let error = #expect(throws: HTMLError.self) { try cleanedPage("<table>\(rows)</table>") }
    #expect(error?.description == "the page has more than 500000 elements and texts")
  }

  /// Pages with tables are read by gumbo, others by what is supplied for it.
  @Test func `a table at the end changes nothing of a page`() throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "<p>", "</p>", "<div>", "</div>", "<li>", "<ul>", "</ul>", "<b>", "</b>", "<i>",
      "<a href=/x>", "</a>",
      "<h2>", "</h2>", "<br>", "<hr>", "<section>", "</section>", "<dd>", "<dl>", "</dl>", "<span>",
      "</span>",
      "<pre>", "</pre>", "<blockquote>", "</article>", "<article>", "<img src=a>",
      "The mill stands by the river. ",
      "It rained all day, and nobody came. ", "&amp; ", "\n", "<form>", "</form>", "<button>",
      "</button>",
    ]
    for _ in 0..<150 {
      let page = (0..<50).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let direct = try cleanedPage(page)
      let parsed = try cleanedPage(page + "<table></table>")
      #expect(direct == parsed, "\(page)")
    }
  }

  @Test func `random bytes of markup never fail`() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "<", ">", "</", "<p", "<table", "<td>", "</td", " class=\"", "'", "=", "<!--", "-->", "&amp;",
      "&#x",
      "word ", "\n", "é", "<svg", "</svg>", "<script>", "</script", "<li>", "<a href=x>", "<br/>",
      "<?", "<!",
    ]
    for _ in 0..<150 {
      let page = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      _ = try cleanedPage(page)
    }
  }
}
