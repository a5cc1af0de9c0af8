/// What the model sees of the blocks of a page: a row of numbers for each candidate.
///
/// Candidates are the blocks inside the container of the page's prose. The numbers stand in the order in
/// which they are added; a model that was trained on others is of no use.
package struct BlockFeatures {
  /// The blocks that have rows.
  package private(set) var candidates: Range<Int>
  package private(set) var rows: [[Float]] = []

  let page: PageBlocks
  let container: ProseContainer
  private(set) var contexts: ElementContexts
  private var shapes: [Int: LineShape] = [:]
  private let groups: BlockGroups
  private let title: Int?

  package init(_ page: PageBlocks) {
    self.page = page
    var contexts = ElementContexts(page.tree)
    container = ProseContainer(page, &contexts, &shapes)
    candidates = page.range(inside: container.element)
    groups = BlockGroups(page, candidates, &contexts)
    title = page.blocks[..<candidates.upperBound].lastIndex {
      page.tree.nodes[$0.element].tag == .h1
    }
    self.contexts = contexts
    rows.reserveCapacity(candidates.count)
    for index in candidates { addRow(index) }
  }

  private mutating func addRow(_ index: Int) {
    var row: [Float] = []
    row.reserveCapacity(160)
    addText(index, to: &row)
    addElement(index, to: &row)
    addGroups(index, to: &row)
    addPlace(index, to: &row)
    for offset in [-2, -1, 1, 2] { addNeighbour(index, offset, to: &row) }
    rows.append(row)
  }

  private mutating func shape(_ index: Int) -> LineShape {
    if let shape = shapes[index] { return shape }
    let shape = LineShape(page.text(index))
    shapes[index] = shape
    return shape
  }
}

extension BlockFeatures {
  private mutating func addText(_ index: Int, to row: inout [Float]) {
    let block = page.blocks[index]
    let shape = shape(index)
    let text = page.text(index)
    let bytes = Float(max(text.count, 1))
    let words = Float(max(shape.words, 1))
    row.add(Float(text.count), Float(shape.words), block.linkDensity, Float(block.linkCount))
    row.add(Float(block.boldBytes) / bytes, Float(block.italicBytes) / bytes)
    row.add(Float(shape.end.rawValue), Float(shape.start.rawValue), Float(shape.innerEnds))
    row.add(Float(shape.digits) / bytes)
    row.add(Float(shape.capitalisedLongWords) / Float(max(shape.longWords, 1)))
    row.add(Float(shape.shoutedWords) / words, Float(shape.functionWords) / words)
    row.add(Float(shape.interfaceWords) / words, Float(shape.interfaceWords))
    row.add(shape.hasQuote.number, shape.hasAddress.number, (shape.label != 0).number)
    BlockPhrases.add(text, shape, to: &row)
    row.add(Float(groups.copies[index - candidates.lowerBound]), Float(block.imageCount))
    row.add(block.isAfterRule.number, block.isInButton.number)
    row.add(Float(text.count { $0 == 0x0A }))
  }

  private mutating func addElement(_ index: Int, to row: inout [Float]) {
    let block = page.blocks[index]
    let nodes = page.tree.nodes
    let tag = nodes[block.element].tag
    let context = contexts[block.element]
    row.add((tag == .p).number, (tag == .li).number, (tag == .div).number)
    row.add((tag == .td || tag == .th).number, Float(tag.headingLevel ?? 0))
    row.add(Float(context.depth), page.tree.hasStyle(block.element).number)
    for bit in 0..<Landmarks.count {
      row.append(Float(context.landmarks.rawValue >> UInt32(bit) & 1))
    }
    addNameDistances(block, to: &row)
  }

  /// For each group of names, how far up the nearest element is that has one: -1 for an element
  /// inside the block, 0 for the block's own.
  private mutating func addNameDistances(_ block: PageBlock, to row: inout [Float]) {
    let first = row.count
    for _ in 0..<ClassWords.count { row.append(12) }
    var element = Int(page.tree.nodes[block.nodes.lowerBound].parent)
    var distance: Float = -1
    while element >= 0, distance < 12 {
      if element == block.element { distance = 0 }
      var words = contexts[element].own.rawValue
      while words != 0 {
        let bit = words.trailingZeroBitCount
        row[first + bit] = min(row[first + bit], distance)
        words &= words - 1
      }
      element = Int(page.tree.nodes[element].parent)
      if distance >= 0 { distance += 1 }
    }
  }

  private mutating func addGroups(_ index: Int, to row: inout [Float]) {
    let block = page.blocks[index]
    let nodes = page.tree.nodes
    var element = block.element
    var branch = element
    var below: Float = 0
    while element > container.element {
      branch = element
      below += 1
      element = Int(nodes[element].parent)
    }
    let parent = max(container.element, Int(nodes[block.element].parent))
    let grandparent = max(container.element, Int(nodes[parent].parent))
    row.add(container.weights[index], below)
    for element in [branch, block.element, parent, grandparent] {
      let range = page.range(inside: element)
      groups.add(range, to: &row)
      row.append(container.share(range))
    }
    groups.addKind(of: index, to: &row)
  }

  private mutating func addPlace(_ index: Int, to row: inout [Float]) {
    row.append(Float(index) / Float(page.blocks.count))
    row.append(container.share(0..<index))
    row.add(Float(index - candidates.lowerBound), Float(candidates.upperBound - index))
    row.append(Float(index - candidates.lowerBound) / Float(candidates.count))
    let window = max(0, index - 3)..<min(page.blocks.count, index + 4)
    row.append(container.share(window) * (container.sums.last ?? 0))
    row.append(title.map { Float(index - $0) } ?? -1000)
    addDistance(from: index, by: -1, to: &row)
    addDistance(from: index, by: 1, to: &row)
  }

  /// So many blocks away nothing is looked for.
  private static let farthest = 100

  /// How far the next block of prose is in a direction, and whether it has the same parent and tag.
  private func addDistance(from index: Int, by step: Int, to row: inout [Float]) {
    let nodes = page.tree.nodes
    var other = index + step
    while candidates.contains(other), container.weights[other] < 60,
      abs(other - index) < Self.farthest
    {
      other += step
    }
    guard candidates.contains(other), abs(other - index) < Self.farthest else {
      return row.add(Float(Self.farthest), 0, 0)
    }
    let parent = nodes[page.blocks[index].element].parent
    let otherParent = nodes[page.blocks[other].element].parent
    let isSameTag = nodes[page.blocks[index].element].tag == nodes[page.blocks[other].element].tag
    row.add(Float(abs(other - index)), (parent == otherParent).number, isSameTag.number)
  }

  private mutating func addNeighbour(_ index: Int, _ offset: Int, to row: inout [Float]) {
    let other = index + offset
    guard page.blocks.indices.contains(other) else {
      for _ in 0..<7 { row.append(-1) }
      return
    }
    let block = page.blocks[other]
    let shape = shape(other)
    let own = page.blocks[index].element
    row.add(Float(block.text.count), block.linkDensity, container.weights[other])
    let nodes = page.tree.nodes
    row.append((nodes[block.element].parent == nodes[own].parent).number)
    row.append((contexts[block.element].signature == contexts[own].signature).number)
    row.add(Float(shape.end.rawValue), Float(shape.functionWords) / Float(max(shape.words, 1)))
  }
}

extension LineShape {
  /// What a line looks like whose words are not compared with others.
  init(_ line: ArraySlice<UInt8>) {
    var words = LineWords()
    self.init(line, &words)
  }
}

extension [Float] {
  /// Appends numbers without making a list of them.
  fileprivate mutating func add(
    _ first: Float, _ second: Float? = nil, _ third: Float? = nil, _ fourth: Float? = nil
  ) {
    append(first)
    if let second { append(second) }
    if let third { append(third) }
    if let fourth { append(fourth) }
  }
}

extension Bool {
  fileprivate var number: Float { self ? 1 : 0 }
}
