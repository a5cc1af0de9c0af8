import GalleyLanguage
import Glibc

/// Trains `BoostedTrees` on the logistic loss.
///
/// J. Friedman: Stochastic Gradient Boosting (2002); leaves with second derivatives after T. Chen and
/// C. Guestrin: XGBoost (2016), section 2.2. The same rows give the same trees.
struct TreeTrainer {
  var treeCount = 160
  var leafCount = 12
  var rate: Float = 0.06
  /// The share of features, and of rows, that a tree sees.
  var featureShare = 0.4
  var rowShare = 0.8
  var growth = TreeGrowth()
  var seed: UInt64 = 1

  func train(_ rows: TreeRows) -> BoostedTrees {
    var random = RandomNumbers(state: seed)
    let total = rows.weights.reduce(0, +)
    let positive = zip(rows.answers, rows.weights).reduce(0) { $0 + $1.0 * $1.1 }
    let share = min(max(positive / max(total, 1), 0.001), 0.999)
    let start = log(share / (1 - share))
    var sums = [Float](repeating: start, count: rows.count)
    var trees: [BoostedTrees.Tree] = []
    for _ in 0..<treeCount {
      let tree = nextTree(rows, sums, &random)
      for row in 0..<rows.count { sums[row] += tree.value(ofRow: row, in: rows) }
      trees.append(tree.exported(rows))
    }
    return BoostedTrees(featureCount: rows.featureCount, start: start, trees: trees)
  }

  private func nextTree(
    _ rows: TreeRows, _ sums: [Float], _ random: inout RandomNumbers
  ) -> GrownTree {
    var slopes: [Slope] = []
    slopes.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      let probability = logistic(sums[row])
      let weight = rows.weights[row]
      slopes.append(
        Slope(
          first: weight * (probability - rows.answers[row]),
          second: weight * max(probability * (1 - probability), 1e-6)))
    }
    let seen = (0..<rows.count).filter { _ in random.share() < rowShare }
    let features = (0..<rows.featureCount).filter { _ in
      random.share() < featureShare
    }
    return growth.tree(rows, slopes, seen, features, leafCount: leafCount, rate: rate)
  }
}

/// The first and second derivative of the loss.
struct Slope {
  var first: Float = 0
  var second: Float = 0

  static func += (sum: inout Slope, slope: Slope) {
    sum.first += slope.first
    sum.second += slope.second
  }
}
