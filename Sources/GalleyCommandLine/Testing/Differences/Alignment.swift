/// How two lists go together: in order, and with as much in common as can be.
struct Alignment {
  enum Step: Equatable {
    /// Indices of the two.
    case both(Int, Int)
    case expected(Int)
    case got(Int)

    var isCommon: Bool { if case .both = self { true } else { false } }
  }

  private(set) var steps: [Step] = []

  /// The largest table that is filled; what is larger has only its ends in common.
  private static let mostCells = 1_000_000

  /// - Parameters:
  ///   - expected: the number of items that were expected.
  ///   - got: the number of items that came.
  ///   - isSame: whether an item of the first goes with one of the second.
  init(_ expected: Int, _ got: Int, isSame: (Int, Int) -> Bool) {
    let shorter = min(expected, got)
    let start = (0..<shorter).first { !isSame($0, $0) } ?? shorter
    let end =
      (0..<shorter - start).first { !isSame(expected - $0 - 1, got - $0 - 1) }
      ?? shorter - start
    steps = (0..<start).map { .both($0, $0) }
    align(start..<expected - end, start..<got - end, isSame)
    steps += (0..<end).map { .both(expected - end + $0, got - end + $0) }
  }

  /// The longest common subsequence of the rest.
  private mutating func align(
    _ expected: Range<Int>, _ got: Range<Int>, _ isSame: (Int, Int) -> Bool
  ) {
    guard expected.count * got.count <= Self.mostCells else {
      steps += expected.map(Step.expected) + got.map(Step.got)
      return
    }
    let table = CommonLengths(expected, got, isSame)
    var (row, column) = (0, 0)
    while row < expected.count || column < got.count {
      if table.isSame(row, column) {
        steps.append(.both(expected.lowerBound + row, got.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if row < expected.count, column == got.count || table.leavesOutRow(row, column) {
        steps.append(.expected(expected.lowerBound + row))
        row += 1
      } else {
        steps.append(.got(got.lowerBound + column))
        column += 1
      }
    }
  }

  /// Neighbouring steps that are of one kind: what is common, or what differs.
  var runs: [[Step]] {
    var runs: [[Step]] = []
    for step in steps {
      if let last = runs.last?.last, last.isCommon == step.isCommon {
        runs[runs.count - 1].append(step)
      } else {
        runs.append([step])
      }
    }
    return runs
  }

  /// The items that stand at one place and differ, where nothing is missing and nothing is extra.
  var pairs: [(expected: Int, got: Int)]? {
    var pairs: [(expected: Int, got: Int)] = []
    for run in runs {
      let expected = run.expected
      let got = run.got
      guard expected.count == got.count else { return nil }
      pairs += zip(expected, got).map { ($0, $1) }
    }
    return pairs
  }
}

/// How much two lists have in common behind each pair of places (Wagner and Fischer 1974).
private struct CommonLengths {
  private let width: Int
  private var lengths: [Int32]
  private var same: [Bool]

  init(_ expected: Range<Int>, _ got: Range<Int>, _ isSame: (Int, Int) -> Bool) {
    width = got.count + 1
    lengths = Array(repeating: 0, count: (expected.count + 1) * width)
    same = Array(repeating: false, count: lengths.count)
    for row in (0..<expected.count).reversed() {
      for column in (0..<got.count).reversed() {
        let cell = row * width + column
        same[cell] = isSame(expected.lowerBound + row, got.lowerBound + column)
        lengths[cell] =
          same[cell]
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
  }

  func isSame(_ row: Int, _ column: Int) -> Bool { same[row * width + column] }

  /// Whether as much remains in common without the row as without the column.
  func leavesOutRow(_ row: Int, _ column: Int) -> Bool {
    let cell = row * width + column
    return lengths[cell + width] >= lengths[cell + 1]
  }
}

extension [Alignment.Step] {
  /// The items of a run, on one side.
  var expected: [Int] {
    compactMap { step in
      switch step {
      case .both(let index, _), .expected(let index): index
      case .got: nil
      }
    }
  }

  var got: [Int] {
    compactMap { step in
      switch step {
      case .both(_, let index), .got(let index): index
      case .expected: nil
      }
    }
  }
}
