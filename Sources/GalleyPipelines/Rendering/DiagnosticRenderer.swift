package import Galley
import GalleyFormats

/// Shows problems to a person: place, message and code, the source line, and a caret under it.
package struct DiagnosticRenderer: Sendable {
  private let sources: SourceTexts
  private let usesColor: Bool

  /// - Parameter color: whether to use colours of a terminal.
  package init(_ sources: SourceTexts, color: Bool = false) {
    self.sources = sources
    usesColor = color
  }

  /// All problems in the order given, each line ended by a line feed.
  package func text(of problems: [Diagnostic]) -> String {
    let index = SourceIndex(sources)
    let secrets = PlainSecrets(problems)
    return problems.map { text(of: $0, index, secrets) }.joined()
  }

  private func text(
    of problem: Diagnostic, _ index: SourceIndex, _ secrets: PlainSecrets
  ) -> String {
    let severity = problem.severity.rawValue
    let color = problem.severity == .error ? Color.red : Color.yellow
    var text =
      painted(where: problem.place) + painted("\(severity): ", color)
      + painted(safeText(problem.message), .bold) + " [\(problem.code)]\n"
    text += excerpt(of: problem.place, index, secrets, caret: color)
    for note in problem.notes {
      text += painted(where: note.place) + painted("note: ", .cyan) + safeText(note.message) + "\n"
      text += excerpt(of: note.place, index, secrets, caret: .cyan)
    }
    return text
  }

  /// `FILE:LINE:COLUMN: `, or what else names a place.
  private func painted(where place: SourcePlace?) -> String {
    guard let place else { return "" }
    switch place.origin {
    case .file(let path):
      let position = "\(place.start.line):\(place.start.column)"
      // A line that starts with `::` would be a command to a CI system.
      return painted("\(safeCommandText(path)):\(position): ", .bold)
    case .argument: return painted("command line: ", .bold)
    }
  }

  private func excerpt(
    of place: SourcePlace?, _ index: SourceIndex, _ secrets: PlainSecrets, caret: Color
  ) -> String {
    guard let place, let scalars = index.line(of: place) else { return "" }
    let shownScalars = secrets.masked(scalars, number: place.start.line, of: place.origin)
    let line = SourceLine(shownScalars, column: place.start.column)
    let number = if case .file = place.origin { "\(place.start.line)" } else { "" }
    let width = max(4, number.utf8.count)
    let gutter = String(repeating: " ", count: width - number.utf8.count) + number
    let blank = String(repeating: " ", count: width)
    let space = String(repeating: " ", count: line.caret)
    let shown = line.text.isEmpty ? "" : " \(line.text)"
    return "\(gutter) |\(shown)\n\(blank) | \(space)" + painted("^", caret) + "\n"
  }

  private enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  private func painted(_ text: String, _ color: Color) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
