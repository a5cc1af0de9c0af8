import Glibc

/// The forward-backward algorithm over the labels of one sequence.
///
/// Numbers are kept as shares of each item's sum, so that none becomes too small however long the
/// sequence is. L. Rabiner: A Tutorial on Hidden Markov Models (1989), section V.
struct LabelChain {
  private let labelCount: Int
  private var count = 0
  /// How well labels fit items, and follow each other, as factors.
  private var fits: [Double] = []
  private var follows: [Double] = []
  /// The logarithm of what each item's factors were divided by.
  private var scale = 0.0
  private var forward: [Double] = []
  private var sums: [Double] = []
  /// How much likelier each label of each item is than it is known to be.
  private var surplus: [Double] = []

  init(labelCount: Int) { self.labelCount = labelCount }

  /// Takes in a sequence.
  mutating func setScores(_ weights: [Double], rows: [Int32], ends: [Int]) {
    count = ends.count
    scale = 0
    follows = weights[..<(labelCount * labelCount)].map { exp($0) }
    fits = Array(repeating: 0, count: count * labelCount)
    surplus = fits
    forward = fits
    sums = Array(repeating: 0, count: count)
    var index = 0
    for item in 0..<count {
      let base = item * labelCount
      while index < ends[item] {
        let row = Int(rows[index])
        for label in 0..<labelCount { fits[base + label] += weights[row + label] }
        index += 1
      }
      let highest = fits[base..<base + labelCount].max() ?? 0
      for label in 0..<labelCount { fits[base + label] = exp(fits[base + label] - highest) }
      scale += highest
    }
  }

  /// Adds what is expected of transitions to the gradient, and of labels to the surplus.
  ///
  /// - Parameter allowed: the labels that items may have; nil for all.
  /// - Returns: the logarithm of the sum over all labellings.
  mutating func add(allowed: [UInt32]?, sign: Double, to gradient: inout [Double]) -> Double {
    var total = scale
    for item in 0..<count {
      stepForward(item, allowed: allowed?[item] ?? .max)
      total += log(sums[item])
    }
    goBackward(allowed: allowed, sign: sign, &gradient)
    return total
  }

  private mutating func stepForward(_ item: Int, allowed: UInt32) {
    let base = item * labelCount
    var sum = 0.0
    for label in 0..<labelCount {
      var value = 0.0
      if allowed >> UInt32(label) & 1 == 1 {
        value = item == 0 ? 1 : 0
        if item > 0 {
          for previous in 0..<labelCount {
            value += forward[base - labelCount + previous] * follows[previous * labelCount + label]
          }
        }
        value *= fits[base + label]
      }
      forward[base + label] = value
      sum += value
    }
    sum = max(sum, .leastNormalMagnitude)
    for label in 0..<labelCount { forward[base + label] /= sum }
    sums[item] = sum
  }

  private mutating func goBackward(
    allowed: [UInt32]?, sign: Double, _ gradient: inout [Double]
  ) {
    var backward = [Double](repeating: 1, count: labelCount)
    var before = backward
    for item in stride(from: count - 1, through: 0, by: -1) {
      let base = item * labelCount
      for label in 0..<labelCount {
        surplus[base + label] += sign * forward[base + label] * backward[label]
      }
      guard item > 0 else { return }
      let mask = allowed?[item] ?? .max
      for label in 0..<labelCount {
        let isAllowed = mask >> UInt32(label) & 1 == 1
        backward[label] = isAllowed ? backward[label] * fits[base + label] / sums[item] : 0
      }
      for previous in 0..<labelCount {
        var value = 0.0
        for label in 0..<labelCount {
          let step = follows[previous * labelCount + label] * backward[label]
          value += step
          gradient[previous * labelCount + label] +=
            sign * forward[base - labelCount + previous] * step
        }
        before[previous] = value
      }
      swap(&backward, &before)
    }
  }

  /// Adds the surplus of each item to the gradient of its features.
  func spread(over rows: [Int32], ends: [Int], _ gradient: inout [Double]) {
    var index = 0
    for item in 0..<count {
      let base = item * labelCount
      while index < ends[item] {
        let row = Int(rows[index])
        for label in 0..<labelCount { gradient[row + label] += surplus[base + label] }
        index += 1
      }
    }
  }
}
