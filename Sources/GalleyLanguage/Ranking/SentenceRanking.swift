/// What each sentence of a story is worth.
struct SentenceRanking {
  /// What the selection goes by.
  let values: [Double]
  /// What users see: from 0 to 1, without what a query adds.
  ///
  /// To four digits, which no machine's logarithm changes.
  let scores: [Double]
  /// What a sentence loses for each like one in the summary.
  let redundancy: Double
  /// Whether a sentence loses by what it needs of others.
  let weighsTies: Bool

  /// What a sentence gains for each word of the query: more than anything else is worth.
  private static let queryGain = 1_000.0

  init(of story: Story, _ request: SummaryRequest, _ model: RankedModel) {
    let bonus = Self.queryBonus(for: request.query, in: story)
    switch request.method {
    case .ranked:
      let title = request.title.map { Story.stems(of: $0) } ?? []
      let features = SentenceFeatures(of: story, title: title)
      let own = model.scores(of: features)
      values = zip(own, bonus).map { $0 + $1 }
      scores = Self.shares(of: own)
      redundancy = model.redundancy
      weighsTies = true
    default:
      let own = Self.scores(of: story, request.method).map { Self.rounded($0) }
      values = zip(own, bonus).map { $0 + $1 }
      scores = own.map { min($0, 1) }
      redundancy = 0
      weighsTies = false
    }
  }

  /// Where each value lies between the least and the greatest, which are 0 and 1.
  private static func shares(of values: [Double]) -> [Double] {
    guard let least = values.min(), let most = values.max(), least < most else {
      return values.map { _ in 1 }
    }
    return values.map { rounded(($0 - least) / (most - least)) }
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
      queryGain * Double(story.terms[sentence].count { wanted.contains($0) })
    }
  }

  private static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }
}
