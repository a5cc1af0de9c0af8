package import Galley

/// How the sentences of a summary are chosen.
package enum SummaryMethod: String, CaseIterable, StageOptionValue {
  /// The first sentences of the story.
  case lead
  /// The most central sentences, by `LexRank`.
  case lexrank
}

/// How long a summary may be.
package struct SummaryBudget: Hashable, Sendable {
  /// Most sentences.
  package var sentences: Int?
  /// Most Unicode scalars of the summary's text.
  package var characters: Int?

  package init(sentences: Int? = nil, characters: Int? = nil) {
    self.sentences = sentences
    self.characters = characters
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

/// Summarises a text by sentences of its own, in the order of the text, with one space between them.
///
/// - Parameter analysis: sentences and tokens of `text`.
package func summarize(
  _ text: String, _ analysis: TextAnalysis, method: SummaryMethod, budget: SummaryBudget
) -> SummaryResult {
  let bytes = text.utf8Span.span
  let found = SentenceCandidates.find(in: bytes, analysis)
  let isCapped = method == .lexrank && found.count > LexRank.mostSentences
  let candidates = isCapped ? Array(found.prefix(LexRank.mostSentences)) : found
  let scores = scores(of: candidates, method: method)
  let chosen = choose(from: candidates, scores, within: budget).sorted()
  return SummaryResult(
    summary: Summary(
      text: join(chosen.map { candidates[$0].range }, of: bytes), method: method.rawValue,
      sentences: chosen.map { .init(range: candidates[$0].range, score: rounded(scores[$0])) }),
    isCapped: isCapped, isOverBudget: chosen.isEmpty && !candidates.isEmpty)
}

/// To four digits, which no machine's logarithm changes.
private func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }

/// From 1 down to 0; for `lead`, the share of the text that is yet to come.
private func scores(of candidates: [SentenceCandidate], method: SummaryMethod) -> [Double] {
  switch method {
  case .lead:
    candidates.indices.map { Double(candidates.count - $0) / Double(candidates.count) }
  case .lexrank: LexRank.scores(of: candidates.map(\.words))
  }
}

/// The indices of the best candidates that fit, best first; equal scores are told apart by position.
private func choose(
  from candidates: [SentenceCandidate], _ scores: [Double], within budget: SummaryBudget
) -> [Int] {
  let ranked = candidates.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  var chosen: [Int] = []
  var room = (budget.characters ?? .max - 1) + 1
  for index in ranked {
    if let most = budget.sentences, chosen.count >= most { break }
    guard candidates[index].length < room else { continue }
    chosen.append(index)
    room -= candidates[index].length + 1
  }
  return chosen
}

private func join(_ ranges: [Range<Int>], of bytes: Span<UInt8>) -> String {
  var joined: [UInt8] = []
  for range in ranges {
    if !joined.isEmpty { joined.append(UInt8(ascii: " ")) }
    for offset in range { joined.append(bytes[offset]) }
  }
  return String(decoding: joined, as: UTF8.self)
}
