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
    let pieces = line.dropFirst(first).prefix(4 * Self.widest).map(Self.shown)
    let marked = column - 1 - first
    let window = Self.window(of: pieces.map(\.width), around: marked, isCut: first > 0)
    let isCutBefore = first + window.lowerBound > 0
    let isCutBehind = first + window.upperBound < line.count
    text =
      (isCutBefore ? "…" : "") + pieces[window].map(\.text).joined() + (isCutBehind ? "…" : "")
    let before = pieces[window.lowerBound..<max(window.lowerBound, min(marked, window.upperBound))]
    caret = before.reduce(isCutBefore ? 1 : 0) { $0 + $1.width } + max(0, marked - pieces.count)
  }

  /// The pieces to show: all of them, or what fits around the marked one.
  private static func window(
    of widths: [Int], around marked: Int, isCut: Bool
  ) -> Range<Int> {
    guard isCut || widths.reduce(0, +) > widest else { return widths.indices }
    var start = min(marked, widths.count)
    var room = before
    while start > 0, room >= widths[start - 1] {
      room -= widths[start - 1]
      start -= 1
    }
    var end = start
    room = widest
    while end < widths.count, room >= widths[end] {
      room -= widths[end]
      end += 1
    }
    return start..<end
  }

  private static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar == "\t" { return (tab, tab.utf8.count) }
    let text = safeText(String(scalar))
    let isEscaped = text.unicodeScalars.first != scalar
    return (text, isEscaped ? text.utf8.count : DisplayWidth.of(scalar))
  }
}
