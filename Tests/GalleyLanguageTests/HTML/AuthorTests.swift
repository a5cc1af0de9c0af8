#if HTML
  import Testing

  @testable import GalleyLanguage

  struct AuthorTests {
    /// The authors of a page whose JSON-LD has these members.
    private func authors(linked members: String) throws -> [String] {
      try metadata(
        """
        <head><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain", \(members)}
        </script></head><h1>Rain</h1><p>It rained.</p>
        """
      ).authors
    }

    @Test func linksAndAddressesAreNoAuthors() throws {
      let page = """
        <h1>Rain</h1><p class="byline">By <a rel="author">Mia Olsen</a> | <a>Email the author</a> \
        | molsen@example.org</p><p>It rained.</p>
        """
      #expect(try metadata(page).authors == ["Mia Olsen"])
    }

    @Test func bylinesOfTeasersDontCount() throws {
      let page = """
        <article><span class="byline">Mia Olsen</span><p>Story.</p></article>
        <aside class="river"><span class="byline">2 hours ago by Per Lind</span></aside>
        """
      #expect(try metadata(page).authors == ["Mia Olsen"])
      let related = """
        <h1>Rain</h1><p>Story.</p><div class="related-stories">
        <div itemprop="author">Per Lind</div><a rel="author">Per Lind</a></div>
        <div id="comments"><span class="comment-author">Jo Smit</span></div>
        """
      #expect(try metadata(related).authors == [])
    }

    @Test(arguments: [
      (#""keywords":["a\\","b"],"author":{"@type":"Person","name":"Curt Hale"}"#, ["Curt Hale"]),
      (#""author":{"givenName":"Nina","familyName":"Weiss"}"#, ["Nina Weiss"]),
      (#""author":{"name":{"@type":"Person","name":"Jo Smit"}}"#, ["Jo Smit"]),
      (#""author":"By <a href=\"/p\">Seán Dee</a>, and Li Po""#, ["Seán Dee", "Li Po"]),
      (#""author":["Ana Ruiz",{"name":"Li Po"},null,7,{}]"#, ["Ana Ruiz", "Li Po"]),
      (#""author":{"@type":"Person","name":"SeÃ¡n O&#39;Dee"}"#, ["Seán O'Dee"]),
      (#""author":{"@type":"Organization","name":"Rain Office"}"#, []),
      (#""author":{"@type":"Person","name":"Regan"}"#, ["Regan"]),
      (#""author":"","creator":["Mia Olsen"]"#, ["Mia Olsen"]),
      (#""author":{"@type":"Person","name":"By TOM KRISHER, AP Auto Writer"}"#, ["TOM KRISHER"]),
    ])
    func authorsOfScriptsAreReadInAnyShape(members: String, wanted: [String]) throws {
      #expect(try authors(linked: members) == wanted)
    }

    @Test func anAuthorMayBeReferredTo() throws {
      let page = """
        <script type="application/ld+json">{"@graph": [
          {"@type": "WebPage", "@id": "#page", "author": {"@id": "#a"}},
          {"@type": "Article", "headline": "Rain", "isPartOf": {"@id": "#page"}, "author": {"@id": "#a"}},
          {"@type": ["Person", "Thing"], "@id": "#a", "name": "Zac Hall"}]}</script>
        """
      #expect(try metadata(page).authors == ["Zac Hall"])
    }

    @Test(arguments: [
      "Reuters", "Staff", "Staff Reports", "Harbour Post", "The Harbour Post", "admin", "KWCHCIK",
      "Associated Press", "https://example.org/mia", "@mia", "molsen@example.org", "Editorial", "",
    ])
    func whatIsNoPersonIsNoAuthor(name: String) throws {
      let page = """
        <head><meta property="og:site_name" content="Harbour Post">
        <meta name="author" content="\(name)"></head><h1>Rain</h1><p>It rained.</p>
        """
      #expect(try metadata(page).authors == [])
      #expect(try metadata(page).byline == nil)
    }

    @Test(arguments: [
      ("By Mia Olsen, Staff Writer", ["Mia Olsen"]),
      ("Mia Olsen and Li Po", ["Mia Olsen", "Li Po"]),
      ("Troy L. Smith, Cleveland.com", ["Troy L. Smith"]),
      ("Amy Kuperinsky | NJ Advance Media for NJ.com", ["Amy Kuperinsky"]),
      ("Rachael Link, MS, RD", ["Rachael Link"]),
      ("Finian Cunningham. Sputnik International", ["Finian Cunningham"]),
      ("Sarah E Needleman", ["Sarah E Needleman"]),
      ("Ludwig van Beethoven y Ana de la Cruz", ["Ludwig van Beethoven", "Ana de la Cruz"]),
      ("李明", ["李明"]),
    ])
    func rolesAndPapersAreLeftOut(text: String, wanted: [String]) throws {
      #expect(try metadata("<meta name=author content=\"\(text)\"><h1>Rain</h1>").authors == wanted)
    }

    @Test func theFirstPlaceThatNamesAPersonCounts() throws {
      let page = """
        <head><meta name="author" content="Harbour Post"><meta name="dc.creator" content="Mia Olsen">
        <meta property="og:site_name" content="Harbour Post"></head><h1>Rain</h1>
        """
      #expect(try metadata(page).authors == ["Mia Olsen"])
    }

    @Test func aFullerBylineOnThePageIsTaken() throws {
      let page = """
        <meta name="author" content="Stefan Becket"><h1>Rain</h1>
        <p>By Stefan Becket, Kathryn Watson, Grace Segers</p><p>It rained.</p>
        """
      let authors = ["Stefan Becket", "Kathryn Watson", "Grace Segers"]
      #expect(try metadata(page).authors == authors)
      #expect(try metadata(page).byline == "Stefan Becket, Kathryn Watson and Grace Segers")
    }

    @Test(arguments: [
      "<p>By Mia Olsen</p>",
      "<div itemprop=author itemscope><span itemprop=name>Mia Olsen</span><p>Mia has a cat.</div>",
      "<span class=author-name>Mia Olsen</span>",
      "<p class=meta>Posted on May 3, 2020 by Mia Olsen</p>",
      "<a rel='author nofollow' href=/mia>Mia Olsen</a>",
    ])
    func thePageItselfSaysWhoWroteIt(byline: String) throws {
      #expect(try metadata("<h1>Rain</h1>\(byline)<p>It rained.</p>").authors == ["Mia Olsen"])
    }

    @Test(arguments: [
      ("ru", "Автор: Иван Петров", ["Иван Петров"]), ("ar", "بقلم: أحمد علي", ["أحمد علي"]),
      ("ar", "بقلم أحمد علي", ["أحمد علي"]), ("zh", "作者：李明", ["李明"]), ("zh", "記者李明／台北報導", ["李明"]),
      ("ko", "홍길동 기자", ["홍길동"]), ("ko", "[서울=하루] 홍길동 기자", ["홍길동"]),
      ("ko", "김철수 기자 kim@x.example", ["김철수"]), ("ja", "文・山田太郎", ["山田太郎"]),
      ("fr", "Par Jean Dupont et Anne Le Goff", ["Jean Dupont", "Anne Le Goff"]),
      ("pt-BR", "Por Maria Silva", ["Maria Silva"]), ("de", "Von Ana Cruz", ["Ana Cruz"]),
      ("de", "Von Haus zu Haus", []), ("en", "Von Trapp Returns", []), ("fr", "Par exemple", []),
      ("ko", "전문 기자", []), ("ja", "政治部記者", []),
    ])
    func bylinesOfOtherLanguagesAreRead(language: String, line: String, wanted: [String]) throws {
      let page = "<html lang=\(language)><h1>Rain</h1><p>\(line)</p><p>It rained.</p>"
      #expect(try metadata(page).authors == wanted)
    }

    @Test(arguments: ["Jo Smit <button>Follow</button>", "Jo Smit Follow", "By Jo Smit Follow"])
    func theWordOfAButtonIsNoName(byline: String) throws {
      let page = "<h1>Rain</h1><p class=byline>\(byline)</p><p>It rained.</p>"
      #expect(try metadata(page).authors == ["Jo Smit"])
    }

    @Test func linesMayBeIndented() throws {
      let space = "\n" + String(repeating: " ", count: 300)
      let page = "<h1>Rain</h1><p>\(space)By <a>Mia Olsen</a>\(space), <a>Li Po</a></p><p>Rain."
      #expect(try metadata(page).authors == ["Mia Olsen", "Li Po"])
    }

    @Test func whoEditedSomethingBesideTheArticleIsNoAuthor() throws {
      let page = "<h1>Rain</h1><p>Rain.</p><aside><p>Edited by: Per Lind</p></aside>"
      #expect(try metadata(page).authors == [])
    }

    @Test func theHeadIsBelievedBeforeALineThatLooksLikeAByline() throws {
      let page = """
        <meta name="author" content="Nina Weiss"><article><p><strong id="dateline">NORTHTOWN, May 7, \
        2024 --</strong> The plant opened.</p></article>
        """
      #expect(try metadata(page).authors == ["Nina Weiss"])
    }
  }
#endif
