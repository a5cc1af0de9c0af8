import Galley
import GalleyLanguage

/// Learns and measures the weights of keywords, which stand in `KeywordModel`.
struct KeywordsCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
    let articles = try HeadlinedArticle.all(in: options.data)
    switch options.goal {
    case .train(let output):
      let model = Self.model(articles)
      let lines = zip(KeywordFeature.allCases, model.weights).map { "\($0): \(rounded($1))" }
      let text = (lines + ["bias: \(rounded(model.bias))"]).joined(separator: "\n") + "\n"
      try TrainingFiles.write(Array(text.utf8), to: output)
    case .crossValidate(let folds): Self.crossValidate(articles, folds: folds)
    }
  }

  private static func model(_ articles: [HeadlinedArticle]) -> KeywordModel {
    var regression = KeywordRegression(
      articles.flatMap { KeywordExample($0.text, $0.analysis, headline: $0.headline).rows })
    return regression.train()
  }

  private static func crossValidate(_ articles: [HeadlinedArticle], folds: Int) {
    var learned = KeywordScores()
    var embedded = KeywordScores()
    for fold in 0..<folds {
      let model = model(articles.indices.filter { $0 % folds != fold }.map { articles[$0] })
      for index in articles.indices where index % folds == fold {
        learned.add(articles[index], model)
        embedded.add(articles[index], .embedded)
      }
    }
    print("of headlines' words, ten keywords: \(learned.line)")
    print("with the weights in the program: \(embedded.line)")
  }
}

/// An article with a headline that the keywords are measured by and that they don't see.
struct HeadlinedArticle {
  let text: String
  let analysis: TextAnalysis
  let headline: String

  static func all(in folder: String) throws(TrainingError) -> [HeadlinedArticle] {
    try TrainingFiles.objects(in: "\(folder)/summarize/inshorts_dev.jsonl.gz").compactMap {
      object in
      guard case .string(let text)? = object["article"],
        case .string(let headline)? = object["summary_headline"]
      else { return nil }
      var document = Document(id: "", text: text)
      return HeadlinedArticle(text: text, analysis: document.analyzed(), headline: headline)
    }
  }
}

/// Means over articles, in per cent.
private struct KeywordScores {
  private var recall = 0.0
  private var precision = 0.0
  private var f1 = 0.0
  private var count = 0.0

  mutating func add(_ article: HeadlinedArticle, _ model: KeywordModel) {
    let found = keywords(of: article.text, article.analysis, model: model)
    let said = KeywordExample.stems(of: found.map(\.text).joined(separator: "\n"))
    let wanted = KeywordExample.stems(of: article.headline)
    let shared = Double(said.intersection(wanted).count)
    recall += 100 * shared / Double(max(1, wanted.count))
    precision += 100 * shared / Double(max(1, said.count))
    f1 += 200 * shared / Double(max(1, said.count + wanted.count))
    count += 1
  }

  var line: String {
    let means = [recall, precision, f1].map { rounded($0 / max(1, count)) }
    return "recall \(means[0]), precision \(means[1]), F1 \(means[2]); \(Int(count)) articles"
  }
}

private func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
