/// A paragraph of a page, a heading, a list's item, a table's cell: text that no block's start or end
/// divides.
struct PageBlock {
  /// Its text in `PageBlocks.bytes`: white space made one space, lines where the page breaks
  /// them; that of `pre` as it is written, without the space at ends of lines and blank lines around.
  var text: Range<Int>
  /// The innermost block element around it.
  var element: Int
  /// The first and last node that it has text of.
  var nodes: ClosedRange<Int>
  /// How many of its bytes stand in links.
  var linkBytes = 0
  var linkCount = 0
  /// The first and last link, as elements.
  var links: ClosedRange<Int>?
  var boldBytes = 0
  var italicBytes = 0
  /// How many images stand in front of it, behind the block before.
  var imageCount = 0
  /// Whether a rule (`hr`) stands in front of it, behind the block before.
  var isAfterRule = false
  var isInButton = false
  /// Whether it stands in `pre`.
  var isPreformatted = false

  /// The share of its bytes that stand in links.
  var linkDensity: Float { Float(linkBytes) / Float(max(text.count, 1)) }
}

/// The blocks of a page, in its order; what no reader sees is left out.
package struct PageBlocks {
  let tree: HTMLTree
  var bytes: [UInt8] = []
  var blocks: [PageBlock] = []

  /// The numbers of the blocks.
  package var indices: Range<Int> { blocks.indices }

  /// Reads a page; nil where it can't be read.
  package init?(html: String) {
    guard let tree = try? HTMLTree(html) else { return nil }
    self = BlockReader.blocks(of: tree)
  }

  init(tree: HTMLTree) { self.tree = tree }

  /// The page as if it had these blocks alone.
  package func keeping(_ range: ClosedRange<Int>) -> PageBlocks {
    var kept = self
    kept.blocks = Array(blocks[range])
    return kept
  }

  /// The text of one block.
  package func text(_ index: Int) -> ArraySlice<UInt8> { bytes[blocks[index].text] }

  /// The blocks inside an element.
  func range(inside element: Int) -> Range<Int> {
    let first = partition { $0.nodes.lowerBound >= element }
    let end = Int(tree.nodes[element].end)
    return first..<max(first, partition { $0.nodes.lowerBound >= end })
  }

  /// The number of the first block that fits, where those that fit follow those that don't.
  private func partition(_ fits: (PageBlock) -> Bool) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if fits(blocks[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
