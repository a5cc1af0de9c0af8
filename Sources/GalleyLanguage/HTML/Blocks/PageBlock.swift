/// A paragraph of a page, a heading, a list's item, a table's cell: text that no block's start or end
/// divides.
struct PageBlock {
  /// Its text in `PageBlocks.bytes`: white space made one space, lines where the page breaks them.
  var text: Range<Int>
  /// The innermost block element around it.
  var element: Int
  /// The first and last node that it has text of.
  var nodes: ClosedRange<Int>
  /// How many of its bytes stand in links.
  var linkBytes = 0
  var linkCount = 0
  /// The first link, an element.
  var firstLink: Int?
  var lastLink: Int?
  var boldBytes = 0
  var italicBytes = 0
  /// How many images stand in it or before it, behind the block before.
  var imageCount = 0
  var isInButton = false
}

/// The blocks of a page, in its order; what no reader sees is left out.
struct PageBlocks {
  let tree: HTMLTree
  var bytes: [UInt8] = []
  var blocks: [PageBlock] = []
}
