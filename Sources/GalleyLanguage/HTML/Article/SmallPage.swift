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
    for index in page.indices where isBody[index] && isListedLink(index) { isBody[index] = false }
    if let article = articleElement(isBody) {
      let inside = page.range(inside: article)
      for index in page.indices where !inside.contains(index) { isBody[index] = false }
    }
    for index in page.indices.dropLast() where isBody[index] && !isBody[index + 1] {
      if LineShape(page.text(index)).isHeader { isBody[index] = false }
    }
    return page.indices.filter { isBody[$0] }
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
