/// The lines of an article after cleaning, with its code where it stood.
struct ArticleLines {
  private(set) var text = ""
  /// The number of each line in the article's text; of code that of the line before it.
  private(set) var numbers: [Int] = []
  /// The lines that are no paragraphs; all lines of a code are one.
  private(set) var blocks: [CleanedPage.Block] = []

  init(_ cleaned: CleanedText, _ article: ArticleText) {
    var code = article.code[...]
    let lines = cleaned.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (line, number) in zip(lines, cleaned.lineNumbers) {
      while let first = code.first, first.line < number { append(code.removeFirst()) }
      let kind = article.kinds.indices.contains(number - 1) ? article.kinds[number - 1] : nil
      append(String(Substring(line)), as: kind, numbers: CollectionOfOne(number))
    }
    while !code.isEmpty { append(code.removeFirst()) }
  }

  private mutating func append(_ code: (line: Int, text: String)) {
    let count = 1 + code.text.utf8.count { $0 == 0x0A }
    append(code.text, as: .code, numbers: repeatElement(max(code.line, 1), count: count))
  }

  private mutating func append(
    _ line: String, as kind: BlockKind?, numbers: some Collection<Int>
  ) {
    if !self.numbers.isEmpty { text += "\n" }
    let start = text.utf8.count
    text += line
    if let kind { blocks.append(.init(kind: kind, range: start..<text.utf8.count)) }
    self.numbers += numbers
  }
}
