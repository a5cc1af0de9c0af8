import GalleyLanguage
import Glibc

/// Learns the weights of a `NameModel`.
///
/// The weights are those under which the labels that are known are likeliest. They are improved sentence by
/// sentence, each weight by steps that become smaller the more often it was changed: J. Duchi, E. Hazan,
/// Y. Singer: Adaptive Subgradient Methods (2011); here one sum for all labels of a feature. Features of
/// words are left out at random, so that a name's surroundings are learned too. The same examples give
/// the same bytes.
struct NameTrainer {
  /// How often all examples are seen.
  var passes = 4
  /// A feature that occurs less often is not learned.
  static let fewest = 3
  var step: Float = 0.25
  /// How likely features of a piece's words are left out, and how many of them then.
  var dropout = (pieces: 0.15, features: 0.6)
  /// How much large weights cost, at each step.
  var penalty: Float = 2e-4
  /// How many features are kept at most.
  var mostFeatures = 500_000

  /// How often names are right by the probability that the model gives them.
  var calibration = (0..<NameModel.calibrationCount).map {
    Double($0) / Double(NameModel.calibrationCount - 1)
  }

  typealias Row = SIMD16<Float>

  private let examples: EntityExamples
  /// For each feature of the examples the row of its weights; -1 where it is not learned.
  private let rowOfFeature: [Int32]
  private let features: [UInt32]
  private var weights: [Row]
  private var changes: [Float]
  private var transitions: [Row]
  private var transitionChanges: Float = 1e-3

  init(_ examples: EntityExamples) {
    self.examples = examples
    let table = FeatureTable(examples.features, fewest: Self.fewest)
    features = table.features
    rowOfFeature = examples.features.map { table.row(of: $0) }
    weights = Array(repeating: Row(repeating: 0), count: features.count)
    changes = Array(repeating: 1e-3, count: features.count)
    transitions = Array(repeating: Row(repeating: 0), count: NameLabel.count)
  }

  mutating func train(_ tell: (String) -> Void) -> [UInt8] {
    tell("\(features.count) features, \(examples.pieceEnds.count) pieces")
    var random = RandomNumbers(state: 1)
    var order = Array(examples.sentenceEnds.indices)
    let steps = Float(passes * order.count)
    var done: Float = 0
    for pass in 0..<passes {
      for index in order.indices.dropFirst().reversed() {
        order.swapAt(index, Int(random.next() % UInt64(index + 1)))
      }
      var loss = 0.0
      for sentence in order {
        let rate = step * (1 - done / steps)
        loss += Double(learn(sentence, rate, &random))
        done += 1
      }
      tell("pass \(pass + 1): \(loss / Double(examples.pieceEnds.count))")
    }
    return bytes()
  }

  /// Improves the weights by one sentence.
  private mutating func learn(_ sentence: Int, _ rate: Float, _ random: inout RandomNumbers)
    -> Float
  {
    let first = sentence == 0 ? 0 : examples.sentenceEnds[sentence - 1]
    let pieces = first..<examples.sentenceEnds[sentence]
    if pieces.isEmpty { return 0 }
    var rows: [Int32] = []
    var ends: [Int] = []
    for piece in pieces {
      let start = piece == 0 ? 0 : examples.pieceEnds[piece - 1]
      let drops = random.share() < dropout.pieces
      for place in start..<examples.pieceEnds[piece] {
        let row = rowOfFeature[place]
        if row >= 0, !(drops && examples.lexical[place] && random.share() < dropout.features) {
          rows.append(row)
        }
      }
      ends.append(rows.count)
    }
    var chain = NameChain(transitions)
    var start = 0
    for end in ends {
      var sum = Row(repeating: 0)
      for place in start..<end { sum += weights[Int(rows[place])] }
      chain.append(sum)
      start = end
    }
    let loss = chain.measure(examples.allowed[pieces])
    apply(chain, rows, ends, rate, examples.weights[sentence])
    return loss
  }

  private mutating func apply(
    _ chain: NameChain, _ rows: [Int32], _ ends: [Int], _ rate: Float, _ weight: Float
  ) {
    var start = 0
    for (item, end) in ends.enumerated() {
      let gradient = chain.surplus[item] * weight
      let size = (gradient * gradient).sum()
      if size > 1e-7 {
        for place in start..<end {
          let row = Int(rows[place])
          changes[row] += size
          let pace = rate / changes[row].squareRoot()
          weights[row] -= pace * (gradient + penalty * weights[row])
        }
      }
      start = end
    }
    for label in transitions.indices {
      let gradient = chain.transitionSurplus[label] * weight
      transitionChanges += (gradient * gradient).sum()
    }
    let pace = rate / transitionChanges.squareRoot()
    for label in transitions.indices {
      transitions[label] -= pace * chain.transitionSurplus[label] * weight
    }
  }

  /// The model's bytes: the features that say most.
  private func bytes() -> [UInt8] {
    let numbers = weights.map { row in
      (0..<NameLabel.count).map { label in
        Int8(max(-127, min(127, (row[label] * NameModel.unit).rounded())))
      }
    }
    let sizes = numbers.map { $0.reduce(0) { $0 + abs(Int($1)) } }
    let least = sizes.sorted(by: >).dropFirst(mostFeatures).first ?? 0
    let kept = features.indices.filter { sizes[$0] > max(least, 2) }
    return NameModel.bytes(
      features: kept.map { features[$0] }, weights: kept.map { numbers[$0] },
      transitions: transitions.map { row in
        (0..<NameLabel.count).map { Int16((row[$0] * NameModel.unit).rounded()) }
      }, calibration: calibration)
  }
}
