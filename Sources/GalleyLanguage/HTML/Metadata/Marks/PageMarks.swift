/// The elements of a page that say themselves what they hold.
struct PageMarks {
  /// Headings of the first level, in the page's order.
  private(set) var titles: [Int] = []
  /// Of the second and third level.
  private(set) var headings: [Int] = []
  private(set) var times: [Int] = []
  /// Links to authors, by `rel`.
  private(set) var authorLinks: [Int] = []
  /// Elements by their property of schema.org.
  private(set) var authors: [Int] = []
  private(set) var published: [Int] = []
  private(set) var modified: [Int] = []
  private(set) var headlines: [Int] = []

  /// No page has more that is worth a look.
  private static let most = 40

  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices where tree.nodes[node].kind == .element {
      switch tree.nodes[node].tag {
      case .h1: Self.add(node, to: &titles)
      case .h2, .h3: Self.add(node, to: &headings)
      case .time: Self.add(node, to: &times)
      case .a:
        if let rel = tree.attributeRange(.rel, of: node), rel.count >= 6,
          tree.markup.source[rel].split(separator: 0x20).contains(where: {
            $0.elementsEqual("author".utf8)
          })
        {
          Self.add(node, to: &authorLinks)
        }
      default: break
      }
      guard let property = tree.attributeRange(.itemProperty, of: node) else { continue }
      addProperty(property, node, tree.markup.source)
    }
  }

  private mutating func addProperty(_ property: Range<Int>, _ node: Int, _ source: [UInt8]) {
    if source.isWord("author", at: property) {
      Self.add(node, to: &authors)
    } else if source.isWord("datepublished", at: property) {
      Self.add(node, to: &published)
    } else if source.isWord("datemodified", at: property) {
      Self.add(node, to: &modified)
    } else if source.isWord("headline", at: property) {
      Self.add(node, to: &headlines)
    }
  }

  private static func add(_ node: Int, to nodes: inout [Int]) {
    if nodes.count < most { nodes.append(node) }
  }
}
