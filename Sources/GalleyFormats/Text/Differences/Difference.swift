/// What turns one list into another: the fewest removals and additions, where they can be found in time.
///
/// The linear-space search of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Lists
/// that have little in common would take quadratic time: after a fixed effort the search goes on from
/// the farthest point that it has reached, so that the time is linear in the length of the lists and the
/// answer still right, but perhaps not the shortest.
package struct Difference: Hashable, Sendable {
  /// A stretch of both lists.
  package struct Piece: Hashable, Sendable {
    /// Whether both have the same elements there; if not, the new ones took the place of the old.
    package let isSame: Bool
    package let old: Range<Int>
    package let new: Range<Int>
  }

  /// In order; together they cover both lists, and no two in a row are of one kind.
  package let pieces: [Piece]

  package init<Element: Equatable>(from old: [Element], to new: [Element]) {
    var search = DifferenceSearch(old, new)
    search.compare(old.indices, new.indices)
    pieces = search.pieces
  }

  /// Whether both lists are the same.
  package var isEmpty: Bool { pieces.allSatisfy(\.isSame) }
}

/// Marks the elements that are in one of the lists alone.
private struct DifferenceSearch<Element: Equatable> {
  private let old: [Element]
  private let new: [Element]
  private var isRemoved: [Bool]
  private var isAdded: [Bool]

  init(_ old: [Element], _ new: [Element]) {
    self.old = old
    self.new = new
    isRemoved = Array(repeating: false, count: old.count)
    isAdded = Array(repeating: false, count: new.count)
  }

  /// Compares a part of one with a part of the other: splits them where a short way leads through, and
  /// compares the halves.
  mutating func compare(_ oldPart: Range<Int>, _ newPart: Range<Int>) {
    // The second half goes on here, so that the depth is that of the first halves alone.
    var (left, right) = (oldPart, newPart)
    while true {
      trim(&left, &right)
      guard !left.isEmpty, !right.isEmpty else { break }
      let split = MiddleSplit.point(left.count, right.count) {
        old[left.lowerBound + $0] == new[right.lowerBound + $1]
      }
      let middle = (old: left.lowerBound + split.old, new: right.lowerBound + split.new)
      compare(left.lowerBound..<middle.old, right.lowerBound..<middle.new)
      (left, right) = (middle.old..<left.upperBound, middle.new..<right.upperBound)
    }
    for index in left { isRemoved[index] = true }
    for index in right { isAdded[index] = true }
  }

  /// Leaves out what both begin with and what both end with.
  private func trim(_ left: inout Range<Int>, _ right: inout Range<Int>) {
    let start = zip(left, right).prefix { old[$0] == new[$1] }.count
    left = left.lowerBound + start..<left.upperBound
    right = right.lowerBound + start..<right.upperBound
    let end = zip(left.reversed(), right.reversed()).prefix { old[$0] == new[$1] }.count
    left = left.lowerBound..<left.upperBound - end
    right = right.lowerBound..<right.upperBound - end
  }

  var pieces: [Difference.Piece] {
    var pieces: [Difference.Piece] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let start = (left, right)
      while left < old.count, isRemoved[left] { left += 1 }
      while right < new.count, isAdded[right] { right += 1 }
      let isSame = (left, right) == start
      if isSame {
        while left < old.count, !isRemoved[left], right < new.count, !isAdded[right] {
          (left, right) = (left + 1, right + 1)
        }
      }
      pieces.append(.init(isSame: isSame, old: start.0..<left, new: start.1..<right))
    }
    return pieces
  }
}
