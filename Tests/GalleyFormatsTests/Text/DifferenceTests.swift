import GalleyFormats
import Testing

struct DifferenceTests {
  @Test(arguments: [
    ("", "", ""), ("abc", "abc", "abc"), ("", "abc", "[/abc]"), ("abc", "", "[abc/]"),
    ("abc", "axc", "a[b/x]c"), ("abc", "xyz", "[abc/xyz]"), ("abab", "ab", "ab[ab/]"),
  ])
  func saysWhatWasChanged(_ old: String, _ new: String, _ expected: String) {
    #expect(shown(Array(old), Array(new)) == expected)
  }

  @Test func findsTheFewestChanges() {
    // The example of Myers' paper.
    let pieces = Difference(from: Array("abcabba"), to: Array("cbabac")).pieces
    let changes = pieces.filter { !$0.isSame }.reduce(0) { $0 + $1.old.count + $1.new.count }
    #expect(changes == 5)
  }

  @Test func isTheFewestChangesForAllShortLists() {
    let lists = (0..<6).flatMap { length in
      (0..<1 << length).map { bits in (0..<length).map { bits >> $0 & 1 } }
    }
    for old in lists {
      for new in lists {
        let pieces = Difference(from: old, to: new).pieces
        #expect(new == rebuilt(pieces, old, new))
        let changes = pieces.filter { !$0.isSame }.reduce(0) { $0 + $1.old.count + $1.new.count }
        #expect(changes == old.count + new.count - 2 * longestCommon(old, new), "\(old) \(new)")
      }
    }
  }

  @Test func takesListsWithoutAnythingInCommonInTime() {
    let old = Array(0..<20_000)
    let new = Array(20_000..<40_000)
    let duration = ContinuousClock().measure {
      #expect(Difference(from: old, to: new).pieces.count == 1)
    }
    #expect(duration < .seconds(20))
  }

  @Test func isRightWhereTheSearchIsCutShort() {
    var random = Numbers(state: 1)
    let old = (0..<3000).map { _ in random.next() % 40 }
    let new = (0..<3000).map { _ in random.next() % 40 }
    #expect(rebuilt(Difference(from: old, to: new).pieces, old, new) == new)
  }

  private func shown(_ old: [Character], _ new: [Character]) -> String {
    Difference(from: old, to: new).pieces.map { piece in
      piece.isSame
        ? String(old[piece.old]) : "[\(String(old[piece.old]))/\(String(new[piece.new]))]"
    }.joined()
  }

  /// The new list, where the pieces are what they say.
  private func rebuilt(_ pieces: [Difference.Piece], _ old: [Int], _ new: [Int]) -> [Int] {
    #expect(pieces.flatMap(\.old) == Array(old.indices))
    return pieces.flatMap { $0.isSame ? old[$0.old] : new[$0.new] }
  }

  private func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for element in old {
      var next = row
      for (index, other) in new.enumerated() {
        next[index + 1] = element == other ? row[index] + 1 : max(row[index + 1], next[index])
      }
      row = next
    }
    return row[new.count]
  }
}

/// Numbers that look random, and are the same each time.
private struct Numbers {
  var state: UInt64

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
