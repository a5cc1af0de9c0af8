/// Ranks sentences by their part in the text's main topics.
///
/// As published by Steinberger and Ježek, "Using Latent Semantic Analysis in Text Summarization and
/// Summary Evaluation", ISIM 2004: the matrix of terms by sentences is decomposed into singular
/// vectors, and a sentence is worth the length of its vector, each dimension weighed by its singular
/// value. The singular vectors are found by subspace iteration (Golub and Van Loan, "Matrix
/// Computations", 8.2.4), from a fixed start.
enum LatentSemanticAnalysis {
  /// Most sentences that enter the matrix.
  static let mostSentences = 2_000
  /// The topics that count; the paper keeps those over half the greatest singular value.
  private static let mostTopics = 8
  private static let steps = 30

  /// The scores of the sentences; the best is 1.
  static func scores(of terms: StoryTerms) -> [Double] {
    let count = terms.sentences.count
    var basis = start(count, topics: min(mostTopics, count))
    var lengths = basis.map { _ in 0.0 }
    for _ in 0..<steps {
      for topic in basis.indices { basis[topic] = product(terms, basis[topic]) }
      lengths = orthonormalize(&basis)
    }
    // The matrix times its transpose has the squares of the singular values.
    let greatest = lengths.max() ?? 0
    let kept = basis.indices.filter { lengths[$0] > greatest / 4 }
    let scores = (0..<count).map { sentence in
      kept.reduce(0) { $0 + lengths[$1] * basis[$1][sentence] * basis[$1][sentence] }.squareRoot()
    }
    guard let best = scores.max(), best > 0 else { return scores.map { _ in 1 } }
    return scores.map { $0 / best }
  }

  /// Vectors that are neither alike nor of a simple pattern, and the same in every run.
  private static func start(_ count: Int, topics: Int) -> [[Double]] {
    var state: UInt64 = 1
    return (0..<topics).map { _ in
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 40) / Double(1 << 24) + 0.1
      }
    }
  }

  /// The vector of sentences, taken to terms and back.
  private static func product(_ terms: StoryTerms, _ vector: [Double]) -> [Double] {
    var weights = [Double](repeating: 0, count: terms.frequencies.count)
    for sentence in terms.sentences {
      for place in terms.places(of: sentence) { weights[Int(terms.all[place])] += vector[sentence] }
    }
    return terms.sentences.map { sentence in
      terms.places(of: sentence).reduce(0) { $0 + weights[Int(terms.all[$1])] }
    }
  }

  /// Makes the vectors orthogonal and of length 1 (modified Gram-Schmidt).
  ///
  /// - Returns: the lengths that they had; 0 for a vector that depends on those before it.
  private static func orthonormalize(_ basis: inout [[Double]]) -> [Double] {
    var lengths: [Double] = []
    for index in basis.indices {
      for earlier in 0..<index {
        let overlap = dot(basis[index], basis[earlier])
        for place in basis[index].indices {
          basis[index][place] -= overlap * basis[earlier][place]
        }
      }
      let length = dot(basis[index], basis[index]).squareRoot()
      let isZero = length < 1e-9
      for place in basis[index].indices {
        basis[index][place] = isZero ? 0 : basis[index][place] / length
      }
      lengths.append(isZero ? 0 : length)
    }
    return lengths
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
