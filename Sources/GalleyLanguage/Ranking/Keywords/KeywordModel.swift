import Glibc

/// What speaks for a candidate.
package enum KeywordFeature: Int, CaseIterable {
  /// The logarithm of its uses.
  case uses
  /// 1 / (1 + the number of the first sentence that uses it).
  case nearness
  /// The logarithm of 1 + the number of the first sentence that uses it.
  case depth
  /// Whether the first sentence uses it.
  case opening
  /// The share of sentences that use it.
  case spread
  /// The share of its uses that are names.
  case name
  /// That, times the logarithm of its uses.
  case nameUses
  case oneWord
  case twoWords
  case threeWords
  /// The share of its uses that nothing could be added to.
  case whole
  /// The mean logarithm of its words' uses.
  case wordUses
  /// Its length in bytes over 10, at most 2.
  case length
  case onlyOnce
  /// The logarithm of the uses of what has several words.
  case phraseUses
}

/// A logistic regression of what share of a candidate's words a headline uses.
///
/// Learned by `galley-train keywords` from headlines that editors wrote.
package struct KeywordModel: Sendable {
  /// One weight a feature, in the order of the features.
  package let weights: [Double]
  package let bias: Double

  package init(weights: [Double], bias: Double) {
    self.weights = weights
    self.bias = bias
  }

  /// The weights in the program.
  package static let embedded = KeywordModel(
    weights: [
      -1.148, 0.379, -0.524, 0.541, 2.391, 0.339, -0.139, -1.023,
      -0.423, -0.191, 0.077, 1.797, -0.806, -0.459, 0.211,
    ],
    bias: -1.637)

  /// What a candidate gains all of whose words are in the title, by our choice.
  private static let titleGain = 1.0

  /// The share that is expected, from 0 to 1, to four digits, which no machine's logarithm changes.
  func score(of features: [Double], inTitle share: Double) -> Double {
    var sum = bias + Self.titleGain * share
    for index in weights.indices { sum += weights[index] * features[index] }
    return (10_000 / (1 + exp(-sum))).rounded() / 10_000
  }
}

extension KeywordCandidates {
  /// One value a `KeywordFeature`.
  func features(of candidate: KeywordCandidate, sentences: Int) -> [Double] {
    let uses = log(Double(candidate.uses))
    let first = Double(candidate.first)
    let name = min(1, Double(candidate.names) / Double(candidate.uses))
    let count = candidate.stems.count
    let wordUses = candidate.stems.reduce(0.0) { $0 + log(Double(max(1, self.uses(of: $1)))) }
    return KeywordFeature.allCases.map { feature in
      switch feature {
      case .uses: uses
      case .nearness: 1 / (1 + first)
      case .depth: log(1 + first)
      case .opening: candidate.first == 0 ? 1 : 0
      case .spread: Double(candidate.sentences) / Double(max(1, sentences))
      case .name: name
      case .nameUses: name * uses
      case .oneWord: count == 1 ? 1 : 0
      case .twoWords: count == 2 ? 1 : 0
      case .threeWords: count == 3 ? 1 : 0
      case .whole: min(1, Double(candidate.whole) / Double(candidate.uses))
      case .wordUses: wordUses / Double(count)
      case .length: min(2, Double(candidate.range.count) / 10)
      case .onlyOnce: candidate.uses == 1 ? 1 : 0
      case .phraseUses: count > 1 ? uses : 0
      }
    }
  }
}
