import Glibc

/// Ranks sentences by how central they are among the others.
///
/// As published by Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
/// Summarization", Journal of Artificial Intelligence Research 22 (2004): sentences are nodes,
/// cosines of their tf·idf vectors over `threshold` are edges, and the score is the stationary
/// distribution of a random walk that jumps with a probability of `jump`. The document itself serves
/// as the background for idf, and function words are left out.
enum LexRank {
  /// Most sentences that enter the graph.
  static let mostSentences = 2_000
  /// Most different words of one sentence that count, which bounds the work on any text.
  static let mostTerms = 64
  /// The least cosine that ties two sentences; 0.1 was best in the paper.
  static let threshold = 0.1
  /// The damping factor; the paper takes 0.1 to 0.2.
  static let jump = 0.15

  private static let mostSteps = 100
  private static let precision = 1e-7

  /// The scores of `sentences`, given as hashes of words; the best is 1.
  ///
  /// Equal input gives equal scores on every run: all sums are taken in text order.
  static func scores(of sentences: [[UInt64]]) -> [Double] {
    let vectors = TermVectors(sentences, mostTerms: mostTerms)
    let graph = SimilarityGraph(vectors, threshold: threshold)
    var ranks = [Double](repeating: 1 / Double(max(1, sentences.count)), count: sentences.count)
    for _ in 0..<mostSteps {
      let next = graph.step(from: ranks, jump: jump)
      let change = zip(ranks, next).reduce(0) { $0 + abs($1.0 - $1.1) }
      ranks = next
      if change < precision { break }
    }
    let best = ranks.max() ?? 1
    return ranks.map { $0 / best }
  }
}

/// The sentences' words as vectors of length 1, weighted by tf·idf.
struct TermVectors {
  struct Term {
    let id: Int
    var weight: Double
  }

  /// For each sentence its terms, in the order in which the text first uses them.
  let sentences: [[Term]]
  let termCount: Int

  init(_ sentences: [[UInt64]], mostTerms: Int) {
    var ids: [UInt64: Int] = [:]
    var frequencies: [Int] = []
    var counted = sentences.map { Self.count($0, mostTerms: mostTerms, &ids, &frequencies) }
    for index in counted.indices {
      for position in counted[index].indices {
        let frequency = frequencies[counted[index][position].id]
        counted[index][position].weight *= log(Double(sentences.count) / Double(frequency))
      }
      Self.normalize(&counted[index])
    }
    self.sentences = counted
    termCount = frequencies.count
  }

  /// The terms of a sentence with their counts; adds to the number of sentences that use a term.
  private static func count(
    _ words: [UInt64], mostTerms: Int, _ ids: inout [UInt64: Int], _ frequencies: inout [Int]
  ) -> [Term] {
    var seen: [Int] = []
    for word in words where !StopWords.contains(word) {
      let id = ids[word] ?? ids.count
      if id == ids.count {
        ids[word] = id
        frequencies.append(0)
      }
      seen.append(id)
    }
    seen.sort()
    var terms: [Term] = []
    for id in seen {
      if terms.last?.id == id {
        terms[terms.count - 1].weight += 1
      } else if terms.count < mostTerms {
        terms.append(Term(id: id, weight: 1))
        frequencies[id] += 1
      } else {
        break
      }
    }
    return terms
  }

  private static func normalize(_ terms: inout [Term]) {
    let length = terms.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else {
      terms = []
      return
    }
    for index in terms.indices { terms[index].weight /= length }
  }
}

/// Which sentences resemble each other.
struct SimilarityGraph {
  private struct Edge {
    let first: Int32
    let second: Int32
  }

  private let edges: [Edge]
  /// How many neighbours a sentence has, itself among them.
  private let degrees: [Double]

  /// Compares sentences through an index from terms to sentences, so that only those are compared
  /// that share a term.
  init(_ vectors: TermVectors, threshold: Double) {
    var users = [[(sentence: Int, weight: Double)]](repeating: [], count: vectors.termCount)
    var edges: [Edge] = []
    var degrees = [Double](repeating: 1, count: vectors.sentences.count)
    var similarities = degrees
    for (index, terms) in vectors.sentences.enumerated() {
      for earlier in 0..<index { similarities[earlier] = 0 }
      for term in terms {
        for (sentence, weight) in users[term.id] { similarities[sentence] += term.weight * weight }
        users[term.id].append((index, term.weight))
      }
      for earlier in 0..<index where similarities[earlier] > threshold {
        edges.append(Edge(first: Int32(earlier), second: Int32(index)))
        degrees[earlier] += 1
        degrees[index] += 1
      }
    }
    self.edges = edges
    self.degrees = degrees
  }

  /// One step of the random walk.
  func step(from ranks: [Double], jump: Double) -> [Double] {
    let shares = zip(ranks, degrees).map { (1 - jump) * $0 / $1 }
    let base = jump / Double(max(1, ranks.count))
    var next = shares.map { $0 + base }
    for edge in edges {
      next[Int(edge.first)] += shares[Int(edge.second)]
      next[Int(edge.second)] += shares[Int(edge.first)]
    }
    return next
  }
}
