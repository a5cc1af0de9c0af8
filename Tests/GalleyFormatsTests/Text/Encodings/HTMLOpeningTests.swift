import Testing

@testable import GalleyFormats

struct HTMLOpeningTests {
  private func isHTML(_ text: String) -> Bool { Array(text.utf8).span.beginsLikeHTML }

  @Test(
    arguments: [
      "<!DOCTYPE html><title>A</title>", "<!doctype\nHTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
      "<html>", "<HTML lang=en>", "<head>", "<body\tclass=a>", "\n\n  <html>",
      "<!-- saved from <url> --><!--> <!DOCTYPE html>",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", "<?xml version='1.0'?><html/>",
      "<div id=story><p>One.</p></div>", "<p>One.\n<p>Two.", "<h1>A</h1>",
      "<meta charset=utf-8><p>",
      "<article>One, and <b>two</b>.</article>", "<font size=2>One.</font>", "<br>One.<br>Two.",
      "<b>Fire in the old mill</b><p>Nobody was hurt.", "<center><h2>A</h2></center>",
      "<a name=top></a><table><tr><td>A", "<PRE>a\n  b</PRE>",
    ])
  func pagesAndPiecesOfThemAreSeen(_ text: String) { #expect(isHTML(text)) }

  @Test(
    arguments: [
      "", "<", "<!", "<!--", "< html>", "<3 the new bridge", "<htmlish>", "Words, then <html>.",
      "<b>Fire in the old mill</b>\nTwo lines of <i>text</i>.", "<a@example.org> wrote:",
      "<div> is an element of a page.", "<p> 4 < 5", "<!doctype svg>", "<p>", "<div>x<",
      "<?xml version=\"1.0\"?><rss><channel><title>A</title></channel></rss>",
      "<?xml version=\"1.0\"?>\n<title>A</title><p>b</p>", "<rss version=\"2.0\"><channel>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title>", "<!-- only a comment -->",
      "<font> was an element of pages.", "<b>One</b> <i>and</i> <u>two</u>.", "<i> < 4 <b",
      "<s>4</s> pears", "<a><b/></a>",
      "<nitf><head><title>A</title></head></nitf>",
    ])
  func textThatBeginsLikeATagAndOtherMarkupIsNone(_ text: String) { #expect(!isHTML(text)) }

  @Test func aCommentWithoutAnEndTakesLinearTime() {
    #expect(!isHTML(String(repeating: "<!-- ", count: 200_000)))
  }
}
