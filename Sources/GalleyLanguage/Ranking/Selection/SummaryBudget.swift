/// How long a summary may be.
package struct SummaryBudget: Hashable, Sendable {
  /// Most sentences.
  package var sentences: Int?
  /// Most Unicode scalars of the summary's text.
  package var characters: Int?
  /// Most words.
  package var words: Int?
  /// Most of the story's sentences, as a share; one sentence at least.
  package var ratio: Double?

  package init(
    sentences: Int? = nil, characters: Int? = nil, words: Int? = nil, ratio: Double? = nil
  ) {
    self.sentences = sentences
    self.characters = characters
    self.words = words
    self.ratio = ratio
  }
}

/// What is left of a budget.
struct SummaryRoom {
  private var sentences: Int
  private var characters: Int
  private var words: Int

  /// - Parameter candidates: all sentences of the story.
  init(_ budget: SummaryBudget, of candidates: [SentenceCandidate]) {
    sentences = budget.sentences ?? .max
    if let ratio = budget.ratio {
      sentences = min(sentences, max(1, Int((ratio * Double(candidates.count)).rounded())))
    }
    // No space stands before the first sentence.
    characters = budget.characters.map { $0 + 1 } ?? .max
    words = budget.words ?? .max
  }

  var takesMore: Bool { sentences > 0 }

  func fits(_ candidate: SentenceCandidate) -> Bool {
    candidate.length < characters && candidate.words.whole.count <= words
  }

  mutating func take(_ candidate: SentenceCandidate) {
    sentences -= 1
    characters -= candidate.length + 1
    words -= candidate.words.whole.count
  }
}
