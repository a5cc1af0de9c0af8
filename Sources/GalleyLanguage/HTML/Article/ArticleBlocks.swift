/// Which blocks of a page are its article's body.
package struct ArticleBlocks {
  let page: PageBlocks
  /// Their numbers, in the page's order.
  private(set) var body: [Int]
  /// The blocks among which the body was looked for.
  let nearby: Range<Int>
  let contexts: ElementContexts

  /// From this probability on a block is of the body: one lost is worse than one too many.
  private static let threshold: Float = 0.42

  init(_ page: PageBlocks, _ model: BoostedTrees) {
    self.page = page
    guard page.blocks.count > SmallPage.mostBlocks else {
      var small = SmallPage(page)
      body = small.body()
      nearby = page.indices
      contexts = ElementContexts(page.tree)
      return
    }
    let features = BlockFeatures(page)
    nearby = features.candidates
    contexts = features.contexts
    body = zip(features.candidates, features.rows).compactMap { index, row in
      model.probability(row) >= Self.threshold ? index : nil
    }
    // The heading of the article is its title.
    if body.count > 1, page.tree.nodes[page.blocks[body[0]].element].tag == .h1 {
      body.removeFirst()
    }
  }

  /// Reads a page; nil where it can't be read.
  package init?(html: String, _ model: BoostedTrees) {
    guard let page = PageBlocks(html: html) else { return nil }
    self.init(page, model)
  }

  /// The other blocks.
  var others: [Int] {
    var isBody = [Bool](repeating: false, count: page.blocks.count)
    for index in body { isBody[index] = true }
    return page.blocks.indices.filter { !isBody[$0] }
  }

  /// The article with further blocks in its body.
  func adding(_ blocks: [Int]) -> ArticleBlocks {
    var article = self
    article.body = (body + blocks).sorted()
    return article
  }

  /// The text of the body.
  package var text: String {
    body.map { String(decoding: page.text($0), as: UTF8.self) }.joined(separator: "\n")
  }
}
