/// What turns one text into another, for a person to read: line by line, and word by word in lines that
/// others with most of their words took the place of.
///
/// Lines end at U+000A; words stand between white space. Texts are compared by their bytes.
package struct TextDifference: Hashable, Sendable {
  /// Some lines of one text or both, by their indices.
  package enum Piece: Hashable, Sendable {
    case same(old: Range<Int>, new: Range<Int>)
    case removed(Range<Int>)
    case added(Range<Int>)
    /// Lines that kept most of their words, though perhaps not their number; where all words are the
    /// same, white space alone was changed.
    case changed(old: Range<Int>, new: Range<Int>, words: [WordPiece])
  }

  /// Some words in a row; where they are not the same, the new ones took the place of the old.
  package struct WordPiece: Hashable, Sendable {
    package let isSame: Bool
    package let old: [Substring]
    package let new: [Substring]
  }

  package let oldLines: [Substring]
  package let newLines: [Substring]
  /// In order; together they cover both texts.
  package private(set) var pieces: [Piece] = []

  package init(from old: String, to new: String) {
    oldLines = Self.lines(of: old)
    newLines = Self.lines(of: new)
    let (oldNumbers, newNumbers) = numbers(of: oldLines, newLines)
    for piece in Difference(from: oldNumbers, to: newNumbers).pieces {
      if piece.isSame {
        pieces.append(.same(old: piece.old, new: piece.new))
      } else {
        pieces += LinePairing(oldLines, newLines, piece.old, piece.new).pieces
      }
    }
  }

  /// Whether the texts are the same.
  package var isEmpty: Bool {
    pieces.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// The lines of a text; an end of line at its end ends the last one.
  private static func lines(of text: String) -> [Substring] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map(Substring.init)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}

/// The texts as numbers, equal for equal bytes: quick to compare.
func numbers(of old: [Substring], _ new: [Substring]) -> (old: [Int], new: [Int]) {
  // Strings would be equal too where they are not the same, but look so.
  var known: [[UInt8]: Int] = [:]
  let number = { (text: Substring) -> Int in
    let bytes = Array(text.utf8)
    if let number = known[bytes] { return number }
    known[bytes] = known.count
    return known.count - 1
  }
  return (old.map(number), new.map(number))
}
