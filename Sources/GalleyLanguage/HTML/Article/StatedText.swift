extension PageStatements {
  /// The article's text as JSON-LD states it, for pages that show it when a script has run, if at all.
  ///
  /// - Parameter shown: what the page shows of it.
  /// - Returns: nil where the page shows an article, or states none.
  func text(where shown: String) -> String? {
    guard shown.utf8.count < Self.shortestArticle, let source = article.body,
      source.count > shown.utf8.count * Self.leastRatio
    else { return nil }
    let text = String(decoding: source, as: UTF8.self)
    guard text.contains("</"), let page = PageBlocks(html: text) else {
      return text.allSatisfy(\.isWhitespace) ? nil : text
    }
    let blocks = page.indices.map { String(decoding: page.text($0), as: UTF8.self) }
    return blocks.isEmpty ? nil : blocks.joined(separator: "\n\n")
  }

  /// In bytes: what is shorter may be a line such as "Please enable JavaScript".
  private static let shortestArticle = 200
  /// So many times as long as what the page shows is the text of an article that it doesn't show.
  private static let leastRatio = 10
}
