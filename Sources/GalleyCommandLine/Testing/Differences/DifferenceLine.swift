import Galley
import GalleyFormats
import GalleyReports

/// A line below a failure: of what was expected, of what came, or of both.
struct DifferenceLine: Equatable {
  enum Side: String {
    case expected = "-"
    case got = "+"
    case both = " "
  }

  let side: Side
  /// Not yet safe to show.
  let text: String

  init(_ side: Side, _ text: String) {
    self.side = side
    self.text = text
  }

  /// What is shown of a line.
  static let widest = 240

  func shown(usesColour: Bool) -> String {
    let line = "\(side.rawValue) \(safeText(text, limit: Self.widest))"
    return switch side {
    case .expected: Paint.failure.applied(to: line, if: usesColour)
    case .got: Paint.success.applied(to: line, if: usesColour)
    case .both: line
    }
  }
}
