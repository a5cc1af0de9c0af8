import Galley

/// Finds the teasers of other articles among the blocks that are not of the article.
struct PageTeasers {
  private let article: ArticleBlocks
  private var reasons: BlockReasons
  private var isBody: [Bool]
  /// How many blocks of the body stand before each block, and in all.
  private var bodySums: [Int] = [0]
  /// The blocks that are headlines, with the link of each.
  private var headlines: [(block: Int, link: Int)] = []

  init(_ article: ArticleBlocks) {
    self.article = article
    reasons = BlockReasons(article.page, article.contexts)
    isBody = Array(repeating: false, count: article.page.blocks.count)
    for index in article.body { isBody[index] = true }
    for isBody in isBody { bodySums.append(bodySums[bodySums.count - 1] + (isBody ? 1 : 0)) }
    find()
  }

  /// In the page's order, one for each address.
  ///
  /// - Parameter base: what the addresses are resolved against.
  mutating func teasers(base: PageAddress?) -> [Teaser] {
    var teasers: [Teaser] = []
    var places: [String: Int] = [:]
    for (number, entry) in headlines.enumerated() {
      let reference = article.page.tree.attribute(.href, of: entry.link)
        .map { String(decoding: CharacterReferences.decoded(Array($0).span), as: UTF8.self) }
      let address = reference.map { base?.resolved($0) ?? $0 }
      var teaser = Teaser(headline: headline(entry), url: address)
      if let excerpt = excerpt(number) {
        let end = LineShape(excerpt).end
        teaser.excerpt = normalizedText(String(decoding: excerpt, as: UTF8.self))
        teaser.truncated = end != .sentence && end != .question
      }
      if let address, let place = places[address] {
        // The same article by its picture and by its headline.
        if teasers[place].excerpt == nil { teasers[place].excerpt = teaser.excerpt }
        if teasers[place].truncated == nil { teasers[place].truncated = teaser.truncated }
        continue
      }
      if let address { places[address] = teasers.count }
      teasers.append(teaser)
    }
    return teasers
  }

  /// Whether a part of the page asks readers to pay for the rest of the article.
  var isBesidePaywall: Bool {
    mutating get {
      article.nearby.contains { !isBody[$0] && reasons.isPaywall($0) }
    }
  }

  /// The blocks that teasers were made of.
  var blocks: Set<Int> { Set(headlines.map(\.block)) }
}

extension PageTeasers {
  private static let otherReasons: Set<String> = [
    "navigation", "share-bar", "tags", "comments", "footer", "byline", "cookies", "newsletter",
    "date", "biography", "header", "dialog", "form", "follow", "copyright", "paywall", "title",
    "advertisement",
  ]

  private mutating func find() {
    var header: Int?
    for index in article.page.blocks.indices {
      if isBody[index] { header = nil }
      guard !isBody[index], article.page.blocks[index].text.count <= Self.longestHeadline,
        !reasons.isAside(index)
      else { continue }
      let text = article.page.text(index)
      let shape = LineShape(text)
      let isInline = SectionHeader.inlineLength(text) != nil
      if !isInline, text.count <= Self.longestHeader, shape.isHeader {
        header = index
      } else if let link = linkOfHeadline(index, shape, isInline: isInline) {
        let follows = header.map { isUnder($0, index) } ?? false
        // "Read more" and the like say what a line is that holds a headline, too.
        if isInline || isTeaser(index, follows: follows) { headlines.append((index, link)) }
      }
    }
  }

  private mutating func isTeaser(_ index: Int, follows: Bool) -> Bool {
    let reason = reasons.reason(for: index)
    if reason == "teaser" { return true }
    // A list of links is no menu where a heading says what they are.
    let isMenu = reason != "navigation" || reasons.isInNavigation(index)
    return follows && !(isMenu && Self.otherReasons.contains(reason))
  }

  /// In bytes.
  private static let longestHeadline = 250
  private static let longestHeader = 80
  private static let shortestHeadline = 8

  /// Whether a block stands in the part of the page that a heading is over: inside what is around the
  /// heading, or around that.
  private func isUnder(_ header: Int, _ index: Int) -> Bool {
    let tree = article.page.tree
    var around = article.page.blocks[header].element
    for _ in 0..<3 where around > 0 {
      around = Int(tree.nodes[around].parent)
      if Int(tree.nodes[around].end) > article.page.blocks[index].nodes.lowerBound { return true }
    }
    return false
  }

  /// The link of a block that may be a headline; nil where it is none.
  private func linkOfHeadline(
    _ index: Int, _ shape: LineShape, isInline: Bool
  ) -> Int? {
    let block = article.page.blocks[index]
    // Scripts without spaces have no words to count.
    let isLong = shape.words >= 2 || shape.start == .uncased && block.text.count >= 12
    guard let link = block.links?.lowerBound, block.links?.upperBound == link,
      block.text.count >= Self.shortestHeadline, isLong, isInline || block.linkDensity >= 0.8,
      let address = article.page.tree.attribute(.href, of: link), !address.isEmpty,
      address.first != UInt8(ascii: "#"), !address.starts(with: "javascript:".utf8),
      !address.starts(with: "mailto:".utf8)
    else { return nil }
    return link
  }

  private func headline(_ entry: (block: Int, link: Int)) -> String {
    let text = article.page.text(entry.block)
    let start = SectionHeader.inlineLength(text) ?? 0
    let words = text.dropFirst(start).map { $0 == 0x0A ? 0x20 : $0 }
    return normalizedText(String(decoding: words, as: UTF8.self))
  }

  /// The prose that belongs to a headline: inside the largest element that holds no other headline.
  private mutating func excerpt(_ number: Int) -> ArraySlice<UInt8>? {
    let index = headlines[number].block
    let tree = article.page.tree
    var card = index..<index + 1
    var element = article.page.blocks[index].element
    for _ in 0..<5 where element > 0 {
      let range = article.page.range(inside: element)
      let hasOthers =
        number > 0 && range.contains(headlines[number - 1].block)
        || number + 1 < headlines.count && range.contains(headlines[number + 1].block)
      if hasOthers || bodySums[range.upperBound] > bodySums[range.lowerBound] { break }
      card = range
      element = Int(tree.nodes[element].parent)
    }
    for candidate in card where candidate > index {
      let block = article.page.blocks[candidate]
      let isProse = block.text.count >= 40 && block.linkDensity < 0.5
      if isProse, !Self.otherReasons.contains(reasons.reason(for: candidate)) {
        return article.page.text(candidate)
      }
    }
    return nil
  }
}

extension LineShape {
  /// Whether the line is a heading over teasers and nothing else.
  var isHeader: Bool { header == .whole || header == .start }
}
