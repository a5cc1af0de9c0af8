/// How much the sentences of a story say what others say.
struct SentenceLikeness {
  /// A word that more sentences use makes none of them alike, which bounds the work on long texts.
  private static let mostUsers = 200

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

  /// Calls back with each sentence that has a term of `sentence`, itself too, and the cosine of what
  /// both are about.
  mutating func forEachLike(_ sentence: Int, _ body: (Int, Double) -> Void) {
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
      let product = Double(own.count) * Double(terms.places(of: other).count)
      body(other, Double(shared[other]) / product.squareRoot())
      shared[other] = 0
    }
  }
}
