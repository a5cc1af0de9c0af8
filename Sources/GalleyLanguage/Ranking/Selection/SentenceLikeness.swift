/// How much the sentences of a story say what others say.
struct SentenceLikeness {
  /// A word that more sentences use makes none of them alike, which bounds the work on long texts.
  private static let mostUsers = 200
  /// The cosine over which two sentences say the same in other words.
  private static let repetition = 0.75
  /// The share of a sentence's terms over which it says no more than another, and how many terms it
  /// has at least for that.
  private static let containment = 0.75
  private static let fewestContained = 5

  private let terms: StoryTerms
  /// The sentences that use each term, one term after the other.
  private var users: [Int32]
  /// Where each term's users end in `users`, and the next one's start.
  private var ends: [Int]
  /// How many terms each sentence shares with the one that is compared; 0 between calls.
  private var shared: [Int32]

  init(of terms: StoryTerms) {
    self.terms = terms
    users = [Int32](repeating: 0, count: terms.all.count)
    shared = [Int32](repeating: 0, count: terms.sentences.count)
    // First where each term's users start, which move to their ends.
    ends = []
    ends.reserveCapacity(terms.frequencies.count)
    var start = 0
    for frequency in terms.frequencies {
      ends.append(start)
      start += Int(frequency)
    }
    for sentence in terms.sentences {
      for place in terms.places(of: sentence) {
        let term = Int(terms.all[place])
        users[ends[term]] = Int32(sentence)
        ends[term] += 1
      }
    }
  }

  /// Calls back with each sentence that has a term of `sentence`, itself too, the cosine of what both
  /// are about, and whether both say the same in other words.
  mutating func forEachLike(_ sentence: Int, _ body: (Int, Double, Bool) -> Void) {
    let own = terms.places(of: sentence)
    var others: [Int] = []
    for place in own {
      let term = Int(terms.all[place])
      let count = Int(terms.frequencies[term])
      if count > Self.mostUsers { continue }
      for user in ends[term] - count..<ends[term] {
        let other = Int(users[user])
        if shared[other] == 0 { others.append(other) }
        shared[other] += 1
      }
    }
    for other in others {
      let (count, common) = (terms.places(of: other).count, Double(shared[other]))
      let cosine = common / (Double(own.count) * Double(count)).squareRoot()
      let least = min(own.count, count)
      let isContained =
        least >= Self.fewestContained && common > Self.containment * Double(least)
      body(other, cosine, cosine > Self.repetition || isContained)
      shared[other] = 0
    }
  }
}
