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
    return seen.addingListed(to: names.filter { $0.type != nil && !text.isHandle($0.range) })
  }

  /// What an unknown word loses of its score for being no name.
  ///
  /// Its kinds share what speaks for a name, so that none of them alone would win over no name.
  private static let doubtOfNoName: SIMD16<Int16> = {
    var doubt = SIMD16<Int16>(repeating: 0)
    doubt[NameModel.firstWeight + NameLabel.outside.rawValue] = Int16(0.75 * NameModel.unit)
    return doubt
  }()

  /// The labels of a sentence, and what they were chosen by.
  fileprivate struct ScoredSentence {
    let pieces: Range<Int>
    let labels: [NameLabel]
    let scores: [SIMD16<Int16>]
  }

  /// Adds the names that labels of a sentence mark.
  private func append(
    _ sentence: ScoredSentence, in text: NameText, _ gazetteerBytes: Span<UInt8>,
    to names: inout [Name]
  ) {
    let marked = NameLabel.names(sentence.labels)
    if marked.isEmpty { return }
    let probabilities = NameProbabilities(model, scores: sentence.scores)
    let first = sentence.pieces.lowerBound
    for (name, room) in zip(marked, sentence.rooms(of: marked)) {
      let found = first + name.range.lowerBound..<first + name.range.upperBound
      if text.isNoName(found) || name.kind == .person && text.isNoPerson(found) { continue }
      let (pieces, kind) = text.completed(
        found, of: text.isCountry(found) ? .location : name.kind, within: room)
      let score = model.calibrated(probabilities.probability(of: name.kind, name.range))
      for (part, kind) in text.parts(of: pieces, kind, gazetteer, in: gazetteerBytes) {
        names.append(
          Name(
            kind: kind, range: text.range(of: part), type: text.type(of: kind, part), score: score))
      }
    }
  }
}

extension NameFinder.ScoredSentence {
  /// For each name the pieces that it may have: from the name before it to the next one whose kind
  /// documents know.
  fileprivate func rooms(of names: [(kind: NameLabel.Kind, range: Range<Int>)]) -> [Range<Int>] {
    var ends: [Int] = []
    var end = pieces.upperBound
    for name in names.reversed() {
      ends.append(end)
      if name.kind.entityType != nil { end = pieces.lowerBound + name.range.lowerBound }
    }
    var start = pieces.lowerBound
    return zip(names, ends.reversed()).map { name, end in
      defer { start = pieces.lowerBound + name.range.upperBound }
      return start..<end
    }
  }
}
