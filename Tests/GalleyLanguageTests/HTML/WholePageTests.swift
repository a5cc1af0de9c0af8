import Galley
import GalleyLanguage
import Testing

/// Pages as sites send them, which the model judges: those of fewer blocks go by rules.
struct WholePageTests {
  private static let paragraphs = [
    "The night ferry to Northtown was late again on Monday, and the crowd on the quay grew to some four hundred people before the harbour master came out to speak to them.",
    "“The engine has failed twice in a week,” he said, “and the part that we need is made in one town only, which is closed for the holidays until Thursday.”",
    "Those who had tickets were taken to the hall of the old customs house, where the town served soup, bread and tea until long after midnight.",
    "The company that runs the line, which also owns the two smaller boats to the islands, did not answer questions about when the next ferry would leave.",
    "In March the council had asked it to keep a second boat ready for such nights, but no agreement was reached on who would pay for the crew.",
    "The matter comes before the council once more in May, and the mayor said that she expects a vote before the summer.",
  ]

  private static let page: String = {
    let menu = (1...60).map { "<li><a href=\"/section/\($0)\">Section \($0)</a></li>" }.joined()
    let others = (1...12).map { number in
      "<li><a href=\"/news/\(number)\">Council votes on plan number \(number) for the quay</a></li>"
    }.joined()
    return """
      <html lang="en"><head><title>Ferry late again</title></head><body><header><div class="logo">
      <a href="/">Harbour Post</a></div><nav><ul>\(menu)</ul></nav></header>
      <div class="main"><div class="article"><h1>Ferry late again</h1>
      <div class="byline">By <a rel="author" href="/p">Mira Holt</a></div>
      <div class="article-body">
      \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
      </div></div>
      <div class="sidebar"><h3>Most read</h3><ul>\(others)</ul></div></div>
      <footer><p>© 2026 Harbour Post. All rights reserved.</p><ul>\(menu)</ul></footer></body></html>
      """
  }()

  @Test func `the body is whole and alone`() throws {
    let page = try cleanedPage(Self.page)
    #expect(page.cleaned.text == Self.paragraphs.joined(separator: "\n"))
    #expect(page.metadata.authors == ["Mira Holt"])
    #expect(page.teasers.count == 12)
  }

  @Test func `each block is of the body or was removed, and none both`() throws {
    let page = try cleanedPage(Self.page)
    let removed = page.cleaned.removals.map(\.text)
    #expect(removed.count == 60 + 60 + 12 + 5)
    #expect(Set(removed).isDisjoint(with: Self.paragraphs))
  }
}
