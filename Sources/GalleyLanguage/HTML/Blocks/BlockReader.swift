/// Reads a page's blocks off its tree.
struct BlockReader {
  private let tree: HTMLTree
  private var result: PageBlocks
  private var block: PageBlock?
  private var images = 0
  private var isAfterRule = false
  /// Elements that are open, innermost last, with the node behind their end.
  private var openBlocks: [Int] = []
  private var openLinks: [Int] = []
  private var linkLists = LinkLists()
  private var boldDepth = 0
  private var italicDepth = 0
  private var preformattedDepth = 0
  private var buttonDepth = 0
  private var isAfterBreak = false
  private var owesSpace = false
  /// The white space of `pre` that stands behind what was read.
  private var gap: [UInt8] = []

  static func blocks(of tree: HTMLTree) -> PageBlocks {
    var reader = BlockReader(tree)
    reader.read()
    return reader.result
  }

  private init(_ tree: HTMLTree) {
    self.tree = tree
    result = PageBlocks(tree: tree)
  }

  private mutating func read() {
    let hidden = HiddenNodes(tree)
    var open: [Int] = []
    var node = 0
    while node < tree.nodes.count {
      while let last = open.last, Int(tree.nodes[last].end) <= node { close(open.removeLast()) }
      let entry = tree.nodes[node]
      switch entry.kind {
      case .space: addSpace()
      case .text: addText(node)
      case .element:
        if hidden.contains(node) || entry.tag == .rt || entry.tag == .rp {
          node = Int(entry.end)
          continue
        }
        start(node, entry.tag)
        if Int(entry.end) > node + 1 { open.append(node) } else { close(node) }
      }
      node += 1
    }
    while let last = open.popLast() { close(last) }
    endBlock()
  }

  private mutating func start(_ node: Int, _ tag: HTMLTag) {
    if tag.isBlock {
      endBlock()
      openBlocks.append(node)
    }
    switch tag {
    case .br: addBreak()
    case .img: images += 1
    case .hr: isAfterRule = true
    case .a:
      if linkLists.hasItem(node, in: tree) { endBlock() }
      openLinks.append(node)
    case .b, .strong: boldDepth += 1
    case .i, .em: italicDepth += 1
    case .pre: preformattedDepth += 1
    case .button: buttonDepth += 1
    default: break
    }
  }

  private mutating func close(_ node: Int) {
    let tag = tree.nodes[node].tag
    if tag.isBlock {
      endBlock()
      openBlocks.removeLast()
    }
    switch tag {
    case .a: openLinks.removeLast()
    case .b, .strong: boldDepth -= 1
    case .i, .em: italicDepth -= 1
    case .pre: preformattedDepth -= 1
    case .button: buttonDepth -= 1
    default: break
    }
  }
}

extension BlockReader {
  private mutating func addSpace() {
    if block != nil { owesSpace = true }
  }

  /// A line's end; two in a row end the block.
  private mutating func addBreak() {
    guard preformattedDepth == 0 else { return widenGap(0x0A) }
    guard block != nil else { return }
    if isAfterBreak {
      endBlock()
    } else {
      isAfterBreak = true
      owesSpace = false
    }
  }

  private mutating func addText(_ node: Int) {
    let source = tree.text(of: node)
    guard source.contains(UInt8(ascii: "&")) else { return append(source, of: node) }
    // Code may speak of references.
    let decoded = CharacterReferences.decoded(
      Array(source).span, repeatedly: preformattedDepth == 0)
    append(decoded[...], of: node)
  }

  private mutating func append(_ text: ArraySlice<UInt8>, of node: Int) {
    let before = result.bytes.count
    if preformattedDepth > 0 { appendPreformatted(text, node) } else { appendWords(text, node) }
    guard var block, result.bytes.count > before else { return }
    let count = result.bytes.count - max(before, block.text.lowerBound)
    block.nodes = block.nodes.lowerBound...node
    if let link = openLinks.last {
      block.linkBytes += count
      if block.links?.upperBound != link { block.linkCount += 1 }
      // A link in a cell of a table inside a link ends before that one does.
      block.links =
        min(link, block.links?.lowerBound ?? link)...max(link, block.links?.upperBound ?? link)
    }
    if boldDepth > 0 { block.boldBytes += count }
    if italicDepth > 0 { block.italicBytes += count }
    if buttonDepth > 0 { block.isInButton = true }
    self.block = block
  }

  private mutating func appendWords(_ text: ArraySlice<UInt8>, _ node: Int) {
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      while index < text.endIndex, !text[index].isHTMLSpace { index += 1 }
      if index > start { append(piece: text[start..<index], node) }
      let end = index
      while index < text.endIndex, text[index].isHTMLSpace { index += 1 }
      if index > end, block != nil { owesSpace = true }
    }
  }

  /// White space of `pre` is as much text as the words are.
  private mutating func appendPreformatted(_ text: ArraySlice<UInt8>, _ node: Int) {
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      while index < text.endIndex, !text[index].isHTMLSpace { index += 1 }
      if index > start { append(piece: text[start..<index], node) }
      while index < text.endIndex, text[index].isHTMLSpace {
        let isBeforeLineFeed = index + 1 < text.endIndex && text[index + 1] == 0x0A
        if text[index] != 0x0D || !isBeforeLineFeed { widenGap(text[index]) }
        index += 1
      }
    }
  }

  private mutating func widenGap(_ space: UInt8) {
    guard space == 0x0A || space == 0x0D else { return gap.append(space) }
    while let last = gap.last, last != 0x0A { gap.removeLast() }
    if block == nil { gap = [] } else { gap.append(0x0A) }
  }

  private mutating func append(piece: ArraySlice<UInt8>, _ node: Int) {
    if block == nil {
      begin(node)
      result.bytes.append(contentsOf: gap)
    } else if preformattedDepth > 0 {
      result.bytes.append(contentsOf: gap)
    } else if isAfterBreak {
      result.bytes.append(0x0A)
    } else if owesSpace {
      result.bytes.append(0x20)
    }
    isAfterBreak = false
    owesSpace = false
    gap = []
    result.bytes.append(contentsOf: piece)
  }

  private mutating func begin(_ node: Int) {
    block = PageBlock(
      text: result.bytes.count..<result.bytes.count, element: openBlocks.last ?? 0,
      nodes: node...node)
    block?.imageCount = images
    block?.isAfterRule = isAfterRule
    block?.isPreformatted = preformattedDepth > 0
    images = 0
    isAfterRule = false
  }

  private mutating func endBlock() {
    isAfterBreak = false
    owesSpace = false
    gap = []
    guard var block else { return }
    block.text = block.text.lowerBound..<result.bytes.count
    result.blocks.append(block)
    self.block = nil
  }
}
