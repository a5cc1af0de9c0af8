/// Tells what the lines of a text are.
package struct LineModel: Sendable {
  private let model: SequenceModel

  /// Learned from whole pages.
  package static let ofPages = EmbeddedModel.lines.read { LineModel($0) }
  /// Learned from articles with teasers of others.
  package static let ofTeasers = EmbeddedModel.teasers.read { LineModel($0) }

  /// - Returns: nil where the bytes are no model of lines.
  package init?(_ bytes: Span<UInt8>) {
    guard let model = SequenceModel(bytes), model.labelCount == LineState.all.count else {
      return nil
    }
    self.model = model
  }

  /// What a line is likeliest.
  struct Judgement {
    let label: LineLabel
    /// The logarithm of how much likelier the line is outside the body than in it.
    let doubt: Double
  }

  /// What each line is likeliest: body or not first of all, and then which other.
  func judgements(_ features: LineFeatures) -> [Judgement] {
    let rows = posteriors(features)
    return features.shapes.enumerated().map { index, shape in
      let start = index * LineState.all.count
      let sums = Self.sums(rows[start..<start + LineState.all.count])
      let others = sums.dropFirst().reduce(Int32.min / 2, SequenceModel.logarithms.sum)
      let doubt = Double(others - sums[LineLabel.body.rawValue]) / SequenceModel.unit
      let best = sums.indices.dropFirst().max { sums[$0] < sums[$1] } ?? 0
      let label = doubt <= 0 ? .body : LineLabel(rawValue: best) ?? .body
      // No headline holds an address or a copyright mark.
      let isInterface = label == .headline && shape.hasAddress
      return Judgement(label: isInterface ? .other : label, doubt: doubt)
    }
  }

  /// Which lines are likelier no part of the article, and no teasers, than all else.
  func isOther(_ features: LineFeatures) -> [Bool] {
    let rows = posteriors(features)
    return stride(from: 0, to: rows.count, by: LineState.all.count).map { start in
      let sums = Self.sums(rows[start..<start + LineState.all.count])
      let others = sums.dropLast().reduce(Int32.min / 2, SequenceModel.logarithms.sum)
      return sums[LineLabel.other.rawValue] > others + Self.doubt
    }
  }

  /// How much likelier than all else a line must be no part of the article; in `SequenceModel.unit`.
  private static let doubt: Int32 = 128

  /// How likely each label is, whatever the zone.
  private static func sums(_ states: ArraySlice<Int32>) -> [Int32] {
    var sums = [Int32](repeating: Int32.min / 2, count: LineLabel.count)
    for (label, state) in zip(labels, states) {
      sums[label] = SequenceModel.logarithms.sum(sums[label], state)
    }
    return sums
  }

  private static let labels = LineState.all.map(\.label.rawValue)

  private func posteriors(_ features: LineFeatures) -> [Int32] {
    var sequence = LabelPosteriors(model)
    var list = FeatureList()
    var scores = [Int32](repeating: 0, count: LineState.all.count)
    for index in features.shapes.indices {
      features.measure(index, into: &list)
      for state in scores.indices { scores[state] = 0 }
      var span = scores.mutableSpan
      for feature in list.features { model.add(feature, to: &span) }
      sequence.append(scores.span)
    }
    return sequence.rows()
  }
}

/// The features of each line of a text, to learn from.
///
/// - Parameter withWords: without them, the lines' shapes and places alone.
package func lineFeatures(_ lines: [String], withWords: Bool = true) -> [[UInt32]] {
  let lines = lines.map { Array($0.utf8)[...] }
  let features = LineFeatures(
    lines, isInterface: lines.map { BoilerplateLine.reason(for: $0) != nil })
  var list = FeatureList()
  return lines.indices.map { index in
    features.measure(index, into: &list, withWords: withWords)
    return list.features
  }
}
