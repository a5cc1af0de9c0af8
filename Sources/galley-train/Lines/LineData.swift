import Galley
import GalleyLanguage

/// What there is to learn from and to measure on.
struct LineData {
  /// Pages as plain text, where lines are body or anything else.
  private(set) var scrapes: [LineText] = []
  /// Bodies with the teasers of other pages in and behind them.
  private(set) var composed: [LineText] = []
  /// Articles and nothing else.
  private(set) var articles: [LineText] = []
  let pageCount: Int

  init(folder: String) throws(TrainingError) {
    let pages = try TrainingFiles.objects(in: "\(folder)/extraction/lines_dev.jsonl.gz")
    pageCount = pages.count
    var pageOfLine: [String: Int] = [:]
    for (page, object) in pages.enumerated() {
      let scrape = Self.scrape(object, page: page)
      for line in scrape.body where line.utf8.count > Self.telling { pageOfLine[line] = page }
      scrapes.append(scrape)
    }
    for object in try TrainingFiles.objects(in: "\(folder)/extraction/teasers_dev.jsonl.gz") {
      var text = Self.composed(object)
      text.page = text.body.lazy.compactMap { pageOfLine[$0] }.first ?? 0
      composed.append(text)
    }
    for name in ["inshorts_dev", "gum_human1"] {
      let objects = try TrainingFiles.objects(in: "\(folder)/summarize/\(name).jsonl.gz")
      for (index, object) in objects.enumerated() {
        articles.append(Self.article(object, page: pageCount + index))
      }
    }
  }

  /// Those texts whose page a condition holds for.
  func filter(_ isWanted: (Int) -> Bool) -> LineData {
    var data = self
    data.scrapes = scrapes.filter { isWanted($0.page) }
    data.composed = composed.filter { isWanted($0.page) }
    data.articles = articles.filter { isWanted($0.page) }
    return data
  }

  /// A line longer than this, in bytes, tells which page it is from.
  private static let telling = 60

  private static func scrape(_ object: JSONObject, page: Int) -> LineText {
    let lines = object["lines"]?.array ?? []
    return LineText(
      page: page,
      lines: lines.compactMap(\.object).map { line in
        let isBody = line["label"]?.string == "body"
        return LineText.Line(
          text: line["text"]?.string ?? "",
          labels: isBody ? [.body] : [.other])
      })
  }

  private static func composed(_ object: JSONObject) -> LineText {
    let lines = (object["text"]?.string ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    let labels = object["labels"]?.array ?? []
    let teasers = object["teasers"]?.array ?? []
    return LineText(
      page: 0,
      lines: zip(lines, labels).map { line, label in
        LineText.Line(text: String(line), labels: Self.labels(label.string ?? ""))
      },
      teasers: teasers.compactMap(\.object).map { teaser in
        Teaser(
          headline: teaser["headline"]?.string, excerpt: teaser["excerpt"]?.string)
      })
  }

  private static func labels(_ name: String) -> Set<LineLabel> {
    switch name {
    case "body": [.body]
    case "headline": [.headline]
    case "excerpt": [.excerpt]
    default: [.header, .other]
    }
  }

  private static func article(_ object: JSONObject, page: Int) -> LineText {
    let lines = (object["article"]?.string ?? "").split(separator: "\n")
    return LineText(
      page: page, lines: lines.map { LineText.Line(text: String($0), labels: [.body]) })
  }
}
