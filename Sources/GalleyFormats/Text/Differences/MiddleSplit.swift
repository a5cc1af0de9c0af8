/// Finds a point that a shortest way from one list to another leads through.
///
/// A way starts in front of both lists and ends behind both; each of its steps leaves out an element of
/// the old list, or takes one of the new, and along equal elements it moves through both for nothing.
enum MiddleSplit {
  /// After so many steps from both ends, the farthest point is good enough.
  private static let mostSteps = 256

  /// - Parameters:
  ///   - oldCount: not zero; so is `newCount`.
  ///   - isSame: whether two elements, by their indices, are equal. The first ones are not, nor the last.
  /// - Returns: how many elements of each list lie in front of the point; neither end of the way.
  static func point(
    _ oldCount: Int, _ newCount: Int, isSame: (Int, Int) -> Bool
  ) -> (old: Int, new: Int) {
    let steps = min(mostSteps, (oldCount + newCount + 1) / 2)
    var front = Frontier(oldCount, newCount, steps)
    var back = Frontier(oldCount, newCount, steps)
    // The way back is a way through both lists from behind.
    let isSameFromBehind = { isSame(oldCount - 1 - $0, newCount - 1 - $1) }
    for step in 1...steps {
      front.advance(to: step, isSame)
      if let point = front.meeting(back) { return point }
      back.advance(to: step, isSameFromBehind)
      if let point = back.meeting(front) { return (oldCount - point.old, newCount - point.new) }
    }
    return front.farthest
  }
}

/// The farthest points that ways with a number of steps have come to, one on each diagonal.
///
/// On the diagonal `k`, a point has `k` more elements of the old list in front of it than of the new.
private struct Frontier {
  private let oldCount: Int
  private let newCount: Int
  private let steps: Int
  /// How many elements of the old list, by diagonal from `-steps` on; `none` where no way has come.
  private var reached: [Int]
  /// The diagonals that were reached with the last step; every second one.
  private var last = 0...0

  private static let none = Int.min / 2

  init(_ oldCount: Int, _ newCount: Int, _ steps: Int) {
    self.oldCount = oldCount
    self.newCount = newCount
    self.steps = steps
    reached = Array(repeating: Self.none, count: 2 * steps + 3)
    // The first elements differ.
    self[0] = 0
  }

  private subscript(diagonal: Int) -> Int {
    get { reached[diagonal + steps + 1] }
    set { reached[diagonal + steps + 1] = newValue }
  }

  mutating func advance(to step: Int, _ isSame: (Int, Int) -> Bool) {
    last = -step...step
    for diagonal in stride(from: -step, through: step, by: 2) {
      var old = self[diagonal - 1] + 1
      if old > oldCount { old = Self.none }
      let taken = self[diagonal + 1]
      if taken > old, taken - diagonal <= newCount { old = taken }
      while old >= 0, old < oldCount, old - diagonal < newCount, isSame(old, old - diagonal) {
        old += 1
      }
      self[diagonal] = max(old, Self.none)
    }
  }

  /// Where a way of the last step has come upon one of the frontier from the other end, as a point of
  /// this one.
  func meeting(_ other: Frontier) -> (old: Int, new: Int)? {
    for diagonal in stride(from: last.lowerBound, through: last.upperBound, by: 2) {
      let opposite = oldCount - newCount - diagonal
      guard other.last.contains(opposite), (opposite - other.last.lowerBound).isMultiple(of: 2),
        self[diagonal] >= 0, other[opposite] >= 0,
        self[diagonal] + other[opposite] >= oldCount
      else { continue }
      return (self[diagonal], self[diagonal] - diagonal)
    }
    return nil
  }

  /// The point with most elements in front of it.
  var farthest: (old: Int, new: Int) {
    var best = (old: 0, new: 0)
    for diagonal in stride(from: last.lowerBound, through: last.upperBound, by: 2)
    where self[diagonal] >= 0 {
      let point = (old: self[diagonal], new: self[diagonal] - diagonal)
      if point.old + point.new > best.old + best.new { best = point }
    }
    return best
  }
}
