import Galley
import GalleyFormats

/// How two lists differ: which items are missing, and which are there besides.
struct ListDifference {
  let lines: [DifferenceLine]
  /// In words: "1 missing, 2 extra".
  let summary: String

  private static let mostLines = 20

  init(_ expected: [JSONValue], _ got: [JSONValue], _ alignment: Alignment) {
    var lines: [DifferenceLine] = []
    var (missing, extra) = (0, 0)
    for run in alignment.runs {
      if run[0].isCommon {
        lines.append(DifferenceLine(.both, "… \(run.count) as expected"))
        continue
      }
      missing += run.expected.count
      extra += run.got.count
      lines += run.expected.map { DifferenceLine(.expected, expected[$0].line) }
      lines += run.got.map { DifferenceLine(.got, got[$0].line) }
    }
    let hidden = lines.count - Self.mostLines
    self.lines =
      hidden > 1
      ? lines.prefix(Self.mostLines) + [DifferenceLine(.both, "… \(hidden) more")] : lines
    let counts = [(missing, "missing"), (extra, "extra")].filter { $0.0 > 0 }
    summary = counts.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

extension JSONValue {
  /// On one line; a text of a list by itself is shown as it is written.
  var line: String { (try? JSONWriter().text(of: self)) ?? "\(self)" }
}
