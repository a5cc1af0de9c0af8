#if HTML
  import Testing

  @testable import GalleyLanguage

  struct PageDateTests {
    @Test func aDateThatThePageStatesIsTakenBeforeOneInItsText() throws {
      let page = """
        <head><meta name="dc.date" content="2021-02-03"></head><h1>Rain in cells</h1>
        <p>Accepted: 16 December 2020</p>
        """
      let found = try metadata(
        page, address: "https://x.example/articles/10.1000/s10000-021-04123",
        fetched: "2021-04-10")
      #expect(found.published == "2021-02-03")
      #expect(found.modified == nil)
    }

    @Test func scriptsTelephonesAndLawsAreNoDates() throws {
      let page = """
        <script>var o={"expires":"2031-01-31"}</script><p>Tel. 041 20 19 11 05</p>
        <p>Published on 12 March 2020</p><p>See 2019/1020, article 12.3.2018.</p>
        """
      #expect(try metadata(page).published == "2020-03-12")
      let none = "<script>var o={'published':'2019-01-31'}</script><p>Tel. 2019 11 05</p>"
      #expect(try metadata(none).published == nil)
    }

    @Test func publishedAndModifiedAreTwoFieldsWithTheirOffsets() throws {
      let page = """
        <meta property="article:modified_time" content="2021-06-09T10:00:00Z">
        <meta property="article:published_time" content="2018-04-03T08:00:00-05:00">
        """
      let found = try metadata(page)
      #expect(found.published == "2018-04-03T08:00:00-05:00")
      #expect(found.modified == "2021-06-09T10:00:00Z")
    }

    @Test(arguments: [
      ("2018-04-03", "2018-04-03"),
      ("2018-04", "2018-04"),
      ("2018", "2018"),
      ("20180403", "2018-04-03"),
      ("20180403T080910Z", "2018-04-03T08:09:10Z"),
      ("2018/04/03", "2018-04-03"),
      ("2018-04-03 08:00:00", "2018-04-03T08:00:00"),
      ("2018-04-03T08:00:00.250+0530", "2018-04-03T08:00:00.250+05:30"),
      ("2018-04-03 3:15:00 -0800", "2018-04-03T03:15:00-08:00"),
      ("2018-04-03T08:00", "2018-04-03T08:00"),
      ("2018-04-03 08:00:00 UTC", "2018-04-03T08:00:00Z"),
      ("Tue, 03 Apr 2018 08:00:30 GMT", "2018-04-03T08:00:30Z"),
      ("Tue Apr 03 2018 08:00:30 GMT+0100", "2018-04-03T08:00:30+01:00"),
      ("01:38:07 PM IST Nov 20, 2019", "2019-11-20T13:38:07"),
      ("19 Nov 2019 07:09 GMT", "2019-11-19T07:09Z"),
      ("22 de outubro de 2010", "2010-10-22"),
    ])
    func datesKeepThePrecisionThatTheyAreStatedWith(stated: String, wanted: String) throws {
      #expect(
        try metadata("<meta property=article:published_time content='\(stated)'>").published
          == wanted)
    }

    @Test(arguments: [
      "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2018-13-03", "2018-02-30", "20189999",
      "yesterday", "3/7/2021", "", "12345678901", "2018-04-03T", "-1", "%%date%%",
    ])
    func nothingIsMadeOfWhatIsNoDate(stated: String) throws {
      let found = try metadata("<meta property=article:published_time content='\(stated)'>")
      #expect(found.published == (stated == "2018-04-03T" ? "2018-04-03" : nil))
    }

    @Test func aDayIsSettledByAnotherDate() throws {
      let page = """
        <meta name="pubdate" content="3/7/2021">
        <meta property="article:modified_time" content="2021-07-03T10:00:00Z">
        """
      #expect(try metadata(page).published == "2021-07-03")
    }

    @Test func noDateIsLaterThanTheFetch() throws {
      let page = """
        <meta property="article:published_time" content="2031-01-01T00:00:00Z">
        <meta name="dc.date" content="2021-04-11T05:00:00+09:00">
        <meta property="article:modified_time" content="2021-04-12">
        """
      let found = try metadata(page, fetched: "2021-04-10T22:00:00Z")
      #expect(found.published == "2021-04-11T05:00:00+09:00")
      #expect(found.modified == nil)
    }

    @Test(arguments: [
      ("https://x.example/2018/04/03/rain", "2018-04-03"),
      ("https://x.example/2018/apr/3/rain", "2018-04-03"),
      ("https://x.example/2018/04/rain", nil),
      ("https://x.example/2018-04-03-rain", nil),
      ("https://x.example/2018/14/03/rain", nil),
    ])
    func anAddressHasADateWhereItHasAllOfIt(address: String, wanted: String?) throws {
      #expect(try metadata("<h1>Rain</h1><p>It rained.", address: address).published == wanted)
    }

    @Test func theTimeNearTheTitleIsTheDate() throws {
      let page = """
        <h1>Rain</h1><time class="updated" datetime="2020-05-05">5 May</time>
        <time datetime="2020-05-03T10:00:00+02:00">3 May</time><p>It rained.</p>
        <aside><time datetime="2020-06-01">1 June</time></aside>
        """
      let found = try metadata(page)
      #expect(found.published == "2020-05-03T10:00:00+02:00")
      #expect(found.modified == "2020-05-05")
    }

    private static let archive = """
      <div id="left"><h3>Archives</h3><ul><li><a href="/2021/02">February 2021</a></li>\
      <li><a href="/2021/01/31">31 January 2021</a></li></ul></div>
      """

    @Test(arguments: ["<p>Posted on March 5, 2024</p>", "<p><a href='/rain'>March 5, 2024</a></p>"])
    func archivesBesideTheArticleAreNoSource(date: String) throws {
      let before = "<h1>Rain</h1>\(Self.archive)\(date)<p>It rained.</p>"
      #expect(try metadata(before).published == "2024-03-05")
      let untitled = "\(Self.archive)\(date)<p>It rained.</p>\(Self.archive)"
      #expect(try metadata(untitled).published == "2024-03-05")
      #expect(try metadata("<h1>Rain</h1><p>It rained.</p>\(Self.archive)").published == nil)
    }

    @Test(arguments: ["aside", "div class=sidebar", "div id=comments", "div class=related-posts"])
    func whatIsBesideTheArticleIsNoSource(element: String) throws {
      let name = element.prefix { $0 != " " }
      let page = """
        <h1>Rain</h1><\(element)><p>Posted on March 1, 2020</p></\(name)><p>It rained.</p>
        <p>Posted on March 5, 2024</p>
        """
      #expect(try metadata(page).published == "2024-03-05")
    }

    @Test func aDateBehindTheTitleGoesBeforeThatOfTheDay() throws {
      let page = "<p>Monday, 9 September 2024</p><h1>Rain</h1><p>5 March 2024</p><p>It rained."
      #expect(try metadata(page).published == "2024-03-05")
    }

    @Test(arguments: [
      ("5 марта 2024", "2024-03-05"), ("Опубликовано 5 марта 2024 г. в 10:30", "2024-03-05T10:30"),
      ("2024年3月5日", "2024-03-05"), ("公開日：2024年3月5日（火） 10時30分", "2024-03-05T10:30"),
      ("发布时间:2024-03-05 10:30", "2024-03-05T10:30"), ("2024年3月5日下午3:05", "2024-03-05T15:05"),
      ("입력 2024.03.05 오후 3:05", "2024-03-05T15:05"), ("2024년 3월 5일", "2024-03-05"),
      ("Publié le 5 mars 2024 à 10h30", "2024-03-05T10:30"),
      ("05/03/2024 10h30", "2024-03-05T10:30"), ("Publicado em 05/03/2024", "2024-03-05"),
      ("5 de março de 2024 às 10h", "2024-03-05T10:00"),
      ("Dienstag, 5. März 2024, 10.30 Uhr", "2024-03-05T10:30"),
    ])
    func datesOfOtherLanguagesAreRead(line: String, wanted: String) throws {
      #expect(try metadata("<h1>Rain</h1><p>\(line)</p><p>It rained.</p>").published == wanted)
    }

    @Test(arguments: [
      "Last modified on March 5, 2024", "Updated: 5 March 2024", "Mis à jour le 5 mars 2024",
      "更新日：2024年3月5日", "2024年3月5日更新", "Обновлено: 05.03.2024",
    ])
    func linesThatSayAChangeAreNoPublication(line: String) throws {
      let lines = "<h1>Rain</h1><p>\(line)</p><p>It rained.</p>"
      #expect(try metadata(lines).modified == "2024-03-05")
      #expect(try metadata(lines).published == nil)
      let stated = "<meta property=article:published_time content=2024-03-01>" + lines
      #expect(try metadata(stated).modified == "2024-03-05")
    }

    @Test func aChangeBeforeThePublicationIsThatOfSomethingElse() throws {
      let page = """
        <meta property=article:published_time content=2024-04-01><h1>Rain</h1>
        <p>Updated: 5 March 2024</p>
        """
      #expect(try metadata(page).modified == nil)
    }

    @Test(arguments: [("de", "2024-03-05"), ("pt-BR", "2024-03-05"), ("en", nil), ("ja", nil)])
    func thePagesLanguageTellsTheDay(language: String, wanted: String?) throws {
      let page = "<html lang=\(language)><h1>Rain</h1><p>05.03.2024</p><p>It rained.</p>"
      #expect(try metadata(page).published == wanted)
    }

    @Test func anExactTimeOfTheSameDayIsTaken() throws {
      let page = """
        <script type="application/ld+json">{"@type":"Article","datePublished":"2014-09-15"}</script>
        <meta property="article:published_time" content="2014-09-15T14:22:02+00:00">
        """
      #expect(try metadata(page).published == "2014-09-15T14:22:02+00:00")
    }
  }
#endif
