package import Galley
package import GalleyLanguage

/// Makes clean text of what a scraper handed on.
package struct Clean: Stage {
  package static let info = StageInfo(
    "clean", "Makes the article's text of a page or a scrape: whole, alone, and repaired.",
    details: """
      Of a page in `html` the article is found: paragraphs, headings, lists, quotes, tables and code in \
      the page's order, each once. Menus, captions, comments, forms, paywall notices and what no \
      reader sees stay out; links to other articles become teasers. Title, authors, dates, site, \
      section, tags, language, address and image come from what the page says of itself. This works \
      in any language.

      Characters are repaired then: UTF-8 read in another encoding, also in layers and in parts of a \
      text; HTML character references; ligatures and wide letters; terminal sequences, controls and \
      invisible characters; odd spaces and line ends; characters not in Normalization Form C. Text \
      without such a fault stays byte for byte; a joiner inside Persian, Hindi or an emoji is no \
      fault. Documentation/cleaning.md lists what is one. Quotation marks stay unless asked.

      Then the lines: those wrapped at a fixed width are joined, blank ones go, and so do those of the \
      page's interface, such as share bars, newsletter forms, cookie notices, copyright and image \
      credits. Where such a line and a dozen short ones show that the text is a whole page, a model that \
      learned from pages takes out menus, comments, captions and footers around the article, too. In doubt a line \
      stays. The text afterwards has one paragraph a line.

      A byline above the second paragraph moves into metadata.byline (as printed, without "by") and \
      metadata.authors (people one by one), a date beside it into metadata.published and \
      metadata.modified as ISO 8601; 3/7/2021 may be two days and is left out. What metadata holds \
      already stays.

      Phrases of the interface are known in some ten languages, most of them in English. The model \
      goes by the shape and place of lines, and by words of English pages above all: in another \
      language it takes out less, and nothing in a text without phrases that the stage knows.
      """,
    example: """
      - clean:
          dateline: take
          report: true
      """,
    uses: [.html, .text, .metadata, .removed],
    writes: [.text, .metadata, .teasers])

  /// The annotations that say which parts of a page's text are no paragraphs.
  private static let layer = "structure"

  package struct Configuration: StageConfiguration {
    @StageOption("Whether lines wrapped at a fixed width are joined into paragraphs.")
    package var joinLines = true

    @StageOption(
      """
      Whether the byline, and a date beside it, leaves the text for metadata; of a page what is named \
      for them, too.
      """)
    package var byline = true

    @StageOption(
      """
      What happens to place and day in front of the story: "note" copies them into \
      metadata.dateline, "take" also takes them out of the text, "keep" leaves them alone.
      """)
    package var dateline = Dateline.note

    @StageOption(
      """
      Whether lines of the page's interface are removed, and of a page what in the article's own part \
      is no paragraph of it.
      """)
    package var boilerplate = true

    @StageOption(
      """
      What happens to typographic quotation marks and apostrophes: "keep" leaves them alone, \
      "straighten" makes plain ones of them.
      """)
    package var quotes = Quotes.keep

    @StageOption(
      """
      Whether the language that the text is in goes into metadata.language, where nothing stands \
      there yet; "und" where the text is too short or mixed to tell.
      """)
    package var language = true

    @StageOption(
      """
      Kinds of interface lines that stay in the text, such as `[credit, copyright]`, and of blocks in \
      the article's own part of a page, such as `[caption]`; the names are those that `report` gives \
      as reasons.
      """)
    package var keep: [BoilerplateReason] = []

    @StageOption("Whether removed lines are kept in the document's `removed`, with the reason.")
    package var report = false

    @StageOption(
      "Whether a document keeps its page, in `html`, beside the text that was made of it.")
    package var keepHtml = false

    @StageOption(
      """
      Whether headings, list items, quotes, code and table rows of a page are marked, in \
      annotations.structure.
      """)
    package var structure = false

    package init() {}
  }

  /// What happens to a dateline.
  package enum Dateline: String, CaseIterable, StageOptionValue {
    case note
    case take
    case keep
  }

  /// What happens to typographic quotation marks.
  package enum Quotes: String, CaseIterable, StageOptionValue {
    case keep
    case straighten
  }

  private let options: CleaningOptions
  private let detectsLanguage: Bool
  private let reports: Bool
  private let keepsHTML: Bool
  private let marksStructure: Bool
  private let context: StageContext

  package static func contract(for configuration: Configuration) -> Contract {
    var contract = info.contract
    if configuration.report { contract.writes.append(.removed) }
    if configuration.structure { contract.writes.append(.annotations(layer)) }
    return contract
  }

  package init(configuration: Configuration, context: StageContext) {
    var options = CleaningOptions()
    options.joinsLines = configuration.joinLines
    options.takesByline = configuration.byline
    options.removesBoilerplate = configuration.boilerplate
    options.quotes = configuration.quotes == .straighten ? .straighten : .keep
    options.keptReasons = Set(configuration.keep)
    switch configuration.dateline {
    case .note: options.dateline = .note
    case .take: options.dateline = .take
    case .keep: options.dateline = .keep
    }
    self.options = options
    detectsLanguage = configuration.language
    reports = configuration.report
    keepsHTML = configuration.keepHtml
    marksStructure = configuration.structure
    self.context = context
  }

  package func process(_ document: consuming Document) throws -> Outcome {
    if let html = document.html { return .keep(try page(html, document)) }
    guard document.has(.text) else { throw Self.nothingToClean(document) }
    let cleaned = cleanedText(document.text, options)
    // Strings are equal that differ in normalization alone.
    if !cleaned.text.utf8.elementsEqual(document.text.utf8) { document.text = cleaned.text }
    take(cleaned, into: &document)
    return .keep(document)
  }

  private func page(_ html: String, _ document: consuming Document) throws -> Document {
    let page: CleanedPage
    do {
      page = try cleanedPage(
        html, options, address: document.metadata.url, fetched: document.metadata.fetched,
        reports: reports)
    } catch {
      throw StageError("\(error)", retryable: false)
    }
    if !page.isShown {
      context.note(
        page.cleaned.text.isEmpty
          ? "a page shows no article, and its text is empty"
          : "a page shows no article, and its text is the one that its JSON-LD states")
    }
    document.text = page.cleaned.text
    document.teasers += page.teasers
    if marksStructure {
      document.annotations[Self.layer] = page.blocks.map {
        Annotation(range: $0.range, label: $0.kind.rawValue)
      }
    }
    document.metadata.add(page.metadata)
    take(page.cleaned, into: &document)
    if !keepsHTML { document.html = nil }
    return document
  }

  private func take(_ cleaned: CleanedText, into document: inout Document) {
    document.metadata.add(cleaned)
    if detectsLanguage, document.metadata.language == nil, !document.text.isEmpty {
      document.metadata.language = detectedLanguage(document.text).code
    }
    if reports { document.removed += cleaned.removals.map { $0.by(context.stage) } }
  }
}

extension Clean {
  /// A wrongly named key must not empty a whole corpus in silence.
  private static func nothingToClean(_ document: borrowing Document) -> StageError {
    let found = document.fields.keys.prefix(8).joined(separator: ", ")
    return StageError(
      "the document has neither 'text' nor 'html'"
        + (found.isEmpty ? "" : "; it has other keys: \(found)"),
      retryable: false)
  }
}

extension BoilerplateReason: StageOptionValue {}

extension Metadata {
  /// Adds what cleaning found, where nothing is known yet.
  fileprivate mutating func add(_ cleaned: CleanedText) {
    if byline == nil, let found = cleaned.byline { byline = found }
    if authors == nil, !cleaned.authors.isEmpty { authors = cleaned.authors }
    if dateline == nil, let found = cleaned.dateline { dateline = found }
    if published == nil, let found = cleaned.published { published = found }
    if modified == nil, let found = cleaned.modified { modified = found }
  }
}

extension Metadata {
  /// Adds what a page says of its article, where nothing is known yet.
  fileprivate mutating func add(_ page: PageMetadata) {
    title = title ?? page.title
    byline = byline ?? page.byline
    authors = authors ?? (page.authors.isEmpty ? nil : page.authors)
    published = published ?? page.published
    modified = modified ?? page.modified
    site = site ?? page.site
    section = section ?? page.section
    tags = tags ?? (page.tags.isEmpty ? nil : page.tags)
    language = language ?? page.language
    url = url ?? page.url
    image = image ?? page.image
    access = access ?? page.access
  }
}
