#if HTML
  import Testing

  @testable import GalleyLanguage

  /// What `metadata` gets from a page.
  func metadata(
    _ page: String, address: String? = nil, fetched: String? = nil
  ) throws -> PageMetadata {
    try PageMetadata(
      PageStatements(HTMLTree(page), address: address), address: address, fetched: fetched)
  }

  struct TitleTests {
    @Test func aTitleIsCutAtNoColonAndAtNoQuotationMark() throws {
      let floods = try metadata(
        """
        <html><head><title>Floods Leave Town Dark, More To Come: Mayor Anna Berg</title></head>
        <body><h1>Floods Leave Town Dark, More To Come: Mayor</h1><p>Rain fell.</p></body></html>
        """)
      #expect(floods.title == "Floods Leave Town Dark, More To Come: Mayor Anna Berg")
      let drought = try metadata("<title>El alcalde admite su «temor» por la sequía</title><p>Hoy.")
      #expect(drought.title == "El alcalde admite su «temor» por la sequía")
    }

    @Test(arguments: [
      ("Ports reopen - The Harbour Post", "<meta property=og:site_name content='Harbour Post'>"),
      ("Harbour Post | Ports reopen", "<meta property=og:site_name content='The Harbour Post'>"),
      ("Ports reopen – harbourpost.example", ""),
      ("Ports reopen | Harbour Post", ""),
      (
        "Ports reopen | HP",
        #"<script type="application/ld+json">{"@type":"Article","publisher":{"name":"HP"}}</script>"#
      ),
    ])
    func theSitesNameIsNoPartOfATitle(title: String, head: String) throws {
      let page = "<head>\(head)<title>\(title)</title></head><p>Ships sail."
      let address = "https://www.harbourpost.example/a"
      #expect(try metadata(page, address: address).title == "Ports reopen")
    }

    @Test func aPartThatIsNotTheSitesNameStays() throws {
      let page = "<head><title>ARM : chips - and more | Part 2</title></head><p>Text."
      #expect(
        try metadata(page, address: "https://news.example/1").title
          == "ARM : chips - and more | Part 2")
    }

    @Test func whatTwoPlacesAgreeOnWins() throws {
      let page = """
        <head><meta property="og:title" content="You won't believe this harbour">
        <title>You won't believe this harbour | News</title>
        <script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Harbour reopens after the storm"}
        </script></head>
        <h1>Menu</h1><article><h1>Harbour reopens  after the&nbsp;storm</h1><p>Text.</p></article>
        """
      #expect(try metadata(page).title == "Harbour reopens after the storm")
    }

    @Test func aHeadingThatIsTheSitesNameIsNoTitle() throws {
      let page = """
        <head><meta property="og:site_name" content="Mia Cooks">
        <title>Plum cake - Mia Cooks</title></head><h1><a href="/">Mia Cooks</a></h1>
        <h2>Plum cake</h2><p>Take plums.</p>
        """
      #expect(try metadata(page).title == "Plum cake")
    }

    @Test(arguments: [
      "<h1><a href='/'>Mia Cooks</a></h1>",
      "<h1><a href='https://cook.example/'>Mia Cooks</a></h1>",
      "<h1 class=site-title>Mia Cooks</h1>", "<a href='/blog'><h1>Mia Cooks</h1></a>",
    ])
    func aHeadingThatLeadsToTheSiteIsNoTitle(heading: String) throws {
      let entry = "<h2>Soups</h2><h2 class='entry-title'>Plum cake</h2><p>Take plums.</p>"
      let address = "https://cook.example/plum"
      #expect(try metadata(heading + entry, address: address).title == "Plum cake")
      #expect(try metadata(heading + entry).title == "Plum cake")
      let head = "<title>Plum cake — Mia Cooks</title>"
      #expect(try metadata(head + heading + entry, address: address).title == "Plum cake")
    }

    @Test func aHeadingThatLeadsToThePageItselfIsItsTitle() throws {
      let page = """
        <h1><a href="/plum">Plum cake</a></h1><p>Take plums.</p>
        <h2 class="entry-title"><a href="/soup">Soup of the day</a></h2>
        """
      #expect(try metadata(page, address: "https://cook.example/plum").title == "Plum cake")
    }

    @Test func charactersOfATitleAreRepaired() throws {
      let page = "<meta property=og:title content='Caf&amp;eacute; &amp;amp; bar: SeÃ¡n&#8217;s'>"
      #expect(try metadata(page).title == "Café & bar: Seán’s")
    }

    @Test func aTitleThatBreaksOffGivesWayToTheWholeOne() throws {
      let page = """
        <h1>Hunter falls ill after eating a rabbit making him the third in the city</h1>
        <script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Hunter falls ill after eating a rabbit making him"}
        </script>
        """
      #expect(
        try metadata(page).title
          == "Hunter falls ill after eating a rabbit making him the third in the city")
    }

    @Test func aPageWithoutATitleHasNone() throws {
      #expect(try metadata("<p>Only a paragraph.").title == nil)
      #expect(try metadata("").title == nil)
    }
  }
#endif
