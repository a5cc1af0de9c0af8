/// What of a run is shown, and how.
package struct ConsoleOptions: Hashable, Sendable {
  package enum Progress: String, Hashable, Sendable, CaseIterable {
    /// One line that is drawn again and again.
    case bar
    /// A line every now and then.
    case plain
    case none
  }

  package let progress: Progress
  /// Failures and errors alone are shown.
  package let isQuiet: Bool
  package let usesColour: Bool

  package init(progress: Progress, isQuiet: Bool = false, usesColour: Bool = false) {
    self.progress = isQuiet ? .none : progress
    self.isQuiet = isQuiet
    self.usesColour = usesColour
  }
}
