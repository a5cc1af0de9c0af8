import Glibc

/// Ranks sentences by how much they share with others that rank high.
///
/// As published by Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004: sentences
/// are nodes; an edge weighs as many words as both have in common over the sum of the logarithms of
/// their lengths; PageRank with a damping of 0.85 runs over the weighted graph.
enum TextRank {
  /// Most sentences that enter the graph.
  static let mostSentences = 2_000
  static let damping = 0.85
  /// The precision of the paper's experiments.
  private static let precision = 1e-4
  private static let mostSteps = 100

  /// The scores of the sentences; the best is 1.
  static func scores(of terms: StoryTerms) -> [Double] {
    let graph = WeightedGraph(terms)
    var ranks = [Double](repeating: 1, count: terms.sentences.count)
    for _ in 0..<mostSteps {
      let next = graph.step(from: ranks, damping: damping)
      let change = zip(ranks, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      ranks = next
      if change < precision { break }
    }
    let best = max(ranks.max() ?? 1, .leastNormalMagnitude)
    return ranks.map { $0 / best }
  }
}

/// How much sentences have in common, by pairs.
private struct WeightedGraph {
  private struct Edge {
    let first: Int32
    let second: Int32
    let weight: Double
  }

  private var edges: [Edge] = []
  /// The sum of the weights of a sentence's edges.
  private var sums: [Double]

  init(_ terms: StoryTerms) {
    let count = terms.sentences.count
    sums = [Double](repeating: 0, count: count)
    var users = [[Int32]](repeating: [], count: terms.frequencies.count)
    var shared = [Int32](repeating: 0, count: count)
    for index in terms.sentences {
      for earlier in 0..<index { shared[earlier] = 0 }
      for term in terms[index] {
        for user in users[Int(term)] { shared[Int(user)] += 1 }
        users[Int(term)].append(Int32(index))
      }
      for earlier in 0..<index where shared[earlier] > 0 {
        connect(earlier, index, shared: Double(shared[earlier]), terms)
      }
    }
  }

  private mutating func connect(_ first: Int, _ second: Int, shared: Double, _ terms: StoryTerms) {
    let lengths = log(Double(terms[first].count * terms[second].count))
    guard lengths > 0 else { return }
    let weight = shared / lengths
    edges.append(Edge(first: Int32(first), second: Int32(second), weight: weight))
    sums[first] += weight
    sums[second] += weight
  }

  func step(from ranks: [Double], damping: Double) -> [Double] {
    var next = [Double](repeating: 1 - damping, count: ranks.count)
    let shares = zip(ranks, sums).map { $1 > 0 ? damping * $0 / $1 : 0 }
    for edge in edges {
      next[Int(edge.first)] += shares[Int(edge.second)] * edge.weight
      next[Int(edge.second)] += shares[Int(edge.first)] * edge.weight
    }
    return next
  }
}
