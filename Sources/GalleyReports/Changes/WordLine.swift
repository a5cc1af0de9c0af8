import GalleyFormats

/// Shows the words of a line that changed, and few of those around them.
struct WordLine {
  let usesColour: Bool

  /// Words that are shown on each side of a change.
  private static let context = 4
  /// More words in a row that came or went are cut off in the middle.
  private static let mostInRow = 24

  func text(of pieces: [TextDifference.WordPiece]) -> String {
    pieces.enumerated().map { index, piece in
      guard piece.isSame else {
        return [
          marked(piece.old, Paint.failure, "[-", "-]"), marked(piece.new, .success, "{+", "+}"),
        ].filter { !$0.isEmpty }.joined(separator: " ")
      }
      return joined(
        piece.new, first: index == 0 ? 0 : Self.context,
        last: index == pieces.count - 1 ? 0 : Self.context)
    }.joined(separator: " ")
  }

  private func marked(_ words: [Substring], _ paint: Paint, _ open: String, _ close: String)
    -> String
  {
    guard !words.isEmpty else { return "" }
    let half = Self.mostInRow / 2
    let text = joined(words, first: half, last: half)
    return usesColour ? paint.applied(to: text, if: true) : open + text + close
  }

  /// - Parameters:
  ///   - first: how many are shown where there are too many, as is `last`; a line that is nothing but the
  ///     same words shows its beginning and its end.
  private func joined(_ words: [Substring], first: Int, last: Int) -> String {
    let (first, last) = first + last == 0 ? (Self.context, Self.context) : (first, last)
    guard words.count > first + last + 1 else { return safe(words[...]) }
    return [safe(words.prefix(first)), "…", safe(words.suffix(last))].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func safe(_ words: ArraySlice<Substring>) -> String {
    safeText(words.joined(separator: " "), limit: 400)
  }
}
