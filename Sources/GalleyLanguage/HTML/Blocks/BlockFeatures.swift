/// What the model sees of each block of a page: one row of numbers a block.
struct BlockFeatures {
  private(set) var names: [String] = []
  private(set) var rows: [[Float]] = []

  private let page: PageBlocks
  private let contexts: ElementContexts
  private let container: ProseContainer
  private let shapes: [LineShape]
  private let kinds: [BlockKindCount]
  private let copies: [Int]

  init(_ page: PageBlocks) {
    self.page = page
    contexts = ElementContexts(page.tree)
    let shapes = page.blocks.map { LineShape(page.bytes[$0.text]) }
    self.shapes = shapes
    container = ProseContainer(page.blocks, shapes, contexts, page.tree)
    kinds = Self.kinds(page, contexts)
    copies = Self.copies(page)
    for index in page.blocks.indices { addRow(index) }
  }
}

/// How many blocks of a page stand in elements of the same tags and classes, and what they are like.
struct BlockKindCount {
  var count = 0
  var bytes = 0
  var linkBytes = 0
  var prose = 0
}

extension BlockFeatures {
  private static func kinds(_ page: PageBlocks, _ contexts: ElementContexts) -> [BlockKindCount] {
    var counts: [UInt32: BlockKindCount] = [:]
    let keys = page.blocks.map { block in
      let parent = max(0, Int(page.tree.nodes[block.element].parent))
      return contexts.signatures[block.element] &* 31 &+ contexts.signatures[parent]
    }
    for (block, key) in zip(page.blocks, keys) {
      counts[key, default: .init()].count += 1
      counts[key]?.bytes += block.text.count
      counts[key]?.linkBytes += block.linkBytes
    }
    return keys.map { counts[$0] ?? .init() }
  }

  private static func copies(_ page: PageBlocks) -> [Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for block in page.blocks { counts[page.bytes[block.text], default: 0] += 1 }
    return page.blocks.map { counts[page.bytes[$0.text]] ?? 1 }
  }

  private mutating func addRow(_ index: Int) {
    var row = FeatureRow(isNaming: names.isEmpty)
    let block = page.blocks[index]
    addText(index, "", &row)
    addElement(block, &row)
    addContainer(index, &row)
    addPlace(index, &row)
    for offset in [-2, -1, 1, 2] { addNeighbour(index, offset, &row) }
    if names.isEmpty { names = row.names }
    rows.append(row.values)
  }

  private func addText(_ index: Int, _ prefix: String, _ row: inout FeatureRow) {
    let block = page.blocks[index]
    let shape = shapes[index]
    let text = page.bytes[block.text]
    let words = Float(max(shape.words, 1))
    row.add("length", Float(text.count))
    row.add("words", Float(shape.words))
    row.add("linkDensity", Float(block.linkBytes) / Float(max(text.count, 1)))
    row.add("links", Float(block.linkCount))
    row.add("bold", Float(block.boldBytes) / Float(max(text.count, 1)))
    row.add("italic", Float(block.italicBytes) / Float(max(text.count, 1)))
    row.add("end", Float(shape.end.rawValue))
    row.add("start", Float(shape.start.rawValue))
    row.add("innerEnds", Float(shape.innerEnds))
    row.add("digits", Float(shape.digits) / Float(max(text.count, 1)))
    row.add("titleCase", Float(shape.capitalisedLongWords) / Float(max(shape.longWords, 1)))
    row.add("shouted", Float(shape.shoutedWords) / words)
    row.add("functionWords", Float(shape.functionWords) / words)
    row.add("interfaceWords", Float(shape.interfaceWords) / words)
    row.add("quote", shape.hasQuote ? 1 : 0)
    row.add("address", shape.hasAddress ? 1 : 0)
    row.add("label", shape.label == nil ? 0 : 1)
    row.add("boilerplate", BoilerplateLine.reason(for: text) == nil ? 0 : 1)
    row.add("header", SectionHeader.isWhole(FoldedLine(text.prefix(80))) ? 1 : 0)
    row.add("inline", SectionHeader.inlineLength(text) == nil ? 0 : 1)
    row.add("copies", Float(copies[index]))
    row.add("images", Float(block.imageCount))
    row.add("button", block.isInButton ? 1 : 0)
    let line = text.count <= 200 ? String(decoding: text, as: UTF8.self) : ""
    row.add("byline", !line.isEmpty && Byline(line) != nil ? 1 : 0)
    row.add("date", !line.isEmpty && Byline(dateLine: line) != nil ? 1 : 0)
    row.add("lines", Float(text.count { $0 == 0x0A }))
  }

  private func addElement(_ block: PageBlock, _ row: inout FeatureRow) {
    let nodes = page.tree.nodes
    let tag = nodes[block.element].tag
    row.add("p", tag == .p ? 1 : 0)
    row.add("li", tag == .li ? 1 : 0)
    row.add("heading", Float(tag.headingLevel ?? 0))
    row.add("div", tag == .div ? 1 : 0)
    row.add("cell", tag == .td || tag == .th ? 1 : 0)
    row.add("tag", Float(tag.rawValue))
    row.add("depth", Float(contexts.depths[block.element]))
    for bit in 0..<ElementContexts.Landmarks.count {
      row.add(
        "in\(bit)", contexts.landmarks[block.element].rawValue >> UInt32(bit) & 1 == 1 ? 1 : 0)
    }
    // How far up the nearest element is whose name says so.
    var distances = [Float](repeating: 20, count: ClassWords.count)
    var element = block.element
    var distance: Float = 0
    while element >= 0, distance < 20 {
      var words = contexts.own[element].rawValue
      while words != 0 {
        let bit = words.trailingZeroBitCount
        distances[bit] = min(distances[bit], distance)
        words &= words - 1
      }
      element = Int(nodes[element].parent)
      distance += 1
    }
    // Names between the text and its block.
    var inner: UInt32 = 0
    element = Int(nodes[block.nodes.lowerBound].parent)
    while element > block.element {
      inner |= contexts.own[element].rawValue
      element = Int(nodes[element].parent)
    }
    for bit in 0..<ClassWords.count {
      let isInner = inner >> UInt32(bit) & 1 == 1
      row.add("class\(bit)", isInner ? -1 : distances[bit])
    }
  }

  private func addContainer(_ index: Int, _ row: inout FeatureRow) {
    let block = page.blocks[index]
    let nodes = page.tree.nodes
    let total = max(container.sums.last ?? 0, 1)
    row.add("weight", container.weights[index])
    var element = block.element
    var branch = -1
    var below: Float = 0
    while element > 0, element != container.element {
      branch = element
      below += 1
      element = Int(nodes[element].parent)
    }
    let isInside = element == container.element
    row.add("inContainer", isInside ? 1 : 0)
    row.add("below", isInside ? below : -1)
    if isInside, branch >= 0 {
      addGroup("branch", branch, total, &row)
    } else {
      addGroup("branch", isInside ? block.element : 0, total, &row)
    }
    let parent = max(0, Int(nodes[block.element].parent))
    addGroup("element", block.element, total, &row)
    addGroup("parent", parent, total, &row)
    addGroup("grandparent", max(0, Int(nodes[parent].parent)), total, &row)
    let kind = kinds[index]
    row.add("kindCount", Float(kind.count))
    row.add("kindLength", Float(kind.bytes) / Float(max(kind.count, 1)))
    row.add("kindLinks", Float(kind.linkBytes) / Float(max(kind.bytes, 1)))
  }

  private func addGroup(
    _ name: String, _ element: Int, _ total: Float, _ row: inout FeatureRow
  ) {
    let range = ProseContainer.range(inside: element, page.blocks, page.tree)
    var bytes = 0
    var linked = 0
    for index in range.prefix(200) {
      bytes += page.blocks[index].text.count
      linked += page.blocks[index].linkBytes
    }
    row.add(name + "Blocks", Float(range.count))
    row.add(name + "Length", Float(bytes) / Float(max(min(range.count, 200), 1)))
    row.add(name + "Links", Float(linked) / Float(max(bytes, 1)))
    row.add(
      name + "Prose", (container.sums[range.upperBound] - container.sums[range.lowerBound]) / total)
  }

  private func addPlace(_ index: Int, _ row: inout FeatureRow) {
    let total = max(container.sums.last ?? 0, 1)
    row.add("position", Float(index) / Float(page.blocks.count))
    row.add("proseBefore", container.sums[index] / total)
    let range = ProseContainer.range(inside: container.element, page.blocks, page.tree)
    row.add("fromFirst", Float(index - range.lowerBound))
    row.add("toLast", Float(range.upperBound - index))
    let window = max(0, index - 3)..<min(page.blocks.count, index + 4)
    row.add("proseAround", (container.sums[window.upperBound] - container.sums[window.lowerBound]))
    let heading = page.blocks.firstIndex { page.tree.nodes[$0.element].tag == .h1 }
    row.add("fromTitle", heading.map { Float(index - $0) } ?? -1000)
  }

  private func addNeighbour(_ index: Int, _ offset: Int, _ row: inout FeatureRow) {
    let name = "n\(offset)"
    let other = index + offset
    guard page.blocks.indices.contains(other) else {
      for part in ["Length", "Links", "SameElement", "SameKind", "End", "Weight", "Function"] {
        row.add(name + part, -1)
      }
      return
    }
    let block = page.blocks[other]
    let nodes = page.tree.nodes
    row.add(name + "Length", Float(block.text.count))
    row.add(name + "Links", Float(block.linkBytes) / Float(max(block.text.count, 1)))
    let isSame = nodes[block.element].parent == nodes[page.blocks[index].element].parent
    row.add(name + "SameElement", isSame ? 1 : 0)
    let isSameKind =
      contexts.signatures[block.element] == contexts.signatures[page.blocks[index].element]
    row.add(name + "SameKind", isSameKind ? 1 : 0)
    row.add(name + "End", Float(shapes[other].end.rawValue))
    row.add(name + "Weight", container.weights[other])
    row.add(
      name + "Function", Float(shapes[other].functionWords) / Float(max(shapes[other].words, 1)))
  }
}

/// Grows by one number after the other.
struct FeatureRow {
  let isNaming: Bool
  private(set) var names: [String] = []
  private(set) var values: [Float] = []

  init(isNaming: Bool) { self.isNaming = isNaming }

  mutating func add(_ name: @autoclosure () -> String, _ value: Float) {
    if isNaming { names.append(name()) }
    values.append(value)
  }
}
