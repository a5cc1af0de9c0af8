package import Galley

/// Finds names by a gazetteer and a model whose bytes lie elsewhere.
package struct NameFinder: Sendable {
  private let gazetteer: Gazetteer
  private let model: NameModel

  package init(_ gazetteer: Gazetteer, _ model: NameModel) {
    self.gazetteer = gazetteer
    self.model = model
  }

  /// A name that the model found.
  package struct Name: Hashable, Sendable {
    package let kind: NameLabel.Kind
    /// UTF-8 offsets.
    package let range: Range<Int>
    /// What it is in a document; nil for names of no known kind.
    package let type: EntityType?
    /// How likely it is right, from 0 to 1; nil where a list alone tells.
    package let score: Double?
  }

  /// - Parameters:
  ///   - gazetteerBytes: those that the gazetteer was made from.
  ///   - modelBytes: those that the model was made from.
  package func names(
    in text: AnalyzedText, gazetteerBytes: Span<UInt8>, modelBytes: Span<UInt8>
  ) -> [Name] {
    let seen = NameText(text, gazetteer, in: gazetteerBytes)
    let features = NameFeatures(seen)
    let decoder = NameDecoder(model)
    var sink = FeatureSink()
    var names: [Name] = []
    var scores: [SIMD16<Int16>] = []
    for sentence in seen.sentences {
      scores.removeAll(keepingCapacity: true)
      for index in sentence {
        sink.removeAll()
        features.append(index, in: sentence, to: &sink)
        let row = model.scores(of: sink.features, in: modelBytes)
        scores.append(seen.isUnknown(index) ? row &- Self.doubtOfNoName : row)
      }
      let found = ScoredSentence(
        pieces: sentence, labels: decoder.labels(scores), scores: scores)
      append(found, in: seen, gazetteerBytes, to: &names)
    }
    return seen.addingListed(to: names.filter { $0.type != nil })
  }

  /// What an unknown word loses of its score for being no name. Its kinds share what speaks for a name, so
  /// that none of them alone would win over no name.
  private static let doubtOfNoName: SIMD16<Int16> = {
    var doubt = SIMD16<Int16>(repeating: 0)
    doubt[NameModel.firstWeight + NameLabel.outside.rawValue] = Int16(0.75 * NameModel.unit)
    return doubt
  }()

  /// The labels of a sentence, and what they were chosen by.
  private struct ScoredSentence {
    let pieces: Range<Int>
    let labels: [NameLabel]
    let scores: [SIMD16<Int16>]
  }

  /// Adds the names that labels of a sentence mark.
  private func append(
    _ sentence: ScoredSentence, in text: NameText, _ gazetteerBytes: Span<UInt8>,
    to names: inout [Name]
  ) {
    let labels = sentence.labels
    guard labels.contains(where: { $0 != .outside }) else { return }
    let probabilities = NameProbabilities(model, scores: sentence.scores)
    let first = sentence.pieces.lowerBound
    for marked in NameLabel.names(labels) {
      let (kind, found) = (
        marked.kind, first + marked.range.lowerBound..<first + marked.range.upperBound
      )
      if kind == .person, text.isNoPerson(found) { continue }
      let score = model.calibrated(probabilities.probability(of: kind, marked.range))
      let rest = labels[marked.range.upperBound...]
      let next = first + (rest.firstIndex { $0.kind?.entityType != nil } ?? labels.count)
      let (pieces, corrected) = text.completed(
        found, of: text.isCountry(found) ? .location : kind, before: next)
      func append(_ pieces: Range<Int>) {
        names.append(
          Name(
            kind: corrected, range: text.range(of: pieces), type: text.type(of: corrected, pieces),
            score: score))
      }
      if let (first, second) = text.halves(of: pieces, corrected, gazetteer, in: gazetteerBytes) {
        append(first)
        append(second)
      } else if !pieces.isEmpty {
        append(pieces)
      }
    }
  }
}
