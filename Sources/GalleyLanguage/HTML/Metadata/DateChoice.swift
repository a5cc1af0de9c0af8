/// Chooses when a page's article was published and changed.
struct DateChoice {
  private(set) var published: String?
  private(set) var modified: String?
  private let page: PageStatements
  private let anchor: Int?
  private let fetched: StatedDate?
  /// Dates that wait for another one that says which number is the month.
  private var ambiguous: [AmbiguousDay] = []

  /// - Parameter fetched: when the page was fetched; no date is later.
  init(_ page: PageStatements, anchor: Int?, fetched: String?) {
    self.page = page
    self.anchor = anchor
    self.fetched = fetched.flatMap { StatedDate($0) }
    var published =
      first(of: [page.article.published, page.head.texts(.published)])
      ?? elements(page.marks.published)
    var modified =
      first(of: [page.article.modified, page.head.texts(.modified)])
      ?? elements(page.marks.modified)
    if published == nil || modified == nil {
      let printed = printed(isWanted: published == nil)
      published =
        published ?? printed.published
        ?? settled(by: [modified, printed.modified].compactMap { $0 })
      // Without a day of its own, a change of what was published later is that of something else.
      modified = modified ?? printed.modified.flatMap { published?.isAfter($0) == true ? nil : $0 }
    }
    self.published = published?.text
    self.modified = modified?.text
  }

  /// The first date, or one of the same day that says the time, too.
  private mutating func first(of places: [[String]]) -> StatedDate? {
    var first: StatedDate?
    for text in places.joined() {
      guard let date = date(text) else { continue }
      if date.hasTime, first == nil || date.day == first?.day { return date }
      first = first ?? date
    }
    return first
  }

  private mutating func date(_ text: String) -> StatedDate? {
    guard let date = StatedDate(text) else {
      if let day = AmbiguousDay(text) { ambiguous.append(day) }
      return nil
    }
    if let fetched, date.isAfter(fetched) { return nil }
    return date
  }

  private func settled(by dates: [StatedDate]) -> StatedDate? {
    let days = dates.map(\.day) + [page.address?.day?.day].compactMap { $0 }
    return ambiguous.lazy.compactMap { $0.settled(by: days, language: page.language) }.first
  }
}

extension DateChoice {
  /// The first date of some elements: their attribute, or their text.
  private mutating func elements(_ elements: [Int]) -> StatedDate? {
    for element in elements where !page.isBeside(element, anchor: anchor) {
      if let date = stated(by: element) { return date }
    }
    return nil
  }

  private mutating func stated(by element: Int) -> StatedDate? {
    for name in [HTMLAttribute.dateTime, .content] {
      if let value = page.tree.attribute(name, of: element), let date = date(PageText.plain(value))
      {
        return date
      }
    }
    return page.tree.line(of: element).flatMap { date($0) }
  }

  /// What the page shows near its title, or its address says.
  ///
  /// - Parameter isWanted: whether the day of publication is asked for, or that of a change alone.
  private mutating func printed(isWanted: Bool) -> (published: StatedDate?, modified: StatedDate?) {
    var published: StatedDate?
    var modified: StatedDate?
    let surroundings = page.surroundings(of: anchor)
    for time in page.marks.times.filter(surroundings.contains)
    where !page.isBeside(time, anchor: anchor) {
      guard let date = stated(by: time) else { continue }
      if page.tellsChange(time) {
        modified = modified ?? date
      } else {
        published = published ?? date
      }
    }
    let lines = page.datedLines(in: surroundings, anchor: anchor)
    modified = modified ?? lines.lazy.compactMap(\.byline?.modified).first.flatMap { date($0) }
    guard isWanted, published == nil else { return (published, modified) }
    for line in lines {
      if let stated = line.byline?.published, let date = date(stated) { return (date, modified) }
      if line.byline?.modified == nil, let day = AmbiguousDay(line.text) { ambiguous.append(day) }
    }
    published = page.address?.day.flatMap { date($0.text) } ?? dated(in: surroundings)
    return (published, modified)
  }

  /// The date in the first short element that is called so.
  private mutating func dated(in nodes: Range<Int>) -> StatedDate? {
    for node in nodes where page.tree.nodes[node].kind == .element {
      guard page.words(of: node).contains(.date), !page.isBeside(node, anchor: anchor),
        !page.tellsChange(node), let line = page.tree.line(of: node), line.utf8.count <= 80,
        let date = date(line)
      else { continue }
      return date
    }
    return nil
  }
}

extension PageStatements {
  /// Whether an element's class or the words in front of its date say that the article was changed then.
  fileprivate func tellsChange(_ element: Int) -> Bool {
    if let classes = tree.attribute(.class, of: element) {
      let words = classes.split(separator: 0x20)
      let isChange = words.contains { word in
        ["updated", "modified"].contains { word.suffix(8).elementsEqual($0.utf8) }
          || word.suffix(7).elementsEqual("updated".utf8)
      }
      if isChange { return !words.contains { $0.suffix(9).elementsEqual("published".utf8) } }
    }
    let before = max(0, element - 3)..<element
    let line = (tree.line(of: element) ?? "") + tree.lines(in: before, atMost: 40).joined()
    return DateWords.tellChange(line)
  }
}

extension PageAddress {
  /// The day in `/2018/04/03/` or `/2018/apr/03/`; nothing less is a date.
  fileprivate var day: StatedDate? {
    let segments = path.split(separator: "/")
    for index in segments.indices.dropLast(2) {
      let (year, month, day) = (segments[index], segments[index + 1], segments[index + 2])
      guard year.utf8.count == 4, day.utf8.count <= 2 else { continue }
      if month.utf8.count == 3 {
        if let date = StatedDate("\(day) \(month) \(year)") { return date }
      } else if month.utf8.count == 2, day.utf8.count == 2 {
        if let date = StatedDate("\(year)-\(month)-\(day)") { return date }
      }
    }
    return nil
  }
}
