/// How unlikely the known labels of all sequences are under given weights, and in which direction that
/// changes.
///
/// Weights are those of transitions first, a row for each label before, then a row for each feature.
struct SequenceLikelihood {
  private struct Sequence {
    /// Rows of known features of all items, by where they start among the weights.
    var rows: [Int32] = []
    var ends: [Int] = []
    var allowed: [UInt32] = []
  }

  private let sequences: [Sequence]
  private let labelCount: Int
  private let penalty: Double
  let weightCount: Int
  private var chain: LabelChain
  /// Which weights are learned.
  var free = 0..<Int.max

  init(
    _ sequences: [TrainingSequence], features: [UInt32], labelCount: Int, penalty: Double
  ) {
    var rows: [UInt32: Int32] = [:]
    for (index, feature) in features.enumerated() {
      rows[feature] = Int32(labelCount * labelCount + index * labelCount)
    }
    self.sequences = sequences.map { sequence in
      var known = Sequence()
      for item in 0..<sequence.count {
        for index in sequence.features(of: item) {
          if let row = rows[sequence.features[index]] { known.rows.append(row) }
        }
        known.ends.append(known.rows.count)
      }
      known.allowed = sequence.allowed
      return known
    }
    self.labelCount = labelCount
    self.penalty = penalty
    weightCount = labelCount * labelCount + features.count * labelCount
    chain = LabelChain(labelCount: labelCount)
  }

  /// - Returns: the negative logarithm of the likelihood, with the penalty.
  mutating func measure(_ weights: [Double], gradient: inout [Double]) -> Double {
    var sum = 0.0
    for index in weights.indices {
      sum += penalty / 2 * weights[index] * weights[index]
      gradient[index] = penalty * weights[index]
    }
    for sequence in sequences where !sequence.ends.isEmpty {
      chain.setScores(weights, rows: sequence.rows, ends: sequence.ends)
      sum += chain.add(allowed: nil, sign: 1, to: &gradient)
      sum -= chain.add(allowed: sequence.allowed, sign: -1, to: &gradient)
      chain.spread(over: sequence.rows, ends: sequence.ends, &gradient)
    }
    for index in gradient.indices where !free.contains(index) { gradient[index] = 0 }
    return sum
  }
}
