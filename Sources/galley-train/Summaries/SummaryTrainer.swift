import GalleyLanguage
import Glibc

/// Finds the weights under which the summaries that the model prefers are worth most.
///
/// The model's preference is a softmax over all summaries of an article; the expected reward is
/// climbed by Adam (Kingma and Ba, 2015) in batches, in a fixed order. Minimum-risk training: Och,
/// "Minimum Error Rate Training in Statistical Machine Translation" (2003); Shen and others (2016).
struct SummaryTrainer {
  private static let passes = 16
  private static let batch = 64
  private static let rate = 0.05
  private static let rewardScale = 10.0
  private static let decay = 0.001

  private let examples: [SummaryExample]
  private let deviations: [Double]
  /// One weight a standardised feature, and one for likeness.
  private var weights: [Double]
  private var firstMoments: [Double]
  private var secondMoments: [Double]

  init(_ examples: [SummaryExample]) {
    let count = SentenceFeature.allCases.count
    let rows = examples.flatMap(\.features)
    let deviations = (0..<count).map { Self.deviation(of: rows, $0) }
    self.deviations = deviations
    self.examples = examples.map { example in
      var scaled = example
      scaled.features = example.features.map { zip($0, deviations).map { $0 / $1 } }
      return scaled
    }
    weights = [Double](repeating: 0, count: count + 1)
    firstMoments = weights
    secondMoments = weights
  }

  mutating func train() -> RankedModel {
    var order = examples.indices.flatMap { Array(repeating: $0, count: examples[$0].weight) }
    var random = RandomNumbers(state: 8)
    let batches = (order.count + Self.batch - 1) / Self.batch
    var step = 0
    for _ in 0..<Self.passes {
      order.shuffle(using: &random)
      for start in stride(from: 0, to: order.count, by: Self.batch) {
        let end = min(start + Self.batch, order.count)
        let left = 1 - Double(step) / Double(batches * Self.passes)
        step += 1
        climb(gradient(of: order[start..<end]), step, rate: Self.rate * left)
      }
    }
    return RankedModel(
      weights: zip(weights, deviations).map { $0 / $1 },
      redundancy: max(0, -(weights.last ?? 0)))
  }

  private static func deviation(of rows: [[Double]], _ feature: Int) -> Double {
    let count = Double(max(1, rows.count))
    let mean = rows.reduce(0) { $0 + $1[feature] } / count
    let variance = rows.reduce(0) { $0 + ($1[feature] - mean) * ($1[feature] - mean) } / count
    return max(variance.squareRoot(), 1e-9)
  }

  private func gradient(of batch: ArraySlice<Int>) -> [Double] {
    var gradient = weights.map { -Self.decay * $0 }
    for index in batch { add(gradientOf: examples[index], Double(batch.count), to: &gradient) }
    return gradient
  }

  private func add(
    gradientOf example: SummaryExample, _ count: Double, to gradient: inout [Double]
  ) {
    let scores = example.features.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let likeness = weights[weights.count - 1]
    var shares = example.triples.map { triple in
      triple.places.reduce(likeness * triple.likeness) { $0 + scores[$1] }
    }
    let most = shares.max() ?? 0
    for index in shares.indices { shares[index] = exp(shares[index] - most) }
    let total = shares.reduce(0, +)
    let expected = zip(shares, example.triples).reduce(0) { $0 + $1.0 * $1.1.reward } / total
    var pulls = [Double](repeating: 0, count: example.features.count)
    for (share, triple) in zip(shares, example.triples) {
      let pull = Self.rewardScale * (triple.reward - expected) * share / total / count
      for place in triple.places { pulls[place] += pull }
      gradient[weights.count - 1] += pull * triple.likeness
    }
    for (pull, row) in zip(pulls, example.features) {
      for index in row.indices { gradient[index] += pull * row[index] }
    }
  }

  private mutating func climb(_ gradient: [Double], _ step: Int, rate: Double) {
    let firstBias = 1 - pow(0.9, Double(step))
    let secondBias = 1 - pow(0.999, Double(step))
    for index in weights.indices {
      firstMoments[index] = 0.9 * firstMoments[index] + 0.1 * gradient[index]
      secondMoments[index] =
        0.999 * secondMoments[index] + 0.001 * gradient[index] * gradient[index]
      let spread = (secondMoments[index] / secondBias).squareRoot() + 1e-8
      weights[index] += rate * firstMoments[index] / firstBias / spread
    }
  }
}
