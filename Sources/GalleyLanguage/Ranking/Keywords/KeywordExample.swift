package import Galley

/// A text's candidates beside its headline, to learn from.
package struct KeywordExample {
  package struct Row {
    /// One value a `KeywordFeature`.
    package let features: [Double]
    /// What share of the candidate's words the headline uses.
    package let share: Double
  }

  package let rows: [Row]

  package init(_ text: String, _ analysis: TextAnalysis, headline: String) {
    let bytes = text.utf8Span.span
    let words = KeywordWords(bytes, analysis)
    var candidates = KeywordCandidates(bytes, words, mostWords: KeywordRequest().words)
    let merged = candidates.merge([], bytes)
    let wanted = Self.stems(of: headline)
    rows = merged.map { candidate in
      let shared = candidate.stems.count { wanted.contains($0) }
      return Row(
        features: candidates.features(of: candidate, sentences: words.sentences),
        share: Double(shared) / Double(candidate.stems.count))
    }
  }

  /// The stems of the words of a headline or of keywords that say something.
  package static func stems(of text: String) -> Set<UInt64> { Set(Story.stems(of: text)) }
}
