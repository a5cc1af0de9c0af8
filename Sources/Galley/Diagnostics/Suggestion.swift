/// Picks the names that a misspelt one may have meant.
package enum Suggestion {
  /// The closest of `candidates`, where it is close enough to be meant.
  ///
  /// Close enough is an edit distance of at most a third of the longer name, at least 1. Of equally
  /// close candidates the first in order wins.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    let typed = Array(name.lowercased().unicodeScalars)
    guard typed.count <= 64 else { return nil }
    for candidate in candidates {
      let expected = Array(candidate.lowercased().unicodeScalars)
      let limit = max(1, max(typed.count, expected.count) / 3)
      let distance = editDistance(typed, expected)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The end of a message: `; did you mean 'sentences'?`, or nothing.
  package static func clause(for name: String, among candidates: some Sequence<String>) -> String {
    closest(to: name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment;
  /// Damerau 1964).
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column] + (scalar == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
