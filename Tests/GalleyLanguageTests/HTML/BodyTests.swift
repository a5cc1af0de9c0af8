import Galley
import GalleyLanguage
import Testing

/// What of a page is its article.
struct BodyTests {
  @Test func `items of a list stay, whatever is wrapped around their words`() throws {
    try expectBody(
      """
      <article><p>The council agreed three rules.</p><ul><li><span>Bikes first.</span></li>\
      <li><span>No parking.</span></li><li>Buses free.</li></ul></article>
      """, "The council agreed three rules.", "Bikes first.", "No parking.", "Buses free.")
  }

  @Test func `paragraphs that are spread over blocks beside each other stay in order`() throws {
    try expectBody(
      """
      <div id="story"><div><p>The ferry to Northtown was late on Monday, long enough for a crowd to \
      gather.</p><p>It rained.</p></div><div class="ad">x</div><div><p>The harbour master said that \
      the engine had failed twice in one week.</p><p>He asked for patience, and for a new boat.</p>\
      <p>The council meets again in May.</p></div></div>
      """,
      "The ferry to Northtown was late on Monday, long enough for a crowd to gather.",
      "It rained.", "The harbour master said that the engine had failed twice in one week.",
      "He asked for patience, and for a new boat.", "The council meets again in May.")
  }

  @Test func `loose text comes out once`() throws {
    try expectBody(
      """
      <main><article><div><br>One line of loose text that is long enough to count as a paragraph, \
      about one hundred and thirty characters in all, more or less.</div></article></main>
      """,
      """
      One line of loose text that is long enough to count as a paragraph, about one hundred and \
      thirty characters in all, more or less.
      """)
  }

  @Test func `formatting inside formatting repeats nothing and loses no link`() throws {
    try expectBody(
      """
      <p>Intro.</p><u><strong>SEE THE <a href="/f">WHOLE TABLE.</a></strong></u><h2><a>Part two</a></h2>
      """, "Intro.", "SEE THE WHOLE TABLE.", "Part two")
  }

  @Test func `a block that follows loose text begins a line`() throws {
    try expectBody(
      """
      <section><p>First</p>Loose tail<div><h4>Next head</h4><p>Body.</p>Other tail</div>\
      <div><h4>Last head</h4></div></section>
      """, "First", "Loose tail", "Next head", "Body.", "Other tail", "Last head")
  }

  @Test func `a line break divides words, and formatting inside a word doesn't`() throws {
    try expectBody(
      "<article><p>They play foot<b>ball</b> in the rain<br>every<wbr>where they can.</p></article>",
      "They play football in the rain", "everywhere they can.")
  }

  @Test(arguments: ["9007199254740991", "-1", "0", "x"])
  func `cells of a row stand on one line, however many columns one claims`(span: String) throws {
    try expectBody(
      """
      <article><p>The table shows what the towns paid for water last year.</p><table><tr>\
      <th colspan="\(span)" rowspan="\(span)">Code</th><td>a</td><td>b</td></tr></table></article>
      """, "The table shows what the towns paid for water last year.", "Code | a | b")
  }

  @Test func `a table without end tags of cells ends where it ends`() throws {
    try expectBody(
      """
      <p>The council voted on Monday to close the old bridge.</p><table><tr><td>a<td>b<tr><td>2<td>\
      <tr><td>1<td><p>10</p><p>approx.</p></table><p>It ends here.</p>
      """, "The council voted on Monday to close the old bridge.", "a | b", "2", "1 | 10 approx.",
      "It ends here.")
  }

  @Test func `an empty cell keeps its place`() throws {
    try expectBody(
      """
      <p>The council voted on Monday to close the old bridge.</p><table><tr><td>1</td><td></td>\
      <td>3</td></tr></table>
      """, "The council voted on Monday to close the old bridge.", "1 | | 3")
  }

  @Test func `a post that is quoted stays`() throws {
    try expectBody(
      """
      <p>Not everyone agrees with the council.</p><blockquote class="twitter-tweet"><p>Two years! My \
      shop will not live that long.</p></blockquote>
      """, "Not everyone agrees with the council.", "Two years! My shop will not live that long.")
  }

  @Test func `a quote between loose lines stays, and what follows it`() throws {
    let page = try cleanedPage(
      """
      <font>Before the quote, a long line.<br><br><blockquote>Nobody knows a river by its map.\
      </blockquote><br><br>After the quote, a long line.</font>
      """)
    let text = page.cleaned.text
    #expect(
      text.split(separator: "\n") == [
        "Before the quote, a long line.", "Nobody knows a river by its map.",
        "After the quote, a long line.",
      ])
    let quotes = page.blocks.filter { $0.kind == .quote }.map { block in
      String(decoding: Array(text.utf8)[block.range], as: UTF8.self)
    }
    #expect(quotes == ["Nobody knows a river by its map."])
  }

  @Test func `what no reader sees is no part of the text`() throws {
    try expectBody(
      """
      <p><span style="display:none">HIDDEN ERROR</span></p><p style="visibility: hidden">ghost</p>\
      <p hidden>gone</p><p class="sr-only">for a voice</p><p>The real story is here to be read.</p>
      """, "The real story is here to be read.")
  }

  @Test func `the base of a ruby stays though it is hidden from voices`() throws {
    try expectBody(
      """
      <article><p>She wrote <ruby><rb aria-hidden="true">漢字</rb><rt>kanji</rt></ruby> on the wall of \
      the school.</p></article>
      """, "She wrote 漢字 on the wall of the school.")
  }

  @Test func `captions and credits are no paragraphs`() throws {
    let page = try expectBody(
      """
      <p>The first paragraph of the story, with a verb in it.</p><p class="image-credit-wrap">\
      <span class="js-caption">Workers clear snow outside the mill on Friday.</span> \
      <span class="credit">(Photo: J. Doe, Agency)</span></p>\
      <p>The second paragraph of the story follows the picture.</p>
      """, "The first paragraph of the story, with a verb in it.",
      "The second paragraph of the story follows the picture.")
    #expect(page.cleaned.removals.map(\.reason) == ["caption"])
  }

  @Test func `the terms of a paywall don't win over the free part of the story`() throws {
    try expectBody(
      """
      <article><p>Visible first paragraph of the story, one hundred characters or so, with two commas, \
      and a name.</p><div class="paywall"><p>Continue for 2.95 per week, cancel any time, no risk, \
      terms apply.</p></div></article>
      """,
      """
      Visible first paragraph of the story, one hundred characters or so, with two commas, and a name.
      """)
  }

  @Test func `a dateline stays, whatever its element is called`() throws {
    try expectBody(
      """
      <meta name="author" content="Nina Weiss"><article><p><strong id="dateline">NORTHTOWN, May 7, \
      2024 --</strong> The plant opened.</p></article>
      """, "NORTHTOWN, May 7, 2024 -- The plant opened.")
  }

  @Test func `a link inside a link is read through`() throws {
    try expectBody(
      """
      <article><p>The mill stands by the river.</p><a href="/x">one <table><tr><td><a href="/y">two</a> \
      three</td></tr></table> four</a></article>
      """, "The mill stands by the river.", "one", "two three", "four")
  }

  @Test func `a menu in a table that lays the page out is no part of the story`() throws {
    try expectBody(
      """
      <table><tr><td><a href="/">Home</a></td></tr><tr><td><a href="/n">News</a></td></tr><tr><td>\
      <a href="/s">Sport</a></td></tr></table><table><tr><td><a href="/a">Front</a> | \
      <a href="/b">World</a> | <a href="/c">Local</a></td><td><p>The council voted on Monday to close \
      the bridge.</p><p><a href="/d">The vote was close</a></p></td></tr></table>
      """, "The council voted on Monday to close the bridge.", "The vote was close")
  }

  @Test func `words of a link that tags divide stay in one line`() throws {
    try expectBody(
      """
      <p>It is closed.</p><p><a href="/a">The coun</a><a href="/a">cil voted on Monday.</a></p>
      """, "It is closed.", "The council voted on Monday.")
  }

  @Test func `eleven runs give eleven times the same`() throws {
    let page = "<article><p>One small page.</p><p>One small page.</p><p>It ends.</p></article>"
    let texts = try (0..<11).map { _ in try cleanedPage(page).cleaned.text }
    #expect(Set(texts).count == 1)
    #expect(texts[0].hasSuffix("It ends."))
  }
}

@discardableResult
func expectBody(
  _ html: String, _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> CleanedPage {
  var options = CleaningOptions()
  options.dateline = .keep
  let page = try cleanedPage(html, options)
  let found = page.cleaned.text.split(separator: "\n").map(String.init)
  #expect(found == lines, sourceLocation: sourceLocation)
  return page
}
