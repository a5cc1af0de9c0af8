/// How likely the names that were found in a sentence are, all labellings taken together.
///
/// A. Culotta, A. McCallum: Confidence Estimation for Information Extraction (2004): the share of the
/// labellings that have the name with just these borders. In logarithms of whole numbers, so that every
/// processor gives the same; the highest sum of each piece is taken off all of its sums, so that they
/// stay small however long the sentence is.
struct NameProbabilities {
  private let model: NameModel
  private let scores: [Int32]
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  /// What was taken off the forward sums of each piece.
  private var shifts: [Int32] = []
  private static let logarithms = LogarithmTable(unit: 256)
  private static let impossible = Int32.min / 4
  private static let labels = NameLabel.count
  /// How much finer logarithms are here than the model's weights.
  private static let scale = Int32(256 / NameModel.unit)

  init(_ model: NameModel, scores: [SIMD16<Int16>]) {
    self.model = model
    self.scores = scores.flatMap { row in
      (0..<Self.labels).map { Int32(row[NameModel.firstWeight + $0]) * Self.scale }
    }
    goForward(scores.count)
    goBackward(scores.count)
  }

  /// - Parameter name: the pieces of a name, counted from the sentence's start.
  func probability(of kind: NameLabel.Kind, _ name: Range<Int>) -> Double {
    let begin = NameLabel.begin(kind).rawValue
    let inside = NameLabel.inside(kind).rawValue
    // Of each piece, forward sums have lost what is in `shifts`; a span makes up for its own.
    var sum = Int(forward[name.lowerBound * Self.labels + begin])
    var last = begin
    for item in name.dropFirst() {
      sum += Int(transition(last, inside) + scores[item * Self.labels + inside] - shifts[item])
      last = inside
    }
    var behind = name.upperBound - 1
    if name.upperBound < shifts.count {
      behind = name.upperBound
      sum += Int(rest(behind: last, at: behind, but: inside) - shifts[behind])
    }
    return Self.exponential(Int32(clamping: sum - Int(total(at: behind))))
  }

  /// The logarithm of the sum over all that may follow a label, but for one.
  private func rest(behind last: Int, at item: Int, but excluded: Int) -> Int32 {
    var rest = Self.impossible
    for next in 0..<Self.labels where next != excluded {
      guard NameLabel(rawValue: next).mayFollow(NameLabel(rawValue: last)) else { continue }
      let place = item * Self.labels + next
      rest = Self.logarithms.sum(
        rest, transition(last, next) + scores[place] + backward[place])
    }
    return rest
  }

  /// The logarithm of the sum over all labellings, as far as the sums at a piece have not lost it.
  private func total(at item: Int) -> Int32 {
    let places = item * Self.labels..<(item + 1) * Self.labels
    return places.reduce(Self.impossible) {
      Self.logarithms.sum($0, forward[$1] + backward[$1])
    }
  }

  private func transition(_ previous: Int, _ label: Int) -> Int32 {
    model.transitions[previous * Self.labels + label] * Self.scale
  }

  private mutating func goForward(_ count: Int) {
    forward.reserveCapacity(count * Self.labels)
    for item in 0..<count {
      for label in 0..<Self.labels {
        var sum = Self.impossible
        if item == 0 {
          if NameLabel(rawValue: label).mayFollow(.outside) { sum = 0 }
        } else {
          for previous in 0..<Self.labels
          where NameLabel(rawValue: label).mayFollow(NameLabel(rawValue: previous)) {
            sum = Self.logarithms.sum(
              sum, forward[(item - 1) * Self.labels + previous] + transition(previous, label))
          }
        }
        forward.append(sum + scores[item * Self.labels + label])
      }
      shifts.append(Self.lower(&forward, from: item * Self.labels))
    }
  }

  private mutating func goBackward(_ count: Int) {
    backward = [Int32](repeating: 0, count: count * Self.labels)
    for item in stride(from: count - 2, through: 0, by: -1) {
      let next = (item + 1) * Self.labels
      for label in 0..<Self.labels {
        var sum = Self.impossible
        for following in 0..<Self.labels
        where NameLabel(rawValue: following).mayFollow(NameLabel(rawValue: label)) {
          sum = Self.logarithms.sum(
            sum,
            transition(label, following) + scores[next + following] + backward[next + following])
        }
        backward[item * Self.labels + label] = sum
      }
      _ = Self.lower(&backward, from: item * Self.labels)
    }
  }

  /// Takes the highest of a piece's sums off all of them, but for those of what can't be.
  private static func lower(_ sums: inout [Int32], from start: Int) -> Int32 {
    let highest = sums[start..<start + labels].max() ?? 0
    for place in start..<start + labels {
      sums[place] = max(impossible, sums[place] - highest)
    }
    return highest
  }

  /// e to the power of a logarithm of at most 0.
  ///
  /// By series alone: libraries differ in the last digit.
  private static func exponential(_ logarithm: Int32) -> Double {
    if logarithm >= 0 { return 1 }
    let power = Double(logarithm) / 256 / 16
    if power < -4 { return 0 }
    var value = 1.0
    var term = 1.0
    for index in 1...16 {
      term *= power / Double(index)
      value += term
    }
    for _ in 0..<4 { value *= value }
    return value
  }
}
