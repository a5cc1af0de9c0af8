import Galley
import GalleyLanguage

/// A text whose lines are known for what they are.
struct LineText {
  struct Line {
    let text: String
    /// The labels that the line may have.
    let labels: Set<LineLabel>
  }

  /// The page that the body is from.
  var page: Int
  var lines: [Line]
  var teasers: [Teaser] = []

  var text: String { lines.map(\.text).joined(separator: "\n") }
  var body: [String] { lines.filter { $0.labels == [.body] }.map(\.text) }
}
