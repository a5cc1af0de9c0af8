/// Chooses the people who wrote a page's article.
struct AuthorChoice {
  private(set) var authors: [String] = []
  private let page: PageStatements
  private let anchor: Int?

  init(_ page: PageStatements, anchor: Int?) {
    self.page = page
    self.anchor = anchor
    let stated = stated()
    authors = stated.first ?? []
    let printed = printed()
    // Programs are often told the first of several alone, or who put the article in.
    let isFuller = printed.count > authors.count && Set(authors).isSubset(of: printed)
    if authors.isEmpty || isFuller || stated.contains(printed) { authors = printed }
    if authors.isEmpty { authors = named(in: page.tree.nodes.indices) }
  }

  /// The people that each place for programs names, the most trusted first.
  private func stated() -> [[String]] {
    var places = [people(in: page.article.authors.map { ($0.text, $0.bearer == .person) })]
    let values = page.head.all(.author)
    for rank in Set(values.map(\.rank)).sorted() {
      places.append(
        people(
          in: values.filter { $0.rank == rank }.map {
            (PageText.plain(page.tree.markup.source[$0.text]), false)
          }))
    }
    if places.allSatisfy(\.isEmpty) {
      places = [page.marks.authors, page.marks.authorLinks].map { people(in: lines(of: $0)) }
    }
    return places.filter { !$0.isEmpty }
  }

  /// What stands near the title behind "by", or in an element that is called byline.
  private func printed() -> [String] {
    let surroundings = page.surroundings(of: anchor)
    var found: [String] = []
    page.tree.readLines(in: surroundings, atMost: Byline.longestLine) { line, nodes in
      guard authors.isEmpty ? Self.hasMarker(line) : Self.startsWithBy(line),
        let byline = Byline(PageText.plain(line), language: { page.language }),
        !page.isBeside(nodes.lowerBound, anchor: anchor)
      else { return true }
      found = people(in: byline.authors.map { ($0, false) })
        .filter { authors.isEmpty || authors.contains($0) || $0.contains(" ") }
      return found.isEmpty
    }
    return found.isEmpty && authors.isEmpty ? named(in: surroundings) : found
  }

  private static func startsWithBy(_ line: [UInt8]) -> Bool {
    let start = line.drop { $0 <= 0x20 }.prefix(3)
    return start.count == 3 && start.map { $0 | 0x20 }.elementsEqual("by ".utf8)
  }

  /// Whether a line may be a byline, in English or another language.
  private static func hasMarker(_ line: [UInt8]) -> Bool {
    if line.contains(where: { $0 >= firstOfOtherScripts }) { return true }
    let words = line.split(separator: 0x20, maxSplits: 12).map { word in
      word.prefix(8).filter(\.isLetter).map { $0 | 0x20 }
    }
    return words.contains(Array("by".utf8)) || markers.contains(words.first ?? [])
  }

  /// The first byte of Cyrillic letters, in UTF-8; those of Arabic, Chinese and Korean are behind it.
  private static let firstOfOtherScripts: UInt8 = 0xD0

  private static let markers = Set(
    (BylineWords.nouns.union(BylineWords.prepositions.keys)).map { Array($0.utf8) })

  /// The people in the first elements that are called byline or author.
  private func named(in nodes: Range<Int>) -> [String] {
    var looked = 0
    for node in nodes where page.tree.nodes[node].kind == .element && looked < 40 {
      guard page.words(of: node).contains(.byline) else { continue }
      looked += 1
      let people = people(in: lines(of: [node]))
      if !people.isEmpty { return people }
    }
    return []
  }

  /// The texts of elements that belong to the article.
  private func lines(of elements: [Int]) -> [(String, Bool)] {
    var first: Int?
    var lines: [(String, Bool)] = []
    for element in elements where !page.isBeside(element, anchor: anchor) {
      // Those far below the first are of other articles.
      if let first, element > first + 60 { break }
      let names = page.name(inside: element)
      guard !names.isEmpty else { continue }
      first = first ?? element
      lines += names.map { ($0, false) }
    }
    return lines
  }

  private func people(in texts: [(text: String, isPerson: Bool)]) -> [String] {
    var people: [String] = []
    for (text, isPerson) in texts {
      let list = PersonList(text, site: page.site, isPerson: isPerson)
      for name in list.people where !people.contains(name) { people.append(name) }
    }
    return people
  }
}

extension PageStatements {
  /// What names an author inside an element: its property `name`, in an element or a `meta`, or its
  /// lines.
  fileprivate func name(inside element: Int) -> [String] {
    for node in tree.inside(element).prefix(40) {
      if let property = tree.attributeRange(.itemProperty, of: node),
        tree.markup.source.isWord("name", at: property), let line = tree.line(of: node)
      {
        return [line]
      }
    }
    return tree.lines(in: tree.inside(element), atMost: Byline.longestLine)
  }
}
