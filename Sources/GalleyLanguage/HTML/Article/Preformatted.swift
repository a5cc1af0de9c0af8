/// What stands in a page's `pre`: code, a poem, a table drawn with letters.
///
/// Its lines, their indentation and the blank lines between them are its meaning. Some pages have prose
/// in `pre`, wrapped by hand or a paragraph a line: such is no code.
struct Preformatted {
  /// As the page has it, but for invisible characters and odd spaces.
  let text: String

  /// The code from one of an article's blocks on, and how many blocks it has: an element that a line
  /// stands in divides `pre` into several.
  ///
  /// - Returns: nil where the block is none.
  static func code(at index: Int, in article: ArticleBlocks) -> (count: Int, code: Preformatted)? {
    let page = article.page
    guard let element = element(of: page.blocks[article.body[index]], in: page.tree) else {
      return nil
    }
    let blocks = article.body[index...].prefix { block in
      Self.element(of: page.blocks[block], in: page.tree) == element
    }
    let lines = blocks.map { page.text($0) }
    guard !isProse(lines) else { return nil }
    return (blocks.count, Preformatted(Array(lines.joined(separator: [0x0A]))))
  }

  private init(_ bytes: [UInt8]) {
    // Tabs are indentation here.
    let pieces = bytes.split(separator: 0x09, omittingEmptySubsequences: false).map { piece in
      let bytes = Array(piece)
      return OddCharacters.replaced(in: bytes.span)
    }
    let cleaned = Array(pieces.joined(separator: [0x09]))
    var lines = cleaned.split(separator: 0x0A, omittingEmptySubsequences: false)
    // Odd spaces at the ends of lines are known as such only now.
    for index in lines.indices {
      while let last = lines[index].last, last == 0x20 || last == 0x09 { lines[index].removeLast() }
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    let whole = Array(lines.drop { $0.isEmpty }.joined(separator: [0x0A]))
    text = String(decoding: whole, as: UTF8.self)
  }

  private static func element(of block: PageBlock, in tree: HTMLTree) -> Int? {
    guard block.isPreformatted else { return nil }
    var element = block.element
    while element >= 0, tree.nodes[element].tag != .pre {
      element = Int(tree.nodes[element].parent)
    }
    return element < 0 ? nil : element
  }

  /// Whether lines are wrapped at a width, or most of the text is in sentences that fill long lines.
  private static func isProse(_ blocks: [ArraySlice<UInt8>]) -> Bool {
    let text = Array(blocks.joined(separator: [0x0A]))
    if HardWraps.areEvident(in: TextLines(String(decoding: text, as: UTF8.self))) { return true }
    let lines = text.split(separator: 0x0A)
    let prose = lines.reduce(0) { bytes, line in
      guard line.count >= leastParagraph else { return bytes }
      let end = LineShape.end(of: line)
      return end == .sentence || end == .question ? bytes + line.count : bytes
    }
    return prose * 2 > text.count
  }

  /// No line of code that ends as a sentence is so long, in bytes.
  private static let leastParagraph = 120
}
