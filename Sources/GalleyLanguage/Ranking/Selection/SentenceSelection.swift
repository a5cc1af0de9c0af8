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
  /// A word that more sentences use makes none of them alike, which bounds the work on long texts.
  private static let mostUsers = 200

  private let candidates: [SentenceCandidate]
  private let terms: StoryTerms
  private var values: [Double]
  private let redundancy: Double
  /// What a sentence loses that speaks of something named in a sentence that was not taken.
  private let danglingLoss: Double
  private var isChosen: [Bool]
  /// The sentences that use each term; empty where nothing is redundant.
  private let users: [[Int32]]

  init(from story: Story, _ ranking: SentenceRanking) {
    candidates = story.candidates
    terms = story.terms
    values = ranking.values
    redundancy = ranking.redundancy
    danglingLoss = ranking.danglingLoss
    isChosen = [Bool](repeating: false, count: candidates.count)
    var users: [[Int32]] = []
    if redundancy > 0 {
      users = [[Int32]](repeating: [], count: terms.frequencies.count)
      for (sentence, own) in terms.sentences.enumerated() {
        for term in own { users[Int(term)].append(Int32(sentence)) }
      }
    }
    self.users = users
    for index in candidates.indices.dropFirst() where candidates[index].opening.isDangling {
      self.values[index] -= danglingLoss
    }
  }

  /// The indices of the sentences that fit, in the order of the text.
  ///
  /// Of sentences with equal values the first is taken.
  mutating func choose(within budget: SummaryBudget) -> [Int] {
    var room = SummaryRoom(budget, of: candidates)
    var open = Array(candidates.indices)
    while room.takesMore {
      open.removeAll { isChosen[$0] || !room.fits(candidates[$0]) }
      guard let best = open.max(by: { (values[$0], $1) < (values[$1], $0) }) else { break }
      isChosen[best] = true
      room.take(candidates[best])
      weaken(likesOf: best)
      strengthen(followerOf: best)
    }
    return candidates.indices.filter { isChosen[$0] }
  }

  private mutating func weaken(likesOf chosen: Int) {
    guard redundancy > 0 else { return }
    let own = terms.sentences[chosen]
    var shared: [Int32: Int] = [:]
    for term in own where users[Int(term)].count <= Self.mostUsers {
      for other in users[Int(term)] { shared[other, default: 0] += 1 }
    }
    for (other, count) in shared {
      let product = Double(own.count) * Double(terms.sentences[Int(other)].count)
      let cosine = Double(count) / product.squareRoot()
      let isRepetition = cosine > Self.repetition
      values[Int(other)] -= redundancy * cosine + (isRepetition ? Self.repetitionLoss : 0)
    }
  }

  /// The sentence behind a chosen one may speak of what that one names.
  private mutating func strengthen(followerOf chosen: Int) {
    let next = chosen + 1
    if next < candidates.count, candidates[next].opening.isDangling { values[next] += danglingLoss }
  }
}
