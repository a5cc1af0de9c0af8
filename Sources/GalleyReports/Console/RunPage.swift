import Galley

/// What is shown of a run: takes in events, and says what to write next.
protocol RunPage: Sendable {
  /// Whether the cursor stands behind a line that is drawn again and again.
  var barIsShown: Bool { get }

  mutating func receive(_ event: RunEvent)

  /// What to write now.
  ///
  /// - Parameters:
  ///   - seconds: since the start.
  ///   - columns: the width of the terminal now; nil where it is none.
  mutating func draw(at seconds: Double, columns: Int?) -> String

  /// Empties the line of the bar, so that something else can be written there.
  mutating func takeBar() -> String
}
