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

    @Test func anExactTimeOfTheSameDayIsTaken() throws {
      let page = """
        <script type="application/ld+json">{"@type":"Article","datePublished":"2014-09-15"}</script>
        <meta property="article:published_time" content="2014-09-15T14:22:02+00:00">
        """
      #expect(try metadata(page).published == "2014-09-15T14:22:02+00:00")
    }
  }
#endif
