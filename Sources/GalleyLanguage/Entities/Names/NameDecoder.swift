/// Finds the likeliest labels of a sentence, exactly, over those that may follow each other.
///
/// A. Viterbi: Error Bounds for Convolutional Codes (1967).
struct NameDecoder {
  private let model: NameModel
  private static let impossible = Int32.min / 4

  init(_ model: NameModel) { self.model = model }

  /// - Parameter scores: how well each label fits each piece.
  func labels(_ scores: [SIMD16<Int16>]) -> [NameLabel] {
    let count = NameLabel.count
    guard !scores.isEmpty else { return [] }
    var best = (0..<count).map { label in
      NameLabel(rawValue: label).mayFollow(.outside)
        ? Int32(scores[0][NameModel.firstWeight + label]) : Self.impossible
    }
    var origins = [UInt8](repeating: 0, count: scores.count * count)
    var next = best
    for item in 1..<scores.count {
      for label in 0..<count {
        var highest = Int32.min
        for previous in 0..<count
        where NameLabel(rawValue: label).mayFollow(NameLabel(rawValue: previous)) {
          let value = best[previous] + model.transitions[previous * count + label]
          if value > highest {
            highest = value
            origins[item * count + label] = UInt8(previous)
          }
        }
        next[label] = highest + Int32(scores[item][NameModel.firstWeight + label])
      }
      // Only differences count, and these stay small however long the sentence is.
      let most = next.max() ?? 0
      for label in 0..<count { best[label] = next[label] - most }
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels = [NameLabel](repeating: .outside, count: scores.count)
    for item in stride(from: scores.count - 1, through: 0, by: -1) {
      labels[item] = NameLabel(rawValue: label)
      label = Int(origins[item * count + label])
    }
    return labels
  }
}
