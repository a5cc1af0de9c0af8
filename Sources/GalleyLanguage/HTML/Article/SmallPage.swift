/// Tells the article in a page of a few blocks, such as a part of a page that a feed carries.
///
/// There is too little to compare: what is no part of the article has to say so, by its element, its
/// names or its words.
struct SmallPage {
  /// A page with more blocks is no small one; pages as sites send them have a hundred and more.
  static let mostBlocks = 40

  private let page: PageBlocks
  private var reasons: BlockReasons

  init(_ page: PageBlocks) {
    self.page = page
    reasons = BlockReasons(page, ElementContexts(page.tree))
  }

  /// The blocks of the article's body.
  mutating func body() -> [Int] {
    var isBody = page.indices.map { isArticle($0) }
    for index in page.indices where isBody[index] && (isListedLink(index) || isMenu(index)) {
      isBody[index] = false
    }
    if let article = articleElement(isBody) {
      let inside = page.range(inside: article)
      for index in page.indices where !inside.contains(index) { isBody[index] = false }
    }
    dropTeasers(&isBody)
    return page.indices.filter { isBody[$0] }
  }

  /// Takes out headings over what is no body, and links right under a heading over teasers.
  private func dropTeasers(_ isBody: inout [Bool]) {
    for index in page.indices.dropLast() where isBody[index] {
      guard LineShape(page.text(index)).isHeader else { continue }
      for link in page.indices[(index + 1)...].prefix(while: { menuLinks($0) != nil }) {
        isBody[link] = false
      }
      if !isBody[index + 1] { isBody[index] = false }
    }
  }

  private mutating func isArticle(_ index: Int) -> Bool {
    let block = page.blocks[index]
    let text = page.text(index)
    if block.isInButton || page.tree.nodes[block.element].tag == .h1 { return false }
    if let header = SectionHeader.inlineLength(text), block.linkBytes + header + 2 >= text.count {
      return false
    }
    switch reasons.reason(for: index) {
    case "interface", "title": return true
    case "header": return block.linkDensity < 0.5
    case "date": return text.count > longestDate
    case "navigation": return block.linkDensity > 0.8 && !reasons.isInNavigation(index)
    default: return false
    }
  }

  /// The element that the page calls its article, if most of what may be the body is in it.
  private func articleElement(_ isBody: [Bool]) -> Int? {
    let nodes = page.tree.nodes
    let all = length(page.indices, isBody)
    return nodes.indices.first { node in
      guard nodes[node].tag == .article || nodes[node].tag == .main else { return false }
      return length(page.range(inside: node), isBody) * 5 > all * 3
    }
  }

  private func length(_ range: Range<Int>, _ isBody: [Bool]) -> Int {
    range.reduce(0) { isBody[$1] ? $0 + page.blocks[$1].text.count : $0 }
  }

  /// An element that is named for dates may hold a story, in bytes.
  private var longestDate: Int { 60 }

  /// Whether a block is links and what parts them, and it or its neighbours make a menu of three.
  private func isMenu(_ index: Int) -> Bool {
    guard let links = menuLinks(index) else { return false }
    var count = links
    for step in [-1, 1] {
      var other = index + step
      while count < Self.fewestOfMenu, page.indices.contains(other), let links = menuLinks(other),
        // One link may hold several blocks.
        page.blocks[other].links?.lowerBound != page.blocks[other - step].links?.lowerBound
      {
        count += links
        other += step
      }
    }
    return count >= Self.fewestOfMenu
  }

  private static let fewestOfMenu = 3

  /// How many links a block is made of; nil where it is a sentence or has other words.
  private func menuLinks(_ index: Int) -> Int? {
    let block = page.blocks[index]
    let others = block.text.count - block.linkBytes
    let end = LineShape.end(of: page.text(index))
    guard block.linkCount > 0, others <= Self.longestMark * (block.linkCount - 1),
      end != .sentence, end != .question
    else { return nil }
    return block.linkCount
  }

  /// What stands between two links of a menu has no more bytes: ` • `.
  private static let longestMark = 5

  /// Whether a block is a link and nothing else, in a list of such.
  private func isListedLink(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.linkDensity > 0.8 else { return false }
    let nodes = page.tree.nodes
    let parent = nodes[block.element].parent
    return nodes[block.element].tag == .li
      && page.blocks.contains { other in
        other.element != block.element && nodes[other.element].parent == parent
          && other.linkDensity > 0.8
      }
  }
}
