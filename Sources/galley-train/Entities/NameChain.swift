import GalleyLanguage
import Glibc

/// The forward-backward algorithm over the labels of one sentence, under weights that are learned.
///
/// L. Rabiner: A Tutorial on Hidden Markov Models (1989), section V.
struct NameChain {
  typealias Row = SIMD16<Float>

  private var fits: [Row] = []
  private let follows: [Row]
  /// How much likelier each label of each item is than it is known to be.
  private(set) var surplus: [Row] = []
  private(set) var transitionSurplus: [Row]

  /// - Parameter transitions: a row for each label before.
  init(_ transitions: [Row]) {
    follows = transitions.indices.map { previous in
      var row = Row(repeating: 0)
      for label in 0..<NameLabel.count
      where NameLabel(rawValue: label).mayFollow(NameLabel(rawValue: previous)) {
        row[label] = exp(transitions[previous][label])
      }
      return row
    }
    transitionSurplus = Array(repeating: Row(repeating: 0), count: transitions.count)
  }

  mutating func append(_ scores: Row) {
    var highest = scores[0]
    for label in 1..<NameLabel.count { highest = max(highest, scores[label]) }
    var row = Row(repeating: 0)
    for label in 0..<NameLabel.count { row[label] = exp(scores[label] - highest) }
    fits.append(row)
  }

  /// - Returns: how unlikely the labels that are allowed are.
  mutating func measure(_ allowed: ArraySlice<UInt16>) -> Float {
    surplus = Array(repeating: Row(repeating: 0), count: fits.count)
    let all = add(nil, 1)
    return all - add(allowed, -1)
  }

  private mutating func add(_ allowed: ArraySlice<UInt16>?, _ sign: Float) -> Float {
    var total: Float = 0
    var forward: [Row] = []
    var sums: [Float] = []
    var before = Self.start
    for item in fits.indices {
      var row = item == 0 ? Self.start : stepped(before)
      row *= fits[item]
      if let allowed { row *= Self.mask(allowed[allowed.startIndex + item]) }
      let sum = max(row.sum(), 1e-30)
      row /= sum
      total += log(sum)
      forward.append(row)
      sums.append(sum)
      before = row
    }
    goBackward(forward, sums, allowed, sign)
    return total
  }

  private mutating func goBackward(
    _ forward: [Row], _ sums: [Float], _ allowed: ArraySlice<UInt16>?, _ sign: Float
  ) {
    var backward = Row(repeating: 1)
    for item in fits.indices.reversed() {
      surplus[item] += sign * forward[item] * backward
      guard item > 0 else { return }
      var step = backward * fits[item] / sums[item]
      if let allowed { step *= Self.mask(allowed[allowed.startIndex + item]) }
      for previous in follows.indices {
        let shares = follows[previous] * step
        backward[previous] = shares.sum()
        transitionSurplus[previous] += sign * forward[item - 1][previous] * shares
      }
    }
  }

  private func stepped(_ before: Row) -> Row {
    var row = Row(repeating: 0)
    for previous in follows.indices { row += before[previous] * follows[previous] }
    return row
  }

  /// Nothing is inside of a name at the start.
  private static let start = {
    var row = Row(repeating: 0)
    for label in 0..<NameLabel.count where NameLabel(rawValue: label).mayFollow(.outside) {
      row[label] = 1
    }
    return row
  }()

  private static func mask(_ allowed: UInt16) -> Row {
    var row = Row(repeating: 0)
    for label in 0..<NameLabel.count where allowed >> UInt16(label) & 1 == 1 { row[label] = 1 }
    return row
  }
}
