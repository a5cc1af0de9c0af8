/// How two texts of lines differ: the lines that do, with some around them.
struct LineDifference {
  let lines: [DifferenceLine]

  /// Lines that both have, in front of and behind those that differ.
  private static let context = 2
  private static let mostLines = 40

  init(_ expected: String, _ got: String) {
    let wanted = Self.lines(of: expected)
    let came = Self.lines(of: got)
    let runs = Alignment(wanted.count, came.count) { wanted[$0] == came[$1] }.runs
    var lines: [DifferenceLine] = []
    for (index, run) in runs.enumerated() {
      if run[0].isCommon {
        lines += Self.context(
          run.expected.map { wanted[$0] }, isFirst: index == 0, isLast: index == runs.count - 1)
      } else {
        lines += Self.change(run.expected.map { wanted[$0] }, run.got.map { came[$0] })
      }
    }
    let hidden = lines.count - Self.mostLines
    self.lines =
      hidden > 1
      ? lines.prefix(Self.mostLines) + [DifferenceLine(.both, "… \(hidden) lines more")] : lines
  }

  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  /// The common lines next to others; `…` stands for the rest.
  private static func context(
    _ lines: [String], isFirst: Bool, isLast: Bool
  ) -> [DifferenceLine] {
    let before = isFirst ? 0 : context
    let after = isLast ? 0 : context
    guard lines.count > before + after + 1 else { return lines.map(line) }
    return lines.prefix(before).map(line) + [DifferenceLine(.both, "…")]
      + lines.suffix(after).map(line)
  }

  private static func line(_ text: String) -> DifferenceLine {
    DifferenceLine(.both, text.unicodeScalars.count > 80 ? text.prefix(79) + "…" : text)
  }

  /// Lines that were changed are cut to the words that differ.
  private static func change(_ expected: [String], _ got: [String]) -> [DifferenceLine] {
    guard expected.count == got.count else {
      return expected.map { DifferenceLine(.expected, $0) } + got.map { DifferenceLine(.got, $0) }
    }
    return zip(expected, got).flatMap { WordDifference($0, $1).lines }
  }
}
