package import Galley

/// A text in which marks such as `⟦1⟧` name positions.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let text: String
  /// Where each mark stood, in lines and Unicode scalars from 1.
  package let positions: [String: SourcePosition]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var positions: [String: SourcePosition] = [:]
    var line = 1
    var column = 1
    var mark: String.UnicodeScalarView?
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        mark = String.UnicodeScalarView()
      } else if scalar == "⟧" {
        positions["⟦\(String(mark ?? .init()))⟧"] = SourcePosition(line: line, column: column)
        mark = nil
      } else if mark != nil {
        mark?.append(scalar)
      } else {
        text.append(scalar)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }
    self.text = String(text)
    self.positions = positions
  }
}
