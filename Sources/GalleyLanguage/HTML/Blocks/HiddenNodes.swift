/// The elements that no reader of a page sees.
struct HiddenNodes {
  private var isHidden: [Bool]

  func contains(_ node: Int) -> Bool { isHidden[node] }

  init(_ tree: HTMLTree) {
    isHidden = Array(repeating: false, count: tree.nodes.count)
    let lengths = tree.textLengths()
    var node = 0
    while node < tree.nodes.count {
      let end = Int(tree.nodes[node].end)
      // A page that waits for its script hides all of it.
      if Self.isHidden(node, in: tree), (lengths[end] - lengths[node]) * 2 < lengths.last ?? 0 {
        isHidden[node] = true
        node = end
      } else {
        node += 1
      }
    }
  }

  private static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if let value = tree.attribute(.hidden, of: node), !value.elementsEqual("until-found".utf8) {
      return true
    }
    if let value = tree.attribute(.ariaHidden, of: node), value.elementsEqual("true".utf8) {
      return !isInRuby(node, in: tree)
    }
    if let range = tree.attributeRange(.class, of: node),
      HiddenNames.contains(tree.markup.source, range)
    {
      return true
    }
    guard let style = tree.attribute(.style, of: node) else { return false }
    let text = style.filter { $0 != 0x20 }.map { $0.isUppercase ? $0 | 0x20 : $0 }
    return hidingStyles.occur(in: text)
  }

  private static let hidingStyles = PhraseSet(["display:none", "visibility:hidden"])

  private static func isInRuby(_ node: Int, in tree: HTMLTree) -> Bool {
    var around = node
    while around >= 0 {
      if tree.nodes[around].tag == .ruby { return true }
      if tree.nodes[around].tag.isBlock { return false }
      around = Int(tree.nodes[around].parent)
    }
    return false
  }
}
