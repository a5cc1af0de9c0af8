/// Chooses what stays in the text of a page although it is no paragraph of the article.
///
/// Only what stands in the article's own part of the page can stay: its captions, not those of other
/// stories beside it.
struct KeptBlocks {
  private let article: ArticleBlocks
  private let options: CleaningOptions
  private var reasons: BlockReasons
  private var contexts: ElementContexts

  init(_ article: ArticleBlocks, _ options: CleaningOptions) {
    self.article = article
    self.options = options
    contexts = article.contexts
    reasons = BlockReasons(article.page, article.contexts)
  }

  /// The numbers of the blocks, in the page's order.
  ///
  /// - Parameter teasers: blocks that are in the page's teasers.
  mutating func blocks(besides teasers: Set<Int>) -> [Int] {
    let keepsAny =
      !options.keptReasons.isEmpty || !options.removesBoilerplate || !options.takesByline
    guard keepsAny, !article.body.isEmpty else { return [] }
    let own = article.ownPart
    return article.others.filter { index in
      own.contains(index) && !teasers.contains(index) && isKept(index)
    }
  }

  private mutating func isKept(_ index: Int) -> Bool {
    let reason = reasons.reason(for: index)
    switch reason {
    case "byline", "date": return !options.takesByline
    case "teaser", "title": return false
    case "caption":
      let context = contexts[article.page.blocks[index].element]
      guard context.landmarks.isDisjoint(with: Self.beside), !context.all.contains(.related) else {
        return false
      }
    default: break
    }
    guard options.removesBoilerplate else { return true }
    return BoilerplateReason(rawValue: reason).map(options.keptReasons.contains) ?? false
  }

  private static let beside: Landmarks = [.aside, .navigation, .footer, .form, .dialog]
}

extension ArticleBlocks {
  /// The blocks of the part of the page that is the article's: of the element called so around the
  /// whole body, else of the innermost one around it.
  fileprivate var ownPart: Range<Int> {
    guard let first = body.first, let last = body.last else { return 0..<0 }
    let nodes = page.tree.nodes
    var element = page.blocks[first].element
    while element > 0, Int(nodes[element].end) <= page.blocks[last].nodes.lowerBound {
      element = Int(nodes[element].parent)
    }
    // The paragraph alone is no part of the page.
    if first == last, nodes[element].tag == .p { element = max(0, Int(nodes[element].parent)) }
    var around = element
    while around > 0 {
      if nodes[around].tag == .article { return page.range(inside: around) }
      around = Int(nodes[around].parent)
    }
    return page.range(inside: element)
  }
}
