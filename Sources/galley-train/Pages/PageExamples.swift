import GalleyLanguage

/// Blocks to learn from.
struct PageExamples {
  private var numbers: [[Float]] = []
  private var answers: [Float] = []
  private var weights: [Float] = []

  var rows: TreeRows { TreeRows(numbers, answers: answers, weights: weights) }

  /// Adds a page's blocks, and those of its article alone, as some programs save it.
  mutating func add(_ page: PageData) {
    guard let blocks = PageBlocks(html: page.html) else { return }
    let labels = add(blocks, page, weight: 1)
    guard let first = labels.firstIndex(where: { $0 > 0.5 }),
      let last = labels.lastIndex(where: { $0 > 0.5 })
    else { return }
    add(blocks.keeping(first...last), page, weight: 0.3)
  }

  /// - Returns: the share of each block that is body.
  @discardableResult
  private mutating func add(_ blocks: PageBlocks, _ page: PageData, weight: Float) -> [Float] {
    let texts = blocks.indices.map { String(decoding: blocks.text($0), as: UTF8.self) }
    let labels = PageLabels(texts, body: page.shingles)
    let features = BlockFeatures(blocks)
    for (index, row) in zip(features.candidates, features.rows) {
      numbers.append(row)
      answers.append(labels.shares[index] > 0.5 ? 1 : 0)
      let tokens = Float(max(labels.counts[index], 1))
      weights.append(weight * min(tokens.squareRoot(), 8))
    }
    return labels.shares
  }
}
