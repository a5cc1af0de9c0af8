import Galley

/// What a text's summary is made of.
struct Story {
  /// The sentences that a summary may take over, in text order.
  let candidates: [SentenceCandidate]
  let terms: StoryTerms
  /// Whether the text has more than were taken.
  let isCapped: Bool

  init(of bytes: Span<UInt8>, _ analysis: TextAnalysis, mostSentences: Int = .max) {
    let found = SentenceCandidates.find(in: bytes, analysis)
    isCapped = found.count > mostSentences
    candidates = isCapped ? Array(found.prefix(mostSentences)) : found
    terms = StoryTerms(candidates.map(\.words.stems))
  }

  /// The stems of other words, such as a title's.
  static func stems(of text: String) -> [UInt64] {
    let bytes = text.utf8Span.span
    return SentenceWords(bytes, Tokenizer.tokens(in: text)[...]).stems
  }
}
