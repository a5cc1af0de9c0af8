/// A tree that grows node by node, in document order.
struct GrowingTree {
  private let elements: [PageMarkup.Element]
  private var nodes: [HTMLTree.Node] = []
  private var path: [Int32] = []
  private var lastNumber = -1

  init(elements: [PageMarkup.Element]) {
    self.elements = elements
    nodes.reserveCapacity(elements.count * 2)
  }

  /// The tree of a page in whose structure all end tags are in place.
  static func nodes(of markup: PageMarkup) -> [HTMLTree.Node] {
    var tree = GrowingTree(elements: markup.elements)
    // `html`, `head` and `body`, as the parser supplies them.
    tree.open(offset: -1)
    tree.open(offset: -1)
    tree.closeElements(to: 1)
    tree.open(offset: -1)
    let structure = markup.structure
    var index = 0
    while index < structure.count {
      guard structure[index] == UInt8(ascii: "<") else {
        let end = structure[index] == 0x20 ? index + 1 : index + PageMarkup.lettersOfNumber
        tree.addTexts(structure[index..<end])
        index = end
        continue
      }
      if structure[index + 1] == UInt8(ascii: "/") {
        tree.closeElements(to: tree.path.count - 1)
      } else {
        tree.open(offset: index)
      }
      while structure[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
    }
    return tree.finished()
  }

  /// Adds an element, which stays open; -1 is the offset of one that the page doesn't write.
  mutating func open(offset: Int) {
    let number = offset < 0 ? -1 : number(at: offset)
    append(.element, number < 0 ? .unknown : elements[number].tag, number: number)
    path.append(Int32(nodes.count - 1))
  }

  /// Adds the texts that numbers stand for, and white space.
  mutating func addTexts(_ letters: some Collection<UInt8>) {
    var rest = letters[...]
    while let first = rest.first {
      if first == 0x20 {
        append(.space, .unknown, number: -1)
        rest = rest.dropFirst()
      } else {
        let number = PageMarkup.textNumber(rest.prefix(PageMarkup.lettersOfNumber))
        append(.text, .unknown, number: number)
        rest = rest.dropFirst(PageMarkup.lettersOfNumber)
      }
    }
  }

  mutating func closeElements(to depth: Int) {
    while path.count > max(depth, 0) {
      nodes[Int(path.removeLast())].end = Int32(nodes.count)
    }
  }

  mutating func finished() -> [HTMLTree.Node] {
    closeElements(to: 0)
    return nodes
  }

  /// The element whose start tag begins at `offset`: mostly the one behind the last.
  private mutating func number(at offset: Int) -> Int {
    var low = 0
    var high = elements.count
    if lastNumber + 1 < high, elements[lastNumber + 1].offset == offset {
      lastNumber += 1
      return lastNumber
    }
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    lastNumber = low
    return low < elements.count && elements[low].offset == offset ? low : -1
  }

  private mutating func append(_ kind: HTMLTree.Kind, _ tag: HTMLTag, number: Int) {
    nodes.append(
      .init(
        kind: kind, tag: tag, parent: path.last ?? -1, end: Int32(nodes.count + 1),
        number: Int32(number)))
  }
}
