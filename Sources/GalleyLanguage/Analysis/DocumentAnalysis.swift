package import Galley

extension Document {
  /// The sentences and tokens of `text`, found once and shared by all stages that ask.
  ///
  /// Where the document has `sentences`, they are the sentences; ranges outside the text are left out.
  package mutating func analyzed() -> TextAnalysis {
    if let analysis { return analysis }
    let text = text
    let length = text.utf8.count
    let found =
      has(.sentences)
      ? sentences.filter { $0.lowerBound >= 0 && $0.upperBound <= length }
      : SentenceSplitter.sentences(of: text)
    let analysis = TextAnalysis(sentences: found, tokens: Tokenizer.tokens(in: text))
    self.analysis = analysis
    return analysis
  }
}
