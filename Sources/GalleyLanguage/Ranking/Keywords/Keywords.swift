package import Galley

/// What keywords are wanted.
package struct KeywordRequest: Hashable, Sendable {
  /// Most keywords.
  package var keywords: Int
  /// Most words of a keyword.
  package var words: Int
  /// Least score of a keyword, from 0 to 1.
  package var leastScore: Double
  /// The article's title, where it is known.
  package var title: String?
  /// The language tag of the text; nil where its words are to tell.
  package var language: String?
  /// What is known to stand in the text.
  package var entities: [Entity]

  package init(
    keywords: Int = 10, words: Int = 3, leastScore: Double = 0, title: String? = nil,
    language: String? = nil, entities: [Entity] = []
  ) {
    self.keywords = keywords
    self.words = words
    self.leastScore = leastScore
    self.title = title
    self.language = language
    self.entities = entities
  }
}

/// Finds the words and phrases that name what a text is about, the best first.
///
/// - Parameter analysis: sentences and tokens of `text`.
package func keywords(
  of text: String, _ analysis: TextAnalysis, _ request: KeywordRequest = KeywordRequest(),
  model: KeywordModel = .embedded
) -> [Keyword] {
  let bytes = text.utf8Span.span
  let found = RankedKeywords(bytes, analysis, request, model)
  return found.choose(request).map { candidate, score in
    let range = candidate.range
    return Keyword(text: bytes.string(range), score: score, range: range)
  }
}

/// A text's candidates, with the score of each.
struct RankedKeywords {
  private let candidates: [KeywordCandidate]
  private let scores: [Double]

  init(
    _ bytes: Span<UInt8>, _ analysis: TextAnalysis, _ request: KeywordRequest,
    _ model: KeywordModel
  ) {
    let mentions = KeywordMention.all(of: request.entities, in: bytes.count)
    let words = KeywordWords(bytes, analysis, mentions, language: request.language)
    var all = KeywordCandidates(bytes, words, mostWords: request.words)
    candidates = all.merge(mentions, bytes)
    let title = Set(request.title.map { Story.stems(of: $0) } ?? [])
    scores = candidates.map { [all] candidate in
      let inTitle = candidate.stems.count { title.contains($0) }
      return model.score(
        of: all.features(of: candidate, sentences: words.sentences),
        inTitle: Double(inTitle) / Double(candidate.stems.count))
    }
  }

  /// The best candidates, without such as say no more or no less than one before.
  func choose(_ request: KeywordRequest) -> [(KeywordCandidate, Double)] {
    let order = candidates.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var chosen: [(KeywordCandidate, Double)] = []
    var said = Set<UInt64>()
    for index in order where scores[index] >= request.leastScore {
      if chosen.count == request.keywords { break }
      let stems = Set(candidates[index].stems)
      let repeated = stems.count { said.contains($0) }
      if repeated * 2 > stems.count { continue }
      if repeated > 0, chosen.contains(where: { stems.isSuperset(of: $0.0.stems) }) { continue }
      chosen.append((candidates[index], scores[index]))
      said.formUnion(stems)
    }
    return chosen
  }
}
