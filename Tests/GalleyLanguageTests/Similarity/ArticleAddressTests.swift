import Testing

@testable import GalleyLanguage

@Suite struct ArticleAddressTests {
  private func form(_ url: String) -> String? {
    ArticleAddress(url).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    "HTTPS://News.Example/a/story-1", "http://news.example/a/story-1",
    "https://news.example:443/a/story-1", "http://news.example:80/a/story-1",
    "https://news.example:/a/story-1", " https://news.example/a/story-1\n",
    "https://news.example/a/story-1/", "https://news.example/a/story-1#comments",
    "https://news.example/a/story-1?", "https://news.example/a/%73tory%2D1",
    "https://news.example/a/./b/../story-1", "https://news.example/%2e/a/story-1",
    "https://news.example/a/story-1?utm_source=rss&UTM_Medium=x&fbclid=1#top",
    "https://news.example/a/story-1?gclid=1&mc_cid=2",
  ])
  func `addresses of one article have one form`(url: String) {
    #expect(form(url) == "news.example/a/story-1")
  }

  @Test(
    arguments: [
      ("https://a.example/s?id=1&utm_id=2&p=3", "a.example/s?id=1&p=3"),
      ("https://a.example/s?p=3&id=1", "a.example/s?p=3&id=1"),
      ("https://a.example/?p=3", "a.example?p=3"), ("https://a.example?p=3", "a.example?p=3"),
      ("https://www.a.example/s", "www.a.example/s"), ("https://a.example/S", "a.example/S"),
      ("https://a.example:8080/s", "a.example:8080/s"),
      ("https://a.example:80/s", "a.example:80/s"),
      ("https://u@a.example/s", "u@a.example/s"), ("http://[::1]:80/s", "[::1]/s"),
      ("https://a.example/#!/story/7", "a.example#!/story/7"),
      ("https://a.example/#/story/7", "a.example#/story/7"),
      ("https://a.example/s?utm", "a.example/s?utm"), ("https://a.example/s//t", "a.example/s//t"),
      ("https://a.example/%e4%B8%ad", "a.example/%E4%B8%AD"),
      ("https://a.example/中", "a.example/%E4%B8%AD"), ("https://a.example/a b", "a.example/a%20b"),
      ("https://a.example/a%2Fb", "a.example/a%2Fb"), ("https://a.example/100%", "a.example/100%"),
      ("https://a.example/../../s", "a.example/s"), ("https://a.example/s/..", nil),
    ] as [(String, String?)])
  func `what may name another article stays`(url: String, expected: String?) {
    #expect(form(url) == expected)
  }

  @Test(arguments: [
    "", " ", "story-1", "/a/story-1", "//a.example/s", "ftp://a.example/s", "urn:isbn:1", "http:/s",
    "http://", "https:///s", "https://a.example", "https://a.example/", "https://a.example/#top",
    "https://a.example/?utm_source=x", "mailto:a@a.example", "https", "https://:443/s",
  ])
  func `what names no article has no form`(url: String) {
    #expect(form(url) == nil)
  }

  @Test func `the form of a form is the same`() {
    for url in ["http://a.example/%7e/%25%32%35/x/", "http://a.example/a%2f..%2fb?x=%41#!%61"] {
      let once = form(url)
      #expect(once.flatMap { form("https://\($0)") } == once)
    }
  }
}
