/// How well each label fits a line, and which labels follow each other: a linear-chain model.
///
/// J. Lafferty, A. McCallum, F. Pereira: Conditional Random Fields (2001). The weights are in
/// `LineModelWeights`.
enum LineModel {
  private static let labels = LineLabel.allCases.count

  /// What speaks for the body from the start: a line lost is worse than a teaser left.
  private static let bodyBias: Int32 = 30

  /// How well each label fits a line with these buckets.
  static func scores(_ buckets: [Int]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: labels)
    scores[LineLabel.body.rawValue] = bodyBias
    for bucket in buckets {
      for label in 0..<labels { scores[label] += weights[bucket * labels + label] }
    }
    return scores
  }

  static func transition(from previous: Int, to label: Int) -> Int32 {
    transitions[previous * labels + label]
  }

  /// One row of labels for each bucket.
  private static let weights: [Int32] = LineFeature.allCases.flatMap {
    LineModelWeights.rows(of: $0).map(Int32.init)
  }

  private static let transitions: [Int32] = LineModelWeights.transitions.map(Int32.init)
}
