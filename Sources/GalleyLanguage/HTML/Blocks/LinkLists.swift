/// Tells links that stand beside each other, each for itself, from those in a sentence.
///
/// Sites set such with their styles one under the other: `<div><a>…</a><a>…</a></div>`.
struct LinkLists {
  /// The last element that was looked at, and whether it is such a list.
  private var last: (element: Int, isList: Bool) = (-1, false)

  /// Whether a link is an item of a list by itself.
  mutating func hasItem(_ link: Int, in tree: HTMLTree) -> Bool {
    let parent = Int(tree.nodes[link].parent)
    if parent != last.element { last = (parent, Self.isList(parent, in: tree)) }
    return last.isList
  }

  /// Whether an element of a block holds links and nothing else; a paragraph or a cell only where
  /// nothing parts them, and they lead to different places: some editors cut a link in two.
  private static func isList(_ element: Int, in tree: HTMLTree) -> Bool {
    let tag = tree.nodes[element].tag
    guard tag.isBlock, !tag.isHeading, tag != .pre else { return false }
    let holdsWords = [.p, .li, .dd, .dt, .td, .th, .figcaption, .summary].contains(tag)
    var links: [Int] = []
    var child = element + 1
    while child < Int(tree.nodes[element].end) {
      switch tree.nodes[child].kind {
      case .text: return false
      case .space: if holdsWords, !links.isEmpty { return false }
      case .element:
        guard tree.nodes[child].tag == .a else { return false }
        links.append(child)
      }
      child = Int(tree.nodes[child].end)
    }
    guard holdsWords else { return links.count > 1 }
    return links.count > 1
      && zip(links, links.dropFirst()).allSatisfy { first, second in
        let address = tree.attribute(.href, of: first)
        return address != nil && address != tree.attribute(.href, of: second)
      }
  }
}
