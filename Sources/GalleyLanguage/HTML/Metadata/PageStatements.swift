/// All that a page states about its article, and where.
struct PageStatements {
  let tree: HTMLTree
  let head: HeadValues
  let marks: PageMarks
  let article: LinkedArticle
  let site: SiteNames
  /// The page's address: the one that came with it, or the one that it gives itself.
  let address: PageAddress?
  /// What references on the page are relative to: its `base`, else its address.
  let base: PageAddress?

  init(_ tree: HTMLTree, address: String?) {
    self.tree = tree
    let head = HeadValues(tree.markup)
    let data = LinkedData(tree.markup.source, scripts: tree.markup.linkedData)
    let own = head.texts(.address).first
    let title = tree.markup.title.map { PageText.plain(tree.markup.source[$0]) }
    article = LinkedArticle(
      data, titles: head.texts(.title).prefix(4) + [title].compactMap { $0 },
      address: address ?? own)
    self.head = head
    marks = PageMarks(tree)
    self.address = (address ?? own).flatMap(PageAddress.init)
    base = Self.base(head, tree.markup.source, address: self.address)
    site = SiteNames(head.texts(.site) + article.publishers, host: self.address?.host)
  }
}

extension PageStatements {
  /// `base` as HTML has it; where the page's address isn't known, its canonical link stands for it.
  private static func base(
    _ head: HeadValues, _ source: [UInt8], address: PageAddress?
  ) -> PageAddress? {
    let canonical = head.canonical.flatMap { PageAddress(PageText.plain(source[$0])) }
    let fallback = address ?? canonical
    guard let stated = head.base.map({ PageText.plain(source[$0]) }) else { return fallback }
    let resolved = fallback.map { $0.resolved(stated) } ?? PageAddress.absolute(stated)
    return resolved.flatMap(PageAddress.init) ?? fallback
  }

  /// The element that shows the title, or the first heading; nil where there is none.
  func anchor(of title: String?) -> Int? {
    let wanted = title?.foldedForComparison
    return (marks.titles + marks.headings).first {
      wanted != nil && tree.line(of: $0)?.foldedForComparison == wanted
    } ?? marks.titles.first
  }

  /// The nodes around the title, where pages print byline and date.
  func surroundings(of anchor: Int?) -> Range<Int> {
    guard let anchor else { return 0..<min(tree.nodes.count, 300) }
    let end = Int(tree.nodes[anchor].end)
    return max(0, anchor - 60)..<min(tree.nodes.count, end + 200)
  }

  /// Whether an element belongs to teasers, comments or what stands beside the article.
  ///
  /// What is around the title is around the article, whatever it is called.
  func isBeside(_ node: Int, anchor: Int?) -> Bool {
    var element = node
    while element >= 0 {
      let entry = tree.nodes[element]
      if let anchor, element <= anchor, anchor < Int(entry.end) { return false }
      switch entry.tag {
      case .aside, .nav, .footer: return true
      default: break
      }
      if !words(of: element).isDisjoint(with: Self.besideWords) { return true }
      element = Int(entry.parent)
    }
    return false
  }

  /// What the class and the id of an element say.
  func words(of element: Int) -> ClassWords {
    guard tree.hasAttributes(element) else { return [] }
    return [HTMLAttribute.class, .id].reduce(into: []) { words, name in
      guard let range = tree.attributeRange(name, of: element) else { return }
      words.formUnion(ClassWords(tree.markup.source, range.prefix(160)))
    }
  }

  private static let besideWords: ClassWords = [
    .related, .comments, .sidebar, .footer, .advertisement,
  ]
}
