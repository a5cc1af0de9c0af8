/// Finds the labels of all lines that fit best together.
struct LabelSequence {
  private static let labels = LineLabel.allCases.count

  /// For each line but the first and each of its labels, the best label of the line before.
  private var choices: [UInt8] = []
  private var best: [Int32] = []

  /// Takes in the next line: how well each label fits it.
  ///
  /// This is the forward step of Viterbi's algorithm; labels that follow each other seldom cost.
  mutating func append(_ scores: [Int32]) {
    guard !best.isEmpty else {
      best = scores
      return
    }
    var next = scores
    for label in 0..<Self.labels {
      var choice = 0
      var most = Int32.min
      for previous in 0..<Self.labels {
        let sum = best[previous] + LineModel.transition(from: previous, to: label)
        if sum > most { (choice, most) = (previous, sum) }
      }
      next[label] += most
      choices.append(UInt8(choice))
    }
    // Sums stay small however long the text is: only differences count.
    let highest = next.max() ?? 0
    best = next.map { $0 - highest }
  }

  /// The labels of all lines taken in.
  func labels() -> [LineLabel] {
    guard !best.isEmpty else { return [] }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels = [LineLabel(rawValue: label) ?? .body]
    for line in stride(from: choices.count / Self.labels - 1, through: 0, by: -1) {
      label = Int(choices[line * Self.labels + label])
      labels.append(LineLabel(rawValue: label) ?? .body)
    }
    return labels.reversed()
  }
}
