/// Picks sentences one after the other, each time the best that fits.
///
/// What a sentence is worth falls with every like one in the summary (maximal marginal relevance:
/// Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering Documents and
/// Producing Summaries", SIGIR 1998).
struct SentenceSelection {
  /// The cosine over which two sentences say the same in other words.
  private static let repetition = 0.75
  /// What a sentence loses that only says again what another says: more than anything is worth.
  private static let repetitionLoss = 50.0

  private let candidates: [SentenceCandidate]
  private var values: [Double]
  /// nil where nothing is redundant.
  private var likeness: SentenceLikeness?
  private let redundancy: Double
  /// What a sentence loses that speaks of something named in a sentence that was not taken.
  private let danglingLoss: Double
  private var isChosen: [Bool]

  init(from story: Story, _ ranking: SentenceRanking) {
    candidates = story.candidates
    values = ranking.values
    redundancy = ranking.redundancy
    likeness = redundancy > 0 ? SentenceLikeness(of: story.terms) : nil
    danglingLoss = ranking.danglingLoss
    isChosen = [Bool](repeating: false, count: candidates.count)
    for index in candidates.indices.dropFirst() where candidates[index].opening.isDangling {
      values[index] -= danglingLoss
    }
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
      strengthen(followerOf: best)
    }
    return candidates.indices.filter { isChosen[$0] }
  }

  private mutating func weaken(likesOf chosen: Int) {
    likeness?.forEachLike(chosen) { other, cosine in
      let isRepetition = cosine > Self.repetition
      values[other] -= redundancy * cosine + (isRepetition ? Self.repetitionLoss : 0)
    }
  }

  private func best(within room: SummaryRoom) -> Int? {
    var best: Int?
    for index in candidates.indices where !isChosen[index] {
      if let best, values[index] <= values[best] { continue }
      if room.fits(candidates[index]) { best = index }
    }
    return best
  }

  /// The sentence behind a chosen one may speak of what that one names, unless something else stands
  /// between them, such as a heading.
  private mutating func strengthen(followerOf chosen: Int) {
    let next = chosen + 1
    guard next < candidates.count, candidates[next].opening.isDangling else { return }
    if candidates[next].number == candidates[chosen].number + 1 { values[next] += danglingLoss }
  }
}
