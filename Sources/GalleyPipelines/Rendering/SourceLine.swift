import GalleyFormats

/// One line of a source as it is shown, with the column of a terminal that a caret goes to.
struct SourceLine {
  /// Safe to show.
  let text: String
  /// How many columns of a terminal come before the caret.
  let caret: Int

  /// What is shown of a line, in columns of a terminal.
  private static let widest = 100
  /// What is shown before the caret of a longer line.
  private static let before = 40
  private static let tab = String(repeating: " ", count: 4)

  /// - Parameter column: in Unicode scalars from 1.
  init(_ line: some Collection<Unicode.Scalar>, column: Int) {
    // What is farther than this from the caret is not shown, so it need not be measured.
    let first = max(0, column - 1 - 2 * Self.widest)
    let near = line.dropFirst(first).prefix(4 * Self.widest)
    let pieces = near.map(Self.shown)
    let marked = column - 1 - first
    let widths = pieces.map(\.width)
    var start = 0
    if first > 0 || widths.reduce(0, +) > Self.widest {
      var room = Self.before
      start = min(marked, pieces.count)
      while start > 0, room >= widths[start - 1] {
        room -= widths[start - 1]
        start -= 1
      }
    }
    var end = start
    var room = Self.widest
    while end < pieces.count, room >= widths[end] {
      room -= widths[end]
      end += 1
    }
    let isCutBefore = first + start > 0
    let isCutBehind = first + end < line.count
    text =
      (isCutBefore ? "…" : "") + pieces[start..<end].map(\.text).joined()
      + (isCutBehind ? "…" : "")
    let measured = widths[start..<max(start, min(marked, end))].reduce(0, +)
    caret = measured + (isCutBefore ? 1 : 0) + max(0, marked - pieces.count)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar == "\t" { return (tab, tab.utf8.count) }
    let text = safeText(String(scalar))
    let isEscaped = text.unicodeScalars.first != scalar
    return (text, isEscaped ? text.utf8.count : DisplayWidth.of(scalar))
  }
}
