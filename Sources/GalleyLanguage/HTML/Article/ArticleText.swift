/// The text of an article's blocks, before its characters are cleaned.
struct ArticleText {
  /// Blank lines stand between blocks, line ends where the page breaks lines inside one.
  private(set) var text = ""
  /// What each line of `text` is; nil for paragraphs and blank lines.
  private(set) var kinds: [BlockKind?] = []

  init(_ article: ArticleBlocks) {
    var bytes: [UInt8] = []
    var index = 0
    while index < article.body.count {
      let row = Self.row(at: index, in: article)
      let kind = BlockKind(article.page.blocks[article.body[index]], in: article.page.tree)
      if !bytes.isEmpty {
        bytes += [0x0A, 0x0A]
        kinds.append(nil)
      }
      let start = bytes.count
      for (cell, number) in article.body[index..<index + row].enumerated() {
        if cell > 0 { bytes += " | ".utf8 }
        bytes += article.page.text(number)
      }
      let lines = 1 + bytes[start...].count { $0 == 0x0A }
      // A list's item may stand in a table, but not beside other cells.
      let isRow = kind == .tableRow && row < 2
      kinds += Array(repeating: row > 1 ? .tableRow : isRow ? nil : kind, count: lines)
      index += row
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// How many of the body's blocks from one on are cells of one row, each with a few words: of a table
  /// that a page is laid out with, cells hold more.
  private static func row(at index: Int, in article: ArticleBlocks) -> Int {
    let tree = article.page.tree
    guard let first = cell(of: article.page.blocks[article.body[index]], in: tree) else { return 1 }
    var cells = [first]
    for number in article.body[(index + 1)...] {
      guard let next = cell(of: article.page.blocks[number], in: tree),
        tree.nodes[next].parent == tree.nodes[first].parent
      else { break }
      if cells.last == next || cells.count == mostCells { return 1 }
      cells.append(next)
    }
    let isShort = article.body[index..<index + cells.count].allSatisfy {
      article.page.text($0).count <= longestCell
    }
    return isShort ? cells.count : 1
  }

  /// In bytes.
  private static let longestCell = 200
  /// A row of a table may have 1,000 columns (HTML Standard, section 4.9.11).
  private static let mostCells = 1000

  private static func cell(of block: PageBlock, in tree: HTMLTree) -> Int? {
    var element = block.element
    while element >= 0 {
      switch tree.nodes[element].tag {
      case .td, .th: return element
      case .table: return nil
      default: element = Int(tree.nodes[element].parent)
      }
    }
    return nil
  }
}
