/// Finds the labels of all items of a sequence that fit best together: Viterbi's algorithm.
///
/// A. Viterbi: Error Bounds for Convolutional Codes (1967).
package struct BestLabels {
  private let model: SequenceModel
  /// For each item but the first and each of its labels, the best label of the item before.
  private var choices: [UInt8] = []
  private var best: [Int32] = []
  private var next: [Int32]

  package init(_ model: SequenceModel) {
    self.model = model
    next = Array(repeating: 0, count: model.labelCount)
  }

  /// Takes in the next item: how well each label fits it.
  package mutating func append(_ scores: Span<Int32>) {
    let labels = model.labelCount
    if best.isEmpty {
      best = (0..<labels).map { scores[$0] }
      return
    }
    var highest = Int32.min
    for label in 0..<labels {
      var choice = 0
      var most = Int32.min
      for previous in 0..<labels {
        let sum = best[previous] + model.transition(from: previous, to: label)
        if sum > most { (choice, most) = (previous, sum) }
      }
      next[label] = most + scores[label]
      highest = max(highest, next[label])
      choices.append(UInt8(choice))
    }
    // Sums stay small however long the sequence is: only differences count.
    for label in 0..<labels { best[label] = next[label] - highest }
  }

  /// The labels of all items taken in.
  package func labels() -> [Int] {
    guard !best.isEmpty else { return [] }
    let count = model.labelCount
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels = [label]
    for item in stride(from: choices.count / count - 1, through: 0, by: -1) {
      label = Int(choices[item * count + label])
      labels.append(label)
    }
    return labels.reversed()
  }
}
