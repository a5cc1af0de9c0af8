/// Picks sentences one after the other, each time the best that fits.
///
/// What a sentence is worth falls with every like one in the summary (maximal marginal relevance:
/// Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering Documents and
/// Producing Summaries", SIGIR 1998).
struct SentenceSelection {
  /// What a sentence loses that only says again what another says: more than anything is worth, the
  /// words of a query too.
  private static let repetitionLoss = 1_000_000.0

  private let candidates: [SentenceCandidate]
  private var values: [Double]
  /// nil where nothing is redundant.
  private var likeness: SentenceLikeness?
  private let redundancy: Double
  /// nil where sentences are taken as they are.
  private var ties: SentenceTies?
  private var isChosen: [Bool]

  init(from story: Story, _ ranking: SentenceRanking) {
    candidates = story.candidates
    values = ranking.values
    redundancy = ranking.redundancy
    likeness = redundancy > 0 ? SentenceLikeness(of: story.terms) : nil
    ties = ranking.weighsTies ? SentenceTies(of: story) : nil
    isChosen = [Bool](repeating: false, count: candidates.count)
  }

  /// The indices of the sentences that fit, in the order of the text.
  ///
  /// Of sentences with equal values the first is taken.
  mutating func choose(within budget: SummaryBudget) -> [Int] {
    var room = SummaryRoom(budget, of: candidates)
    while room.takesMore, let best = best(within: room) {
      isChosen[best] = true
      room.take(candidates[best])
      weaken(likesOf: best)
      ties?.choose(best)
    }
    return candidates.indices.filter { isChosen[$0] }
  }

  private mutating func weaken(likesOf chosen: Int) {
    likeness?.forEachLike(chosen) { other, cosine, isRepetition in
      values[other] -= redundancy * cosine + (isRepetition ? Self.repetitionLoss : 0)
    }
  }

  private func best(within room: SummaryRoom) -> Int? {
    var best: (index: Int, value: Double)?
    for index in candidates.indices where !isChosen[index] {
      let value = values[index] - (ties?.losses[index] ?? 0)
      if let best, value <= best.value { continue }
      if room.fits(candidates[index]) { best = (index, value) }
    }
    return best?.index
  }
}
