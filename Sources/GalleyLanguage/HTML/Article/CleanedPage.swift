package import Galley

/// The article of a page.
package struct CleanedPage: Hashable, Sendable {
  /// A block of the text that is no paragraph.
  package struct Block: Hashable, Sendable {
    package var kind: BlockKind
    /// UTF-8 offsets in the text.
    package var range: Range<Int>
  }

  /// The text, and what was found in it.
  package var cleaned: CleanedText
  /// Whether the page shows the text; else its JSON-LD states it, or there is none.
  package var isShown: Bool
  /// What the page says of the article.
  package var metadata: PageMetadata
  package var blocks: [Block]
  /// In the page's order.
  package var teasers: [Teaser]
}

/// Finds the article in a page: its body, whole and alone, and the teasers beside it.
///
/// The result depends on the page alone. What no reader sees is not looked at.
///
/// - Parameters:
///   - address: where the page came from, if that is known.
///   - fetched: when it was fetched, in ISO 8601; no date that the page states is later.
///   - reports: whether what is no part of the article is listed in `cleaned.removals`.
/// - Throws: an error where the page can't be read.
package func cleanedPage(
  _ html: String, _ options: CleaningOptions = .init(), address: String? = nil,
  fetched: String? = nil, reports: Bool = true
) throws(HTMLError) -> CleanedPage {
  let tree = try HTMLTree(html)
  let statements = PageStatements(tree, address: address)
  var metadata = PageMetadata(statements, address: address, fetched: fetched)
  var article = ArticleBlocks(BlockReader.blocks(of: tree), EmbeddedModel.pageBlocks)
  var teasers = PageTeasers(article)
  var kept = KeptBlocks(article, options)
  article = article.adding(kept.blocks(besides: teasers.blocks))
  var text = ArticleText(article)
  var ofText = options
  // What is no part of the article was told by the page already.
  ofText.model = nil
  ofText.language = metadata.language
  var cleaned = cleanedText(text.text, ofText)
  if cleaned.lineCount > text.kinds.count {
    // A character that ends a line inside a block has moved the lines behind it.
    text = ArticleText(article, repairs: true)
    cleaned = cleanedText(text.text, ofText)
  }
  let lines = ArticleLines(cleaned, text)
  cleaned.text = lines.text
  cleaned.lineNumbers = lines.numbers
  let stated = statements.text(where: cleaned.text)
  if let stated { cleaned = cleanedText(stated, ofText) }
  if reports {
    let others = stated == nil ? article.others : Array(article.page.indices)
    cleaned.removals = removals(others, article, teasers.blocks) + cleaned.removals
  }
  // Lines of a text that nobody saw are nothing to look up.
  for index in cleaned.removals.indices { cleaned.removals[index].line = nil }
  if teasers.isBesidePaywall { metadata.access = metadata.access ?? "paywall" }
  return CleanedPage(
    cleaned: cleaned, isShown: stated == nil && !cleaned.text.isEmpty, metadata: metadata,
    blocks: stated == nil ? lines.blocks : [], teasers: teasers.teasers(base: statements.base))
}

private func removals(
  _ others: [Int], _ article: ArticleBlocks, _ teasers: Set<Int>
) -> [Removal] {
  var reasons = BlockReasons(article.page, article.contexts)
  return others.map { index in
    var reason = teasers.contains(index) ? "teaser" : reasons.reason(for: index)
    // No name is needed where the words say it.
    if reason == "interface", LineShape(article.page.text(index)).isHeader { reason = "teaser" }
    let text = String(decoding: article.page.text(index), as: UTF8.self)
    return Removal(text: normalizedText(text), reason: reason, line: nil)
  }
}
