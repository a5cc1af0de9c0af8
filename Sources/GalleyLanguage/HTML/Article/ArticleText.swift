/// The text of an article's blocks, before its characters are cleaned.
struct ArticleText {
  /// Blank lines stand between blocks, line ends where the page breaks lines inside one.
  private(set) var text = ""
  /// What each line of `text` is; nil for paragraphs and blank lines.
  private(set) var kinds: [BlockKind?] = []
  /// Code, which is no part of `text`, each with the number of lines of `text` in front of it.
  private(set) var code: [(line: Int, text: String)] = []

  /// - Parameter repairs: whether the characters of each block are repaired by themselves, so that none
  ///   ends a line later.
  init(_ article: ArticleBlocks, repairs: Bool = false) {
    var bytes: [UInt8] = []
    var index = 0
    while index < article.body.count {
      if let (count, preformatted) = Preformatted.code(at: index, in: article) {
        if !preformatted.text.isEmpty { code.append((kinds.count, preformatted.text)) }
        index += count
        continue
      }
      if !bytes.isEmpty {
        bytes += [0x0A, 0x0A]
        kinds.append(nil)
      }
      if let row = Self.row(at: index, in: article) {
        bytes += row.text
        kinds.append(.tableRow)
        index += row.count
      } else {
        let start = bytes.count
        let text = article.page.text(article.body[index])
        bytes += repairs ? Self.repaired(text) : Array(text)
        let kind = BlockKind(article.page.blocks[article.body[index]], in: article.page.tree)
        let lines = 1 + bytes[start...].count { $0 == 0x0A }
        // What stands in a table, and not beside other cells, is what the page is laid out with.
        kinds += Array(repeating: kind == .tableRow ? nil : kind, count: lines)
        index += 1
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func repaired(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let repaired = Array(normalizedText(String(decoding: text, as: UTF8.self)).utf8)
    return Array(repaired.split(separator: 0x0A).joined(separator: [0x0A]))
  }

  /// The row of a table from one of the body's blocks on: how many blocks it has, and its text, a `|`
  /// between cells.
  ///
  /// - Returns: nil where there is none, or its cells hold more than a few words: a page may be laid out
  ///   with a table.
  private static func row(
    at index: Int, in article: ArticleBlocks
  ) -> (count: Int, text: [UInt8])? {
    let tree = article.page.tree
    guard let first = cell(of: article.page.blocks[article.body[index]], in: tree) else {
      return nil
    }
    let row = Int(tree.nodes[first].parent)
    var texts: [Int: [UInt8]] = [:]
    var count = 0
    for number in article.body[index...].prefix(mostCells) {
      guard let cell = cell(of: article.page.blocks[number], in: tree),
        tree.nodes[cell].parent == row
      else { break }
      if texts[cell] != nil { texts[cell]?.append(0x20) }
      texts[cell, default: []] += article.page.text(number).map { $0 == 0x0A ? 0x20 : $0 }
      count += 1
    }
    guard texts.count > 1, texts.values.allSatisfy({ $0.count <= longestCell }) else { return nil }
    let cells = tree.inside(row).lazy.filter { node in
      tree.nodes[node].parent == row
        && (tree.nodes[node].tag == .td || tree.nodes[node].tag == .th)
    }
    let text = cells.prefix(mostCells).map { texts[$0] ?? [] }.joined(separator: Array(" | ".utf8))
    return (count, Array(text))
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
