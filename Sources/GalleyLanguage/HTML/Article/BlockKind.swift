/// What a block of an article is, besides a paragraph.
package enum BlockKind: String, Hashable, Sendable, CaseIterable {
  case heading
  case listItem = "list-item"
  case quote
  case code
  case tableRow = "table-row"

  /// The kind of a block; nil for a paragraph.
  init?(_ block: PageBlock, in tree: HTMLTree) {
    if tree.nodes[block.element].tag.isHeading {
      self = .heading
      return
    }
    var element = block.element
    while element >= 0 {
      switch tree.nodes[element].tag {
      case .li, .dd, .dt: self = .listItem
      case .blockquote: self = .quote
      case .pre: self = .code
      case .td, .th: self = .tableRow
      case .article, .main, .body: return nil
      default:
        element = Int(tree.nodes[element].parent)
        continue
      }
      return
    }
    return nil
  }
}
