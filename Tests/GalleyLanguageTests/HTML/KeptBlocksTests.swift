import Galley
import GalleyLanguage
import Testing

/// What of a page stays by the reader's wish.
struct KeptBlocksTests {
  private static let page = """
    <header class="site"><p class="tagline">News of the harbour</p></header>
    <article><h1>Market to be rebuilt</h1><p class="byline">By Inga Dahl</p>
    <figure><img src="a.jpg"><figcaption>The old market in the rain.</figcaption></figure>
    <p>The harbour board voted on Monday to rebuild the market.</p>
    <div class="newsletter-signup">Get the harbour letter each week.</div>
    <p>Work on the market starts in spring, the board said.</p>
    <aside><figure><figcaption>A storm far away.</figcaption></figure></aside></article>
    <div class="sidebar"><figure><figcaption>Soup of the week.</figcaption></figure></div>
    """

  private func lines(_ change: (inout CleaningOptions) -> Void) throws -> [Substring] {
    var options = CleaningOptions()
    change(&options)
    return try cleanedPage(Self.page, options).cleaned.text.split(separator: "\n")
  }

  private let story = [
    "The harbour board voted on Monday to rebuild the market.",
    "Work on the market starts in spring, the board said.",
  ]

  @Test func `nothing but the story stays unasked`() throws {
    #expect(try lines { _ in }.map(String.init) == story)
  }

  @Test func `captions of the article's own figures stay, those beside it don't`() throws {
    #expect(
      try lines { $0.keptReasons = [.caption] }.map(String.init)
        == ["The old market in the rain."] + story)
  }

  @Test func `a byline stays where it is left alone`() throws {
    #expect(try lines { $0.takesByline = false }.map(String.init) == ["By Inga Dahl"] + story)
  }

  @Test func `interface inside the article stays, and nothing around it`() throws {
    #expect(
      try lines { $0.removesBoilerplate = false }.map(String.init) == [
        "The old market in the rain.", story[0], "Get the harbour letter each week.", story[1],
      ])
  }

  @Test func `what stays is not reported`() throws {
    var options = CleaningOptions()
    options.keptReasons = [.caption, .newsletter]
    let removed = try cleanedPage(Self.page, options).cleaned.removals.map(\.text)
    #expect(removed.contains("A storm far away."))
    #expect(!removed.contains("The old market in the rain."))
    #expect(!removed.contains("Get the harbour letter each week."))
  }
}
