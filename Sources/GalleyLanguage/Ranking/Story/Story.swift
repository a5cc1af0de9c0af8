import Galley

/// What a text's summary is made of.
struct Story {
  /// The sentences that a summary may take over, in text order.
  let candidates: [SentenceCandidate]
  let words: StoryWords
  let terms: StoryTerms
  /// Whether the text has more than were taken.
  let isCapped: Bool

  init(of bytes: Span<UInt8>, _ analysis: TextAnalysis, mostSentences: Int = .max) {
    var words = StoryWords(count: analysis.tokens.count)
    let found = SentenceCandidates.find(in: bytes, analysis, &words)
    isCapped = found.count > mostSentences
    candidates = isCapped ? Array(found.prefix(mostSentences)) : found
    self.words = words
    terms = StoryTerms(words.stems, sentences: candidates.map(\.words.stems))
  }

  /// The stems of other words, such as a title's.
  static func stems(of text: String) -> [UInt64] {
    let tokens = Tokenizer.tokens(in: text)
    var words = StoryWords(count: tokens.count)
    _ = words.append(text.utf8Span.span, tokens[...])
    return words.stems
  }
}
