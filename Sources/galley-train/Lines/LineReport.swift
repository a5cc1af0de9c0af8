import GalleyLanguage

/// How well `clean` and `split-teasers` do together on all that is measured.
struct LineReport: CustomStringConvertible {
  private var scrapes = LineScores()
  private var composed = LineScores()
  private var articles = LineScores()

  mutating func count(_ data: LineData, _ lines: LineModel?, _ teasers: LineModel?) {
    for text in data.scrapes { Self.count(text, lines, teasers, &scrapes) }
    for text in data.composed { Self.count(text, lines, teasers, &composed) }
    for text in data.articles { Self.count(text, lines, teasers, &articles) }
  }

  private static func count(
    _ text: LineText, _ lines: LineModel?, _ teasers: LineModel?, _ scores: inout LineScores
  ) {
    var options = CleaningOptions()
    options.model = lines
    let split = splitTeasers(cleanedText(text.text, options).text, by: teasers)
    scores.count(text, body: split.text, teasers: split.teasers)
  }

  var description: String {
    """
    plain scrapes: body lines \(scrapes.bodyLines)
    composed texts: teasers \(composed.teasers); \(composed.bodyLost)
    articles alone: \(articles.bodyLost); \(articles.touchedTexts)
    """
  }
}
