import Galley
import GalleyLanguage
import GalleyStages
import Synchronization
import Testing

@Suite struct CleanTests {
  private func clean(
    _ document: Document, _ configure: (inout Clean.Configuration) -> Void = { _ in }
  ) throws -> Document? {
    var configuration = Clean.Configuration()
    configure(&configuration)
    let context = StageContext(
      stage: "tidy", pipelineDirectory: "/", standardOutput: NoSink(), note: { _ in })
    let stage = Clean(configuration: configuration, context: context)
    guard case .keep(let document) = try stage.process(document) else { return nil }
    return document
  }

  private let text = "By Ana Cruz | 3 Nov 2025\nAdvertisement\nLISBON (AP) — The mill burned."

  @Test func `byline, date and dateline become metadata`() throws {
    let document = try #require(try clean(Document(id: "a", text: text)))
    #expect(document.text == "LISBON (AP) — The mill burned.")
    #expect(document.metadata.byline == "Ana Cruz")
    #expect(document.metadata.authors == ["Ana Cruz"])
    #expect(document.metadata.published == "2025-11-03")
    #expect(document.metadata.dateline == "LISBON (AP)")
    #expect(!document.has(.removed))
  }

  @Test func `the language is told, unless it is known or not wanted`() throws {
    let german = "Der Stadtrat hat am Montag neue Regeln für den Radverkehr beschlossen."
    var document = Document(id: "a", text: german)
    #expect(try clean(document)?.metadata.language == "de")
    #expect(try clean(document) { $0.language = false }?.metadata.language == nil)
    #expect(try clean(Document(id: "a", text: "Good day"))?.metadata.language == "und")
    #expect(try clean(Document(id: "a", text: ""))?.metadata.language == nil)
    document.metadata.language = "nl"
    #expect(try clean(document)?.metadata.language == "nl")
  }

  @Test func `metadata that is there already stays`() throws {
    var document = Document(id: "a", text: text)
    document.metadata.byline = "Bo Dahl"
    document.metadata.published = "2025-11-02"
    let cleaned = try #require(try clean(document))
    #expect(cleaned.metadata.byline == "Bo Dahl")
    #expect(cleaned.metadata.published == "2025-11-02")
    #expect(cleaned.text == "LISBON (AP) — The mill burned.")
  }

  @Test func `what was removed is reported on demand`() throws {
    let document = try #require(
      try clean(Document(id: "a", text: text)) {
        $0.report = true
        $0.dateline = .take
      })
    #expect(document.text == "The mill burned.")
    #expect(
      document.removed == [
        Removal(text: "By Ana Cruz | 3 Nov 2025", reason: "byline", line: 1, stage: "tidy"),
        Removal(text: "Advertisement", reason: "advertisement", line: 2, stage: "tidy"),
        Removal(text: "LISBON (AP)", reason: "dateline", line: 3, stage: "tidy"),
      ])
  }

  @Test func `each kind of line can be left in the text`() throws {
    let document = try #require(
      try clean(Document(id: "a", text: text)) {
        $0.byline = false
        $0.boilerplate = false
        $0.dateline = .keep
        $0.language = false
      })
    #expect(document.text == text)
    #expect(document.metadata.isEmpty)
  }

  @Test func `a text that differs in normalization alone is set`() throws {
    let document = try #require(try clean(Document(id: "a", text: "Cafe\u{301} closed.")))
    #expect(Array(document.text.utf8) == Array("Caf\u{E9} closed.".utf8))
  }

  private static let page = """
    <html lang="en"><head><meta property="og:title" content="The mill burned"></head><body>
    <article><h1>The mill burned</h1><p class="byline">By Ana Cruz</p>
    <p>The mill by the river burned on Monday, and nobody was hurt.</p>
    <blockquote>It was old.</blockquote></article>
    <div class="related"><h3>Related</h3><a href="/x">Town to raise bus fares</a></div></body></html>
    """

  @Test func `a page becomes its article, and is gone`() throws {
    var page = Document(id: "a")
    page.html = Self.page
    let document = try #require(try clean(page))
    #expect(
      document.text
        == "The mill by the river burned on Monday, and nobody was hurt.\nIt was old.")
    #expect(!document.has(.html))
    #expect(document.metadata.title == "The mill burned")
    #expect(document.metadata.authors == ["Ana Cruz"])
    #expect(document.metadata.language == "en")
    #expect(document.teasers == [Teaser(headline: "Town to raise bus fares", url: "/x")])
    #expect(document.removed.isEmpty)
    #expect(document.annotations.names.isEmpty)
  }

  @Test func `what was known of a page already stays, and the page where it is wanted`() throws {
    var page = Document(id: "a")
    page.html = Self.page
    page.metadata.title = "Fire"
    page.metadata.url = "https://news.example/2024/mill"
    let document = try #require(
      try clean(page) {
        $0.keepHtml = true
        $0.structure = true
        $0.report = true
      })
    #expect(document.html == Self.page)
    #expect(document.metadata.title == "Fire")
    #expect(document.teasers.map(\.url) == ["https://news.example/x"])
    #expect(
      document.annotations["structure"] == [Annotation(range: 61..<72, label: "quote")])
    #expect(document.removed.map(\.reason) == ["title", "byline", "teaser", "teaser"])
  }

  private func clean(page html: String) throws -> (document: Document, notes: [String]) {
    var page = Document(id: "a")
    page.html = html
    let notes = Notes()
    let context = StageContext(
      stage: "tidy", pipelineDirectory: "/", standardOutput: NoSink(), note: notes.add)
    let stage = Clean(configuration: .init(), context: context)
    guard case .keep(let document) = try stage.process(page) else { throw CancellationError() }
    return (document, notes.all)
  }

  @Test(arguments: [
    #"It rained.\n\nThe mill burned, and the town looked on for hours."#,
    "<p>It rained.</p><p>The mill burned, and the town looked on for hours.</p>",
    "&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;The mill burned, and the town looked on for hours.&lt;/p&gt;",
  ])
  func `a page without an article has the text that it states, and a note`(body: String) throws {
    let script = """
      <script type="application/ld+json">{"@type": "Article", "articleBody": "\(body)"}</script>
      """
    let text = "It rained.\nThe mill burned, and the town looked on for hours."
    for shown in ["", "<p>Wait</p>"] {
      let (document, notes) = try clean(page: script + shown)
      #expect(document.text == text)
      #expect(notes.count == 1 && notes.first?.contains("JSON-LD") == true)
    }
    let (document, notes) = try clean(page: script + "<p>The mill by the river burned.</p>")
    #expect(document.text == "The mill by the river burned." && notes.isEmpty)
  }

  @Test func `an empty page gives a note`() throws {
    let (document, notes) = try clean(page: "<html><body></body></html>")
    #expect(document.text.isEmpty)
    #expect(notes == ["a page shows no article, and its text is empty"])
  }

  @Test func `what a page shows stays where the options say so`() throws {
    var page = Document(id: "a")
    page.html = """
      <article><p class="byline">By Ana Cruz</p><figure><figcaption>The mill in May.</figcaption></figure>
      <p>The mill by the river burned on Monday, and nobody was hurt.</p>
      <div class="share">Tell others</div></article>
      """
    let given = page
    let story = "The mill by the river burned on Monday, and nobody was hurt."
    #expect(try clean(given)?.text == story)
    #expect(try clean(given) { $0.keep = [.caption] }?.text == "The mill in May.\n\(story)")
    #expect(try clean(given) { $0.byline = false }?.text == "By Ana Cruz\n\(story)")
    #expect(
      try clean(given) { $0.boilerplate = false }?.text
        == "The mill in May.\n\(story)\nTell others")
  }

  @Test func `a document with nothing to clean fails, and says what it has`() throws {
    var document = Document(id: "a")
    document.fields["body"] = .string("The mill burned.")
    let empty = document
    let error = try #require(throws: StageError.self) { try clean(empty) }
    #expect(error.message.contains("neither 'text' nor 'html'; it has other keys: body"))
    #expect(!error.retryable)
  }
}

@Suite struct SplitTeasersTests {
  @Test func `teasers are added to those that are there, lines removed are reported`() throws {
    var document = Document(
      id: "a",
      text: """
        The harbour board voted on Monday to rebuild the old fish market, ending a quarrel over the \
        building that had lasted for nine years and two mayors, and that nobody wants back.
        Also read: Storm Shuts Mountain Railway for Third Day
        Work on the market starts in spring, the board said. The stalls move to a hall behind the \
        harbour station until the roof, which leaks, has been replaced and the floor is dry.
        """)
    document.teasers = [Teaser(headline: "Earlier")]
    var configuration = SplitTeasers.Configuration()
    configuration.report = true
    let context = StageContext(
      stage: "split-teasers", pipelineDirectory: "/", standardOutput: NoSink(), note: { _ in })
    let stage = SplitTeasers(configuration: configuration, context: context)
    guard case .keep(let split) = stage.process(document) else {
      Issue.record("the document was not kept")
      return
    }
    #expect(
      split.teasers.map(\.headline) == ["Earlier", "Storm Shuts Mountain Railway for Third Day"])
    #expect(split.removed.map(\.line) == [2])
    #expect(split.removed.map(\.reason) == ["teaser"])
    #expect(split.text.utf8.count { $0 == 0x0A } == 1)
  }
}

private struct NoSink: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}

private final class Notes: Sendable {
  private let notes = Mutex<[String]>([])

  var all: [String] { notes.withLock { $0 } }

  func add(_ note: String) { notes.withLock { $0.append(note) } }
}
