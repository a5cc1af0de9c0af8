import GalleyFormats

/// How two texts of lines differ: the lines that do, with some around them.
struct LineDifference {
  let lines: [DifferenceLine]

  /// Lines that both have, in front of and behind those that differ.
  private static let context = 2
  private static let mostLines = 40

  init(_ expected: String, _ got: String) {
    let wanted = Self.lines(of: expected)
    let came = Self.lines(of: got)
    let pieces = Difference(from: wanted, to: came).pieces
    var lines: [DifferenceLine] = []
    for (index, piece) in pieces.enumerated() {
      if piece.isSame {
        lines += Self.context(
          wanted[piece.old], isFirst: index == 0, isLast: index == pieces.count - 1)
      } else {
        lines += Self.change(wanted[piece.old], came[piece.new])
      }
    }
    let hidden = lines.count - Self.mostLines
    self.lines =
      hidden > 1
      ? lines.prefix(Self.mostLines) + [DifferenceLine(.both, "… \(hidden) lines more")] : lines
  }

  private static func lines(of text: String) -> [ExactText] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      ExactText(String($0))
    }
  }

  /// The common lines next to others; `…` stands for the rest.
  private static func context(
    _ lines: ArraySlice<ExactText>, isFirst: Bool, isLast: Bool
  ) -> [DifferenceLine] {
    let before = isFirst ? 0 : context
    let after = isLast ? 0 : context
    guard lines.count > before + after + 1 else { return lines.map(line) }
    return lines.prefix(before).map(line) + [DifferenceLine(.both, "…")]
      + lines.suffix(after).map(line)
  }

  private static func line(_ line: ExactText) -> DifferenceLine {
    let text = line.text
    return DifferenceLine(.both, text.unicodeScalars.count > 80 ? text.prefix(79) + "…" : text)
  }

  /// Lines that were changed are cut to the words that differ.
  private static func change(
    _ expected: ArraySlice<ExactText>, _ got: ArraySlice<ExactText>
  ) -> [DifferenceLine] {
    guard expected.count == got.count else {
      return expected.map { DifferenceLine(.expected, $0.text) }
        + got.map { DifferenceLine(.got, $0.text) }
    }
    return zip(expected, got).flatMap { WordDifference($0.text, $1.text).lines }
  }
}

/// A text that equals another where their bytes do, not where they only look the same.
struct ExactText: Equatable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }
}
