import GalleyLanguage

/// Trains and measures the model of a page's blocks.
struct PagesCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
    let pages = try PageData.all(in: options.data)
    switch options.goal {
    case .train(let output): try TrainingFiles.write(Self.model(pages).bytes, to: output)
    case .crossValidate(let folds): Self.crossValidate(pages, folds: folds)
    }
  }

  private static func model(_ pages: [PageData]) -> BoostedTrees {
    var examples = PageExamples()
    for page in pages { examples.add(page) }
    return TreeTrainer().train(examples.rows)
  }

  private static func crossValidate(_ pages: [PageData], folds: Int) {
    var overlaps: [Overlap] = []
    for fold in 0..<folds {
      let learned = pages.indices.filter { $0 % folds != fold }.map { pages[$0] }
      let unseen = pages.indices.filter { $0 % folds == fold }.map { pages[$0] }
      let model = model(learned)
      for page in unseen { overlaps.append(overlap(page, model)) }
    }
    report(overlaps)
  }

  private static func overlap(_ page: PageData, _ model: BoostedTrees) -> Overlap {
    Overlap(found: ArticleBlocks(html: page.html, model)?.text ?? "", body: page.body)
  }

  private static func report(_ overlaps: [Overlap]) {
    let count = Double(max(overlaps.count, 1))
    let precision = overlaps.reduce(0) { $0 + $1.precision } / count
    let recall = overlaps.reduce(0) { $0 + $1.recall } / count
    let exact = Double(overlaps.count { $0.isExact }) / count
    let score = 2 * precision * recall / max(precision + recall, 0.001)
    print(
      "F1 \(rounded(score)), precision \(rounded(precision)), recall \(rounded(recall)),"
        + " exact \(rounded(exact)), of \(overlaps.count) pages")
  }

  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 10_000).rounded())
    return "0.\(String(10_000 + thousandths % 10_000).dropFirst())"
  }
}
