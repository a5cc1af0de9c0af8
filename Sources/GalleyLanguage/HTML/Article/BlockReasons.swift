/// Why blocks of a page are no part of its article, as far as the page shows; found when asked for.
struct BlockReasons {
  private let page: PageBlocks
  private var contexts: ElementContexts
  /// How many bytes, and how many of them in links, stand before each block and in all.
  private var bytes: [Int] = [0]
  private var linkBytes: [Int] = [0]

  init(_ page: PageBlocks, _ contexts: ElementContexts) {
    self.page = page
    self.contexts = contexts
    for block in page.blocks {
      bytes.append(bytes[bytes.count - 1] + block.text.count)
      linkBytes.append(linkBytes[linkBytes.count - 1] + block.linkBytes)
    }
  }

  mutating func reason(for index: Int) -> String {
    let block = page.blocks[index]
    let text = page.text(index)
    let landmarks = contexts[block.element].landmarks
    if landmarks.contains(.caption) { return "caption" }
    // Code may have any words.
    if !block.isPreformatted, let reason = BoilerplateLine.reason(for: text) {
      return reason.rawValue
    }
    if let reason = byNames(of: block) { return reason }
    for (landmark, reason) in Self.byLandmark where landmarks.contains(landmark) { return reason }
    if page.tree.nodes[block.element].tag == .h1 { return "title" }
    return block.linkDensity > 0.8 ? "navigation" : "interface"
  }

  /// Whether the page says that a block is for finding one's way.
  mutating func isInNavigation(_ index: Int) -> Bool {
    let context = contexts[page.blocks[index].element]
    return context.landmarks.contains(.navigation) || context.all.contains(.navigation)
  }

  /// Whether a block stands in a menu, a form or the page's foot: there are no teasers.
  mutating func isAside(_ index: Int) -> Bool {
    !contexts[page.blocks[index].element].landmarks
      .isDisjoint(with: [.navigation, .footer, .form, .dialog])
  }

  /// Whether a block stands in what is named for a paywall.
  mutating func isPaywall(_ index: Int) -> Bool {
    contexts[page.blocks[index].element].all.contains(.paywall)
  }

  /// What the nearest element says whose name says anything.
  private mutating func byNames(of block: PageBlock) -> String? {
    var element = Int(page.tree.nodes[block.nodes.lowerBound].parent)
    while element >= 0 {
      let own = contexts[element].own
      // A post of a network that is quoted is named after the network.
      if !own.contains(.quote),
        let found = Self.byName.first(where: {
          own.contains($0.words) && isPossible($0.reason, block)
        }),
        !found.isSmall || isSmall(element)
      {
        return found.reason
      }
      element = Int(page.tree.nodes[element].parent)
    }
    return nil
  }

  /// Whether a block looks like what a name says.
  ///
  /// The titles of other stories are links to them, `about` names parts of menus, and `meta` or `info`
  /// what is no date.
  private func isPossible(_ reason: String, _ block: PageBlock) -> Bool {
    switch reason {
    case "title", "biography": block.linkDensity <= 0.8
    case "date": block.text.count <= Self.longestDate
    default: true
    }
  }

  /// In bytes.
  private static let longestDate = 100

  /// Whether an element holds a few words, or links for the most part: the article itself may be named
  /// for its tags and its date.
  private func isSmall(_ element: Int) -> Bool {
    let range = page.range(inside: element)
    let length = bytes[range.upperBound] - bytes[range.lowerBound]
    let linked = linkBytes[range.upperBound] - linkBytes[range.lowerBound]
    return length < 300 || linked * 2 > length
  }

  private static let byName: [(words: ClassWords, reason: String, isSmall: Bool)] = [
    (.comments, "comments", false), (.share, "share-bar", true), (.newsletter, "newsletter", true),
    (.paywall, "paywall", true), (.consent, "cookies", true),
    (.advertisement, "advertisement", true), (.caption, "caption", true), (.byline, "byline", true),
    (.date, "date", true), (.tags, "tags", true), (.biography, "biography", true),
    (.related, "teaser", false), (.footer, "footer", true), (.navigation, "navigation", true),
    (.sidebar, "sidebar", false), (.title, "title", true),
  ]

  private static let byLandmark: [(Landmarks, String)] = [
    (.navigation, "navigation"), (.footer, "footer"), (.dialog, "dialog"), (.form, "form"),
    (.figure, "caption"), (.aside, "sidebar"), (.header, "header"),
  ]
}
