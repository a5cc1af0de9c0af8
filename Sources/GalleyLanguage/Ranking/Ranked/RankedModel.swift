/// A linear model of how much a sentence adds to a summary.
///
/// Trained by `galley-train summaries`; see Documentation/models.md.
package struct RankedModel: Sendable {
  /// One weight a feature.
  package let weights: [Double]
  /// What a sentence loses for each like one in the summary, times their cosine.
  package let redundancy: Double

  package init(weights: [Double], redundancy: Double) {
    self.weights = weights
    self.redundancy = redundancy
  }

  /// The model in the program.
  package static let embedded =
    EmbeddedModel.summaries.read { RankedModel($0) }
    ?? RankedModel(weights: SentenceFeature.allCases.map { _ in 0 }, redundancy: 0)

  /// What the model's file begins with.
  package static let signature = Array("GSUM".utf8)
  /// What a weight of 1 is as a number of the file.
  package static let unit = 65_536.0

  /// Reads the model from the bytes of a file; nil where they are no model of these features.
  init?(_ bytes: Span<UInt8>) {
    let features = SentenceFeature.count
    var reader = ModelReader()
    guard reader.starts(bytes, with: Self.signature),
      reader.count(bytes, in: features...features) != nil,
      let numbers = reader.words(features + 1, bytes)
    else { return nil }
    let values = numbers.map { Double(Int32(bitPattern: $0)) / Self.unit }
    weights = Array(values.dropLast())
    redundancy = values[features]
  }

  /// How much each sentence is worth, in millionths, so that no machine's logarithm changes the order.
  func scores(of features: SentenceFeatures) -> [Double] {
    let values = features.values
    return stride(from: 0, to: values.count, by: weights.count).map { start in
      var sum = 0.0
      for index in weights.indices { sum += weights[index] * values[start + index] }
      return (sum * 1_000_000).rounded() / 1_000_000
    }
  }
}
