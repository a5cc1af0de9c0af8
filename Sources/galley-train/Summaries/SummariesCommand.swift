import Galley
import GalleyLanguage

/// Trains and measures the model of summaries.
struct SummariesCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
    let files = try SummaryData.all(in: options.data)
    switch options.goal {
    case .train(let output):
      let model = Self.model(files.flatMap { $0 })
      try TrainingFiles.write(model.bytes, to: output)
      for (feature, weight) in zip(SentenceFeature.allCases, model.weights) {
        Training.say("\(feature) \(rounded(weight, digits: 3))")
      }
      Training.say("redundancy \(rounded(model.redundancy, digits: 3))")
    case .crossValidate(let folds): Self.crossValidate(files, folds: folds)
    }
  }

  private static func model(_ articles: [SummaryData]) -> RankedModel {
    var random = RandomNumbers(state: 3)
    let examples = articles.compactMap { SummaryExample($0, &random) }
    var trainer = SummaryTrainer(examples)
    return trainer.train()
  }

  private static func crossValidate(_ files: [[SummaryData]], folds: Int) {
    var scores = files.map { _ in SummaryScores() }
    for fold in 0..<folds {
      let learned = files.flatMap { file in
        file.indices.filter { $0 % folds != fold }.map { file[$0] }
      }
      let model = model(learned)
      for (file, articles) in files.enumerated() {
        for index in articles.indices where index % folds == fold {
          scores[file].add(articles[index], model)
        }
      }
    }
    for file in scores { print(file.line) }
  }
}

/// What three sentences by the model are worth beside the first three.
private struct SummaryScores {
  private var ranked: [Double] = [0, 0]
  private var lead: [Double] = [0, 0]
  private var count = 0

  mutating func add(_ article: SummaryData, _ model: RankedModel) {
    count += 1
    for length in 1...2 {
      ranked[length - 1] += score(article, .ranked, model, length)
      lead[length - 1] += score(article, .lead, model, length)
    }
  }

  private func score(
    _ article: SummaryData, _ method: SummaryMethod, _ model: RankedModel, _ length: Int
  ) -> Double {
    let request = SummaryRequest(method: method, title: article.title)
    let summary = summarize(article.text, article.analysis, request, model: model).summary
    return Rouge.score(Rouge.words(of: summary.text), article.reference, length: length)
  }

  var line: String {
    let shares = (ranked + lead).map { rounded(100 * $0 / Double(max(1, count)), digits: 2) }
    return "ROUGE-1 \(shares[0]), ROUGE-2 \(shares[1]); lead \(shares[2]), \(shares[3]);"
      + " \(count) articles"
  }
}

private func rounded(_ value: Double, digits: Int) -> Double {
  let unit = (0..<digits).reduce(1.0) { unit, _ in unit * 10 }
  return (value * unit).rounded() / unit
}
