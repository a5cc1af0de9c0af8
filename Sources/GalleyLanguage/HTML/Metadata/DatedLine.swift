/// A line that a page prints with a date and nothing else, or with its byline.
struct DatedLine {
  let text: String
  /// Nil where the date can't be told.
  let byline: Byline?
  fileprivate let kind: Kind
  /// Whether it stands behind the article's title.
  fileprivate let isBehindTitle: Bool

  /// What speaks for the date, the most first.
  fileprivate enum Kind: Int {
    case label
    case day
    case linkedDay
    /// A month or a year alone.
    case month
  }
}

extension PageStatements {
  /// The lines with dates among some nodes, the most trusted first.
  ///
  /// What is beside the article is no source, nor are the months that blogs list their archives by.
  func datedLines(in nodes: Range<Int>, anchor: Int?) -> [DatedLine] {
    var lines: [DatedLine] = []
    tree.readLines(in: nodes, atMost: Byline.longestLine) { line, nodes in
      guard line.contains(where: \.isDigit) else { return true }
      let text = PageText.plain(line)
      var isLabelled = true
      let byline = Byline(text) ?? Byline(dateLine: text, isLabelled: &isLabelled)
      guard byline != nil || line.count < 30, !isBeside(nodes.lowerBound, anchor: anchor) else {
        return true
      }
      let isLink = nodes.allSatisfy { tree.nodes[$0].kind != .text || isLinked($0) }
      let isMonth = (byline?.published ?? byline?.modified).map { $0.utf8.count < 10 } ?? false
      if isLink, isMonth || isListed(nodes.lowerBound) { return true }
      let kind: DatedLine.Kind =
        isMonth ? .month : isLink ? .linkedDay : isLabelled && byline != nil ? .label : .day
      let isBehind = anchor.map { $0 < nodes.lowerBound } ?? true
      lines.append(.init(text: text, byline: byline, kind: kind, isBehindTitle: isBehind))
      return true
    }
    let ranks = lines.map { $0.kind.rawValue * 2 + ($0.isBehindTitle ? 0 : 1) }
    return lines.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { lines[$0] }
  }

  private func isLinked(_ node: Int) -> Bool {
    element(around: node, where: { $0 == .a }) != nil
  }

  /// Whether a node stands in a list whose next item, or last one, is but a link, too.
  private func isListed(_ node: Int) -> Bool {
    guard let item = element(around: node, where: { $0 == .li }) else { return false }
    let parent = tree.nodes[item].parent
    let neighbours = tree.inside(Int(parent)).filter {
      tree.nodes[$0].parent == parent && tree.nodes[$0].tag == .li && $0 != item
    }
    return neighbours.prefix(3).contains { item in
      let texts = tree.inside(item).filter { tree.nodes[$0].kind == .text }
      return !texts.isEmpty && texts.allSatisfy(isLinked)
    }
  }

  private func element(around node: Int, where isWanted: (HTMLTag) -> Bool) -> Int? {
    var element = Int(tree.nodes[node].parent)
    while element >= 0, !isWanted(tree.nodes[element].tag) {
      element = Int(tree.nodes[element].parent)
    }
    return element < 0 ? nil : element
  }
}
