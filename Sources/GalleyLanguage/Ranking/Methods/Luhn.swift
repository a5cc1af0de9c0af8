/// Ranks sentences by how densely words that matter stand together.
///
/// As published by Luhn, "The Automatic Creation of Literature Abstracts", IBM Journal 2 (1958):
/// words that the text uses often, function words left out, are significant. A cluster of a sentence
/// is bracketed by significant words with no more than four others between them, and is worth the
/// square of its significant words over its length; a sentence is worth its best cluster.
enum Luhn {
  private static let longestGap = 4
  /// How often a text uses a word that is significant, at least.
  private static let leastUses = 2

  /// The scores of sentences, given as the words of `candidates`; the best is 1.
  static func scores(of candidates: [SentenceCandidate]) -> [Double] {
    var uses: [UInt64: Int] = [:]
    for candidate in candidates {
      for word in candidate.words.whole where !StopWords.contains(word) {
        uses[word, default: 0] += 1
      }
    }
    let significant = Set(uses.lazy.filter { $0.value >= leastUses }.map(\.key))
    let scores = candidates.map { score(of: $0.words.whole, significant) }
    guard let best = scores.max(), best > 0 else { return scores.map { _ in 1 } }
    return scores.map { $0 / best }
  }

  private static func score(of words: [UInt64], _ significant: Set<UInt64>) -> Double {
    var best = 0.0
    var cluster: (start: Int, end: Int, count: Int)?
    for (index, word) in words.enumerated() where significant.contains(word) {
      if let open = cluster, index - open.end <= longestGap + 1 {
        cluster = (open.start, index, open.count + 1)
      } else {
        cluster = (index, index, 1)
      }
      if let open = cluster {
        let count = Double(open.count)
        best = max(best, count * count / Double(open.end - open.start + 1))
      }
    }
    return best
  }
}
