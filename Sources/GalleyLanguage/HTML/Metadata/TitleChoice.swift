/// Chooses a page's title: what most of the places that state it agree on.
struct TitleChoice {
  /// The title without the site's name; nil where the page has none.
  private(set) var title: String?

  private struct Candidate {
    let text: String
    let folded: String
    var weight: Int
  }

  private var candidates: [Candidate] = []
  private let site: SiteNames

  init(_ page: PageStatements) {
    let (headings, siteNames) = page.shownTitles
    site = page.site.adding(siteNames)
    let shown = headings.compactMap { page.tree.line(of: $0) }
    let others = Self.others(page)
    addShown(shown, confirmedBy: others.map { site.cut(from: $0.text).foldedForComparison })
    for (text, weight) in others { add(text, weight: weight) }
    joinShortForms()
    title = candidates.max { $0.weight < $1.weight }?.text
  }

  /// What the page states elsewhere than in its headings.
  private static func others(_ page: PageStatements) -> [(text: String, weight: Int)] {
    var others: [(text: String, weight: Int)] = []
    if let headline = page.article.headline { others.append((headline, 3)) }
    for headline in page.marks.headlines.prefix(1) {
      if let line = page.tree.line(of: headline) { others.append((line, 2)) }
    }
    var hasOpenGraph = false
    for value in page.head.all(.title) {
      let weight = value.rank > 0 ? 1 : hasOpenGraph ? 0 : 3
      if value.rank == 0 { hasOpenGraph = true }
      others.append((PageText.plain(page.tree.markup.source[value.text]), weight))
    }
    others += page.head.texts(.headline).map { ($0, 1) }
    if let title = page.tree.markup.title {
      others.append((PageText.plain(page.tree.markup.source[title]), 2))
    }
    return others
  }

  /// Adds the heading that another place confirms, or the first one that reads like a title.
  private mutating func addShown(_ shown: [String], confirmedBy others: [String]) {
    let titles = shown.filter { !site.contains($0) }
    let confirmed = titles.first { others.contains(site.cut(from: $0).foldedForComparison) }
    let likely = titles.first { title in
      let folded = title.foldedForComparison
      return others.contains { $0.hasPrefix(folded) }
    }
    let first = titles.first { others.isEmpty || $0.split(separator: " ").count >= 3 }
    if let title = confirmed ?? likely ?? first { add(title, weight: 3) }
  }

  private mutating func add(_ text: String, weight: Int) {
    let text = site.cut(from: text)
    let folded = text.foldedForComparison
    guard !folded.isEmpty, !site.contains(text) || candidates.isEmpty && weight == 2 else { return }
    if let same = candidates.firstIndex(where: { $0.folded == folded }) {
      candidates[same].weight += weight
    } else {
      candidates.append(Candidate(text: text, folded: folded, weight: weight))
    }
  }

  /// Gives the weight of `Title | Section` to the title, and that of a title that breaks off to the
  /// whole one.
  private mutating func joinShortForms() {
    for short in candidates.indices {
      for long in candidates.indices where long != short {
        let whole = candidates[long].text
        guard candidates[long].folded.hasPrefix(candidates[short].folded),
          whole.hasPrefix(candidates[short].text), candidates[short].weight > 0
        else { continue }
        let end = whole.index(whole.startIndex, offsetBy: candidates[short].text.count)
        let isBorder = SiteNames.isBorder(at: end, of: whole)
        // What several places agree on doesn't break off.
        guard isBorder || candidates[short].weight <= 3 else { continue }
        let (from, to) = isBorder ? (long, short) : (short, long)
        candidates[to].weight += candidates[from].weight
        candidates[from].weight = 0
      }
    }
  }
}
