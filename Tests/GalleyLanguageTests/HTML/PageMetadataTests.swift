#if HTML
  import Testing

  @testable import GalleyLanguage

  struct PageMetadataTests {
    @Test func theRestOfAPageIsRead() throws {
      let page = """
        <!DOCTYPE html><html lang="en-GB"><head>
        <link rel="stylesheet" href="/style.css"><link rel="canonical" href="../b/rain?id=1">
        <meta property="og:site_name" content="Harbour Post">
        <meta property="og:image" content="/pictures/rain.jpg">
        <meta property="article:section" content="Weather">
        <meta property="article:tag" content="Rain"><meta property="article:tag" content="Storms, too">
        <meta property="article:tag" content="Rain"><meta name="keywords" content="a, b">
        <meta property="article:content_tier" content="metered"></head><h1>Rain</h1></html>
        """
      let found = try metadata(page, address: "https://www.harbour.example/a/rain")
      #expect(found.language == "en")
      #expect(found.url == "https://www.harbour.example/b/rain?id=1")
      #expect(found.site == "Harbour Post")
      #expect(found.image == "https://www.harbour.example/pictures/rain.jpg")
      #expect(found.section == "Weather")
      #expect(found.tags == ["Rain", "Storms, too"])
      #expect(found.access == "paywall")
    }

    @Test(arguments: [
      ("rain; storms; Paris, France", ["rain", "storms", "Paris, France"]),
      ("rain, storms", ["rain", "storms"]), ("雨，风、雷", ["雨", "风", "雷"]), ("rain", ["rain"]),
    ])
    func keyWordsAreParted(keywords: String, wanted: [String]) throws {
      #expect(try metadata("<meta name=keywords content='\(keywords)'>").tags == wanted)
    }

    @Test(arguments: [
      ("", "https://x.example/a/b", "https://x.example/a/rain.jpg"),
      ("<base href='/c/'>", "https://x.example/a/b", "https://x.example/c/rain.jpg"),
      ("<base href='https://z.example/'>", nil, "https://z.example/rain.jpg"),
      ("", nil, "https://y.example/d/rain.jpg"),
    ])
    func picturesAreRelativeToThePage(base: String, address: String?, wanted: String) throws {
      let page = """
        <link rel=canonical href="https://y.example/d/e">\(base)
        <meta property="og:image" content="rain.jpg"><p>Text.
        """
      #expect(try metadata(page, address: address).image == wanted)
    }

    @Test(arguments: [
      ("https://x.example/", "https://x.example/a"),
      ("https://x.example/b", "https://x.example/b"),
      ("//y.example/b", "https://y.example/b"),
      ("javascript:void(0)", "https://x.example/a"),
      ("", "https://x.example/a"),
    ])
    func theCanonicalAddressIsTheArticles(canonical: String, wanted: String) throws {
      let page = "<link rel=canonical href='\(canonical)'><p>Text"
      #expect(try metadata(page, address: "https://x.example/a").url == wanted)
    }

    @Test func anAddressThatNothingSaysIsNotMadeUp() throws {
      #expect(try metadata("<link rel=canonical href='/a'><p>Text").url == nil)
      #expect(
        try metadata("<link rel=canonical href='https://x.example/a'>").url == "https://x.example/a"
      )
    }

    @Test(arguments: ["false", "\"False\""])
    func anArticleForSubscribersIsBehindAPaywall(free: String) throws {
      let page = """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain",
        "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": \(free)}}</script>
        """
      #expect(try metadata(page).access == "paywall")
      #expect(try metadata("<meta property=article:content_tier content=free>").access == nil)
    }

    @Test(arguments: [
      // Commas too many or missing.
      #"{"@type":"Article","headline":"Rain",,"datePublished":"2020-05-03","author":["Li Po",],}"#,
      "{\"@type\":\"Article\"\n\"headline\":\"Rain\"\n\"datePublished\":\"2020-05-03\",\"author\":\"Li Po\"}",
      // A line's end, a tab, and marks inside a string.
      "{\"@type\":\"Article\",\"description\":\"One\n\ttwo \"three\", four\",\"headline\":\"Rain\","
        + "\"datePublished\":\"2020-05-03\",\"author\":\"Li Po\"}",
      // Comments around it, a semicolon behind it.
      "<!--\n//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Rain\",\"datePublished\":\"2020-05-03\","
        + "\"author\":\"Li Po\"};\n//]]>\n-->",
      // References for marks.
      "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Rain&quot;,"
        + "&quot;datePublished&quot;:&quot;2020-05-03&quot;,&quot;author&quot;:&quot;Li Po&quot;}",
      // It breaks off.
      #"{"@type":"Article","headline":"Rain","datePublished":"2020-05-03","author":"Li Po","body":"It r"#,
      // A member without a value, names without marks.
      #"[{"@type":"Article","image":,headline:"Rain","datePublished":"2020-05-03","author":"Li Po"}]"#,
      // An object that doesn't end.
      #"{"@type":"Article","publisher":{"name":"P","headline":"Rain"},"headline":"Rain","datePublished":"2020-05-03","author":"Li Po""#,
      // Escapes.
      #"{"\u0040type":"x","@type":"http:\/\/schema.org\/NewsArticle","headline":"R\u0061in","datePublished":"2020-05-03","author":"Li \"Po\""}"#,
    ])
    func brokenScriptsGiveWhatCanBeRead(script: String) throws {
      let found = try metadata("<script type='application/ld+json'>\(script)</script><p>Text.")
      #expect(found.title == "Rain")
      #expect(found.published == "2020-05-03")
      #expect(found.authors == ["Li Po"])
    }

    @Test func otherArticlesInScriptsDontCount() throws {
      let page = """
        <title>Rain</title><script type="application/ld+json">[
        {"@type": "ItemList", "itemListElement": [{"@type": "Article", "headline": "Snow", "author": "Per Lind"}]},
        {"@type": "Article", "headline": "Sun", "author": "Jo Smit"},
        {"@type": "Article", "headline": "Rain", "author": "Li Po",
         "comment": [{"@type": "Article", "headline": "Rain", "author": "Ana Ruiz"}]}]</script>
        """
      #expect(try metadata(page).authors == ["Li Po"])
    }

    @Test func anyBytesAreRead() throws {
      var random = SystemRandomNumberGenerator()
      let pieces = [
        "<script type=application/ld+json>", "</script>", "{\"@type\":\"Article\",",
        "\"headline\":",
        "\"author\":", "\"", "\\", "\\u12", "{", "}", "[", "]", ",", ":", "&quot;", "<h1>",
        "<time datetime=",
        "<meta name=author content=", "<meta property=article:published_time content='", "'>", ">",
        "2019-", "20191", "By ", "Mia ", "é", "\u{0}", "|", " - ", "<a rel=author>",
        "<p class=byline>", "//",
        "<link rel=canonical href=", "<div itemprop=author>", "1/2/2019", "T25:61+9", "@id", "12:",
      ]
      for _ in 0..<500 {
        let page = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        _ = try metadata(page, address: page, fetched: "2019-11")
      }
    }

    @Test func largePagesTakeLinearTime() throws {
      let clock = ContinuousClock()
      let time = try clock.measure {
        let metas = String(repeating: "<meta property=article:tag content=Rain>", count: 20_000)
        _ = try metadata("<head>\(metas)</head>")
        let script = String(
          repeating: "{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}},", count: 20_000)
        _ = try metadata("<script type=application/ld+json>[\(script)]</script>")
        let open = String(repeating: "[{\"", count: 100_000)
        _ = try metadata("<script type=application/ld+json>\(open)}]\"</script>")
        let bylines = String(repeating: "<p class=byline>By the <h1>| - |</h1>", count: 20_000)
        _ = try metadata(bylines)
        _ = try metadata("<title>\(String(repeating: "| a: - ", count: 20_000))</title>")
      }
      #expect(time < .seconds(20))
    }
  }
#endif
