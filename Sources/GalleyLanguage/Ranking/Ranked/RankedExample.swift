package import Galley

/// A text as the model of summaries sees it, for training.
package struct RankedExample {
  /// The sentences that a summary may take over, as UTF-8 offsets.
  package let ranges: [Range<Int>]
  private let features: [Double]
  private let terms: StoryTerms

  /// - Parameter analysis: sentences and tokens of `text`.
  package init(_ text: String, _ analysis: TextAnalysis, title: String?) {
    let story = Story(of: text.utf8Span.span, analysis)
    ranges = story.candidates.map(\.range)
    let title = title.map { Story.stems(of: $0) } ?? []
    features = SentenceFeatures(of: story, title: title).values
    terms = story.terms
  }

  /// The features of a sentence, in the order of `SentenceFeature`.
  package func features(of sentence: Int) -> ArraySlice<Double> {
    let count = SentenceFeature.count
    return features[sentence * count..<(sentence + 1) * count]
  }

  /// The cosine of what two sentences are about.
  package func cosine(_ first: Int, _ second: Int) -> Double {
    let own = Set(terms[first])
    let shared = terms[second].count { own.contains($0) }
    guard shared > 0 else { return 0 }
    let product = Double(own.count) * Double(terms[second].count)
    return Double(shared) / product.squareRoot()
  }
}
