import Galley
import GalleyFormats

/// How two lists differ: which items are missing, and which are there besides.
struct ListDifference {
  let lines: [DifferenceLine]
  /// In words: "1 missing, 2 extra".
  let summary: String

  private static let mostLines = 20

  init(_ expected: [JSONValue], _ got: [JSONValue], _ difference: Difference) {
    var lines: [DifferenceLine] = []
    var (missing, extra) = (0, 0)
    for piece in difference.pieces {
      if piece.isSame {
        lines.append(DifferenceLine(.both, "… \(piece.old.count) as expected"))
        continue
      }
      missing += piece.old.count
      extra += piece.new.count
      lines += expected[piece.old].map { DifferenceLine(.expected, $0.line) }
      lines += got[piece.new].map { DifferenceLine(.got, $0.line) }
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
  /// As JSON has it, on one line.
  var line: String { (try? JSONWriter().text(of: self)) ?? "\(self)" }
}
