import Galley

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
  /// Whether it is told of every document that is dropped or tried again, and of every failure.
  package let isVerbose: Bool
  /// Whether each line is a JSON object.
  package let isLog: Bool
  /// Absolute; paths below it are shown relative to it.
  package let workingDirectory: String

  package init(
    progress: Progress, isQuiet: Bool = false, usesColour: Bool = false, isVerbose: Bool = false,
    isLog: Bool = false, workingDirectory: String = "/"
  ) {
    self.progress = isQuiet ? .none : progress
    self.isQuiet = isQuiet
    self.usesColour = usesColour
    self.isVerbose = isVerbose
    self.isLog = isLog
    self.workingDirectory = workingDirectory
  }

  /// A path as the user would type it.
  func shortened(_ path: String) -> String {
    FilePath.shortened(path, below: workingDirectory)
  }
}
