import Galley
import GalleyLanguage
import Testing

struct PageTeaserTests {
  @Test func `a link in the flow of the article is a teaser, and one in a sentence isn't`() throws {
    let page = try expectBody(
      """
      <p>First para of the story about the buses.</p><p><strong>More on this:</strong> \
      <a href="/x">Town to raise bus fares</a></p>\
      <p>Second para mentions <a href="/y">bus fares</a> and goes on.</p>
      """, "First para of the story about the buses.", "Second para mentions bus fares and goes on."
    )
    #expect(page.teasers == [Teaser(headline: "Town to raise bus fares", url: "/x")])
  }

  @Test func `a menu of most read stories becomes teasers`() throws {
    let page = try expectBody(
      """
      <div class="cols"><ul class="most-read"><li><a href="/a">Ten best soups</a></li>\
      <li><a href="/b">Fire in mill</a></li></ul><div><p>Story para one, long enough to be read.</p>\
      <p>Story para two, long enough to be read.</p></div></div>
      """, "Story para one, long enough to be read.", "Story para two, long enough to be read.")
    #expect(page.teasers.map(\.headline) == ["Ten best soups", "Fire in mill"])
  }

  @Test func `a list of the article that begins with a link stays`() throws {
    let page = try expectBody(
      """
      <article><p>Two laws were named in the debate on Monday.</p><ul><li><a href="/law">Law 12</a> \
      bans it.</li></ul><p>The other one allows it in part.</p></article>
      """, "Two laws were named in the debate on Monday.", "Law 12 bans it.",
      "The other one allows it in part.")
    #expect(page.teasers.isEmpty)
  }

  @Test(arguments: ["", " "])
  func `links side by side in a box are a teaser each`(space: String) throws {
    let page = try expectBody(
      """
      <article><p>The council voted on Monday to close the old bridge.</p><div class="related">\
      <a href="/a">Ten best soups of the town</a>\(space)<a href="/b">Fire in the old mill</a></div>\
      <p>It stays closed until spring, the council said.</p></article>
      """, "The council voted on Monday to close the old bridge.",
      "It stays closed until spring, the council said.")
    #expect(page.teasers.map(\.headline) == ["Ten best soups of the town", "Fire in the old mill"])
  }

  @Test(
    arguments: [
      "Читайте также:", "相关阅读：", "延伸阅读", "Ähnliche Artikel", "À LIRE AUSSI", "Te puede interesar",
      "Leia também", "Potrebbe interessarti", "Lees ook:", "اقرأ أيضاً", "İlgili Haberler",
      "Zobacz też",
      "関連記事", "관련 기사",
    ])
  func `headings over teasers are known in many languages`(heading: String) throws {
    let page = try expectBody(
      """
      <p>The council voted on Monday to close the old bridge.</p><p>\(heading)</p>\
      <p><a href="/a">Ten best soups of the town</a></p><p><a href="/b">Fire in the old mill</a></p>\
      <p>It stays closed until spring, the council said.</p>
      """, "The council voted on Monday to close the old bridge.",
      "It stays closed until spring, the council said.")
    #expect(page.teasers.map(\.url) == ["/a", "/b"])
    #expect(Set(page.cleaned.removals.map(\.reason)) == ["teaser"])
  }

  @Test(arguments: ["Читайте также: ", "相关阅读：", "関連記事：", "Voir aussi : "])
  func `a lead-in on the line of a headline makes it a teaser`(words: String) throws {
    let page = try expectBody(
      """
      <p>The council voted on Monday to close the old bridge.</p><p>\(words)<a href="/a">火事で古い水車小屋\
      が焼ける</a></p><p>It stays closed until spring, the council said.</p>
      """, "The council voted on Monday to close the old bridge.",
      "It stays closed until spring, the council said.")
    #expect(page.teasers == [Teaser(headline: "火事で古い水車小屋が焼ける", url: "/a")])
  }

  @Test func `a teaser has headline, excerpt and address`() throws {
    let page = try cleanedPage(
      """
      <article><h1>Ferry late again</h1><p>The ferry to Northtown was late on Monday, long enough for \
      a crowd to gather.</p><p>The harbour master asked for patience.</p></article>\
      <section class="related"><h2>Related stories</h2><div><a href="/soup?a=1&amp;b=2">Ten soups for \
      a cold day</a><p>When the wind blows from the north, soup is what the cooks of the to…</p></div>\
      <div><a href="/mill">Fire in the old mill</a></div></section>
      """)
    #expect(
      page.teasers == [
        Teaser(
          headline: "Ten soups for a cold day",
          excerpt: "When the wind blows from the north, soup is what the cooks of the to…",
          truncated: true, url: "/soup?a=1&b=2"),
        Teaser(headline: "Fire in the old mill", url: "/mill"),
      ])
  }

  @Test(arguments: ["Related stories", "Most read", "Mehr zum Thema"])
  func `headlines under a heading are teasers, whatever the box is called`(heading: String) throws {
    let page = try cleanedPage(
      """
      <article><h1>Bridge to close</h1><p>The council voted on Monday to close the old bridge.</p>\
      <h3>\(heading)</h3><ul><li><a href="/b">Mill fire brought under control</a></li>\
      <li><a href="/c">Salt, again</a></li><li><a href="/d">フェリーの便、来月から増便</a></li></ul></article>
      """)
    #expect(page.teasers.map(\.url) == ["/b", "/c", "/d"])
    #expect(page.cleaned.text == "The council voted on Monday to close the old bridge.")
  }

  @Test func `a link is no title and no biography, a story in a box for dates is no date`() throws {
    let page = try cleanedPage(
      """
      <article><p>The council voted on Monday to close the old bridge.</p></article>\
      <div class="related"><h3 class="title"><a href="/a">Ten best soups</a></h3></div>\
      <ul class="menu"><li class="about"><a href="/b">About the town</a></li></ul>\
      <aside class="rail"><div class="meta"><a href="/c">A story of more than a hundred letters, which \
      is about the debate that is to be held in the hall on Tuesday</a></div></aside>
      """)
    #expect(page.cleaned.removals.map(\.reason) == ["teaser", "navigation", "sidebar"])
  }
}
