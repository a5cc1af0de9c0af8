import GalleyLanguage

/// Learns the weights of a `SequenceModel` from sequences.
///
/// The weights are those under which the labels that are known are likeliest, less a penalty for large
/// weights (L2), found by L-BFGS. An item that may have one of several labels counts for their sum, so
/// that "none of the body" can be learned from where nobody said what else it is. The same sequences
/// give the same bytes.
struct SequenceTrainer {
  let labelCount: Int
  /// How much large weights cost: half of this times the sum of their squares.
  var penalty = 1.0
  /// Whether features are learned first, as if items stood alone, and transitions after them.
  ///
  /// Otherwise what is alike over long stretches is learned by where it begins, and little by what it
  /// looks like. C. Sutton, A. McCallum: Piecewise Training for Undirected Models (2005).
  var inPieces = false
  /// A feature that occurs in fewer groups is not learned.
  var fewestGroups = 3
  /// How often weights are improved at most.
  var mostIterations = 120

  /// The model's bytes, as `SequenceModel` reads them.
  func train(_ sequences: [TrainingSequence]) -> [UInt8] {
    let features = knownFeatures(sequences)
    var objective = SequenceLikelihood(
      sequences, features: features, labelCount: labelCount, penalty: penalty)
    let start = [Double](repeating: 0, count: objective.weightCount)
    if inPieces { objective.free = transitionCount..<objective.weightCount }
    var weights = LimitedMemoryBFGS(mostIterations: mostIterations).minimum(from: start) {
      objective.measure($0, gradient: &$1)
    }
    if inPieces {
      for index in objective.free { weights[index] *= Self.trust }
      objective.free = 0..<transitionCount
      weights = LimitedMemoryBFGS(mostIterations: mostIterations).minimum(from: weights) {
        objective.measure($0, gradient: &$1)
      }
    }
    return bytes(features, weights)
  }

  /// Features seen in enough groups, in rising order.
  private func knownFeatures(_ sequences: [TrainingSequence]) -> [UInt32] {
    var groups: [UInt32: (last: Int, count: Int)] = [:]
    let ordered = sequences.indices.sorted { sequences[$0].group < sequences[$1].group }
    for index in ordered {
      let group = sequences[index].group
      for feature in sequences[index].features {
        let seen = groups[feature]
        if seen?.last != group { groups[feature] = (group, (seen?.count ?? 0) + 1) }
      }
    }
    return groups.filter { $0.value.count >= fewestGroups }.keys.sorted()
  }

  /// Writes the model; features whose weights all round to nothing are left out.
  private func bytes(_ features: [UInt32], _ weights: [Double]) -> [UInt8] {
    let numbers = weights.map { weight in
      Int16(max(-32_767, min(32_767, (weight * SequenceModel.unit).rounded())))
    }
    var ids: [UInt32] = []
    var rows: [Int16] = []
    for (index, feature) in features.enumerated() {
      let start = transitionCount + index * labelCount
      let row = numbers[start..<start + labelCount]
      if row.allSatisfy({ abs($0) < Self.least }) { continue }
      ids.append(feature)
      rows += row
    }
    var bytes = SequenceModel.signature
    bytes.append(words: [UInt32(labelCount), UInt32(ids.count)])
    bytes.append(shorts: numbers[..<transitionCount])
    bytes.append(words: ids)
    bytes.append(shorts: rows)
    return bytes
  }

  private var transitionCount: Int { labelCount * labelCount }

  /// How far features that were learned alone are trusted on pages that they were not learned from.
  private static let trust = 0.5

  /// A feature that says less than this for every label is not worth its bytes.
  private static let least: Int16 = 4
}
