import Glibc

/// What each sentence of a story is worth.
struct SentenceRanking {
  /// What the selection goes by.
  let values: [Double]
  /// What users see: from 0 to 1, to four digits, which no machine's logarithm changes.
  let scores: [Double]
  /// What a sentence loses for each like one in the summary.
  let redundancy: Double
  /// What a sentence loses that can't stand alone.
  let danglingLoss: Double

  /// What a sentence with all words of the query gains: more than anything else is worth.
  private static let queryGain = 20.0
  /// What a sentence loses that speaks of something named in another, which was not taken: more than
  /// its place and its words are worth, so that it is taken for want of others.
  private static let danglingLoss = 8.0

  init(of story: Story, _ request: SummaryRequest, _ model: RankedModel) {
    let bonus = Self.queryBonus(for: request.query, in: story)
    switch request.method {
    case .ranked:
      let title = request.title.map { Story.stems(of: $0) } ?? []
      let features = SentenceFeatures(of: story, title: title)
      values = zip(model.scores(of: features), bonus).map { $0 + $1 }
      let mean = values.reduce(0, +) / Double(max(1, values.count))
      scores = values.map { Self.rounded(1 / (1 + exp(mean - $0))) }
      redundancy = model.redundancy
      danglingLoss = Self.danglingLoss
    default:
      values = zip(Self.scores(of: story, request.method), bonus).map { Self.rounded($0 + $1) }
      scores = values.map { min($0, 1) }
      redundancy = 0
      danglingLoss = 0
    }
  }

  /// From 1 down to 0; for `lead`, the share of the text that is yet to come.
  private static func scores(of story: Story, _ method: SummaryMethod) -> [Double] {
    let count = story.candidates.count
    return switch method {
    case .ranked, .lead: (0..<count).map { Double(count - $0) / Double(count) }
    case .textrank: TextRank.scores(of: story.terms)
    case .lexrank:
      LexRank.scores(of: story.candidates.map { Array(story.words.whole[$0.words.whole]) })
    case .luhn: Luhn.scores(of: story)
    case .lsa: LatentSemanticAnalysis.scores(of: story.terms)
    }
  }

  private static func queryBonus(for query: String?, in story: Story) -> [Double] {
    let wanted = story.terms.known(among: query.map { Story.stems(of: $0) } ?? [])
    guard wanted.count > 0 else { return story.candidates.map { _ in 0 } }
    return story.terms.sentences.map { sentence in
      let said = story.terms[sentence].count { wanted.contains($0) }
      return queryGain * Double(said) / Double(wanted.count)
    }
  }

  private static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }
}
