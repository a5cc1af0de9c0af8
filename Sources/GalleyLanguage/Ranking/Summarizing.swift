package import Galley

/// What kind of summary is wanted.
package struct SummaryRequest: Hashable, Sendable {
  package var method: SummaryMethod
  package var budget: SummaryBudget
  /// The article's title, where it is known.
  package var title: String?
  /// Words of the user that the summary is to be about.
  package var query: String?
  /// Whether a headline is proposed.
  package var proposesHeadline: Bool

  package init(
    method: SummaryMethod = .ranked, budget: SummaryBudget = SummaryBudget(sentences: 3),
    title: String? = nil, query: String? = nil, proposesHeadline: Bool = false
  ) {
    self.method = method
    self.budget = budget
    self.title = title
    self.query = query
    self.proposesHeadline = proposesHeadline
  }
}

/// A summary, and what there is to say about how it came about.
package struct SummaryResult: Hashable, Sendable {
  package let summary: Summary
  /// Whether the text has more sentences than enter the ranking; the later ones were left out.
  package let isCapped: Bool
  /// Whether the text has sentences, but none that is short enough.
  package let isOverBudget: Bool
}

/// Summarises a text by sentences of its own, in the order of the text.
///
/// - Parameters:
///   - analysis: sentences and tokens of `text`.
///   - model: for `ranked`.
package func summarize(
  _ text: String, _ analysis: TextAnalysis, _ request: SummaryRequest,
  model: RankedModel = .embedded
) -> SummaryResult {
  let bytes = text.utf8Span.span
  let story = Story(of: bytes, analysis, mostSentences: request.method.mostSentences)
  let ranking = SentenceRanking(of: story, request, model)
  var selection = SentenceSelection(from: story, ranking)
  let chosen = selection.choose(within: request.budget)
  let summary = Summary(
    text: SentenceJoining(chosen.map { story.candidates[$0] }, of: bytes).text,
    headline: request.proposesHeadline ? Headline.propose(for: story, ranking, in: bytes) : nil,
    method: request.method.rawValue,
    sentences: chosen.map {
      .init(range: story.candidates[$0].range, score: ranking.scores[$0])
    })
  return SummaryResult(
    summary: summary, isCapped: story.isCapped,
    isOverBudget: chosen.isEmpty && !story.candidates.isEmpty)
}
