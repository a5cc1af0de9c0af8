/// How likely each label of each item of a sequence is, all labellings taken together: the
/// forward-backward algorithm, in logarithms.
///
/// L. Rabiner: A Tutorial on Hidden Markov Models (1989), section III.
package struct LabelPosteriors {
  private let model: SequenceModel
  private var forward: [Int32] = []
  private var scores: [Int32] = []
  private let logarithms = SequenceModel.logarithms

  package init(_ model: SequenceModel) { self.model = model }

  /// Takes in the next item: how well each label fits it.
  package mutating func append(_ item: Span<Int32>) {
    let labels = model.labelCount
    let before = forward.count - labels
    var highest = Int32.min
    for label in 0..<labels {
      var sum: Int32 = 0
      if before >= 0 {
        sum = forward[before] + model.transition(from: 0, to: label)
        for previous in 1..<labels {
          sum = logarithms.sum(
            sum, forward[before + previous] + model.transition(from: previous, to: label))
        }
      }
      scores.append(item[label])
      forward.append(sum + item[label])
      highest = max(highest, sum + item[label])
    }
    // Numbers stay small however long the sequence is: only differences count.
    for label in forward.count - labels..<forward.count { forward[label] -= highest }
  }

  /// For each item a row of the labels' logarithms, up to a number that is the same for all of them.
  package consuming func rows() -> [Int32] {
    let labels = model.labelCount
    var backward = [Int32](repeating: 0, count: labels)
    var next = backward
    for start in stride(from: forward.count - labels, through: 0, by: -labels) {
      if start + labels < forward.count {
        var highest = Int32.min
        for label in 0..<labels {
          var sum = Int32.min / 2
          for following in 0..<labels {
            let step = backward[following] + scores[start + labels + following]
            sum = logarithms.sum(sum, step + model.transition(from: label, to: following))
          }
          next[label] = sum
          highest = max(highest, sum)
        }
        for label in 0..<labels { backward[label] = next[label] - highest }
      }
      for label in 0..<labels { forward[start + label] += backward[label] }
    }
    return forward
  }
}
