#if HTML
  private import CHTML
#endif

/// A page as a tree, in document order: what is inside a node follows it.
struct HTMLTree {
  enum Kind {
    case element
    case text
    /// White space between tags.
    case space
  }

  struct Node {
    let kind: Kind
    let tag: HTMLTag
    /// The node around it; -1 for the first.
    let parent: Int32
    /// The number behind the last node inside it.
    var end: Int32
    /// Its number among the page's elements or texts; -1 where the page doesn't write it.
    let number: Int32
  }

  let markup: PageMarkup
  private(set) var nodes: [Node] = []
  /// The attributes of all elements, one element's after the other's.
  private var attributes: [(name: HTMLAttribute, value: Range<Int32>)] = []
  /// Where in `attributes` those of each of the page's elements start; one more at the end.
  private var firstAttributes: [Int32] = []

  /// The parser's memory, in bytes.
  private static let mostMemory = 200 << 20

  /// - Parameter page: the page's source, in UTF-8.
  init(_ page: String) throws(HTMLError) {
    markup = try PageMarkup(Array(page.utf8))
    try parse()
    readAttributes()
  }
}

extension HTMLTree {
  /// The value of an element's attribute as the page has it; nil where it is not there.
  func attribute(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    guard let range = attributeRange(name, of: node) else { return nil }
    return markup.source[range]
  }

  /// Where the value of an element's attribute stands in the source; nil where it is not there.
  func attributeRange(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    let number = Int(nodes[node].number)
    guard nodes[node].kind == .element, number >= 0 else { return nil }
    for index in Int(firstAttributes[number])..<Int(firstAttributes[number + 1])
    where attributes[index].name == name {
      let value = attributes[index].value
      return Int(value.lowerBound)..<Int(value.upperBound)
    }
    return nil
  }

  /// Whether the element has any that are read.
  func hasAttributes(_ node: Int) -> Bool {
    let number = Int(nodes[node].number)
    return nodes[node].kind == .element && number >= 0
      && firstAttributes[number] < firstAttributes[number + 1]
  }

  /// Whether the page styles the element by itself.
  func hasStyle(_ node: Int) -> Bool { attributeRange(.style, of: node) != nil }

  /// How many bytes of text stand before each node, and in the whole page.
  func textLengths() -> [Int] {
    var lengths: [Int] = []
    lengths.reserveCapacity(nodes.count + 1)
    var length = 0
    for node in nodes {
      lengths.append(length)
      if node.kind == .text { length += markup.texts[Int(node.number)].count }
    }
    lengths.append(length)
    return lengths
  }

  /// The source of a text.
  func text(of node: Int) -> ArraySlice<UInt8> {
    markup.source[markup.texts[Int(nodes[node].number)]]
  }

  /// The nodes inside `node`.
  func inside(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  private mutating func readAttributes() {
    firstAttributes.reserveCapacity(markup.elements.count + 1)
    for element in markup.elements {
      firstAttributes.append(Int32(attributes.count))
      guard element.attributes.count > 3 else { continue }
      HTMLAttribute.read(markup.source, in: element.attributes) { name, value in
        attributes.append((name, Int32(value.lowerBound)..<Int32(value.upperBound)))
      }
    }
    firstAttributes.append(Int32(attributes.count))
  }
}

extension HTMLTree {
  #if HTML
    private mutating func parse() throws(HTMLError) {
      // With all end tags in place, the parser moves nothing but what stands between parts of tables.
      guard markup.hasTables else {
        nodes = GrowingTree.nodes(of: markup)
        return
      }
      let parsed = unsafe markup.structure.span.withUnsafeBytes { source in
        unsafe withParsedNodes(source)
      }
      guard let parsed else { throw .tooManyElements }
      nodes = parsed
    }

    private func withParsedNodes(_ source: UnsafeRawBufferPointer) -> [Node]? {
      let start = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let tree = unsafe chtml_parse(start, source.count, Self.mostMemory) else { return nil }
      defer { unsafe chtml_delete(tree) }
      var count = 0
      let parsed = unsafe UnsafeBufferPointer(start: chtml_nodes(tree, &count), count: count)
      var growing = GrowingTree(elements: markup.elements)
      for index in 0..<count {
        let node = unsafe parsed[index]
        growing.closeElements(to: unsafe Int(node.depth))
        if let text = unsafe node.text {
          unsafe growing.addTexts(UnsafeRawBufferPointer(start: text, count: node.length))
        } else {
          growing.open(offset: unsafe Int(node.tag))
        }
      }
      return growing.finished()
    }
  #else
    private mutating func parse() throws(HTMLError) { throw .notBuiltIn }
  #endif
}
