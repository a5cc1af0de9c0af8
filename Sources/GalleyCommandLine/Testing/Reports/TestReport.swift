import Galley
import GalleyFormats
import GalleyPipelines
import GalleyReports

/// Shows what came of tests to a person: one line a test, and what is wrong below those that failed.
struct TestReport {
  let usesColour: Bool

  /// More than this of one test hides the first.
  private static let shownFailures = 20

  func text(of outcome: TestOutcome) -> String {
    let word = outcome.isPassed ? Paint.success : Paint.failure
    let lead = word.applied(to: outcome.isPassed ? "ok    " : "FAILED", if: usesColour)
    let name = safeText(outcome.test.name, limit: 200)
    let lines = details(of: outcome).map { "  \($0)" }
    return (["\(lead)  \(safeText(outcome.fileName)): \(name)"] + lines).map { $0 + "\n" }.joined()
  }

  /// Everything that is wrong, each with its place.
  func details(of outcome: TestOutcome) -> [String] {
    var lines = outcome.failures.prefix(Self.shownFailures).flatMap { self.lines(of: $0) }
    let hidden = outcome.failures.count - Self.shownFailures
    if hidden > 0 { lines.append("… and \(hidden) more") }
    if !outcome.isPassed {
      lines += outcome.programLines.map { safeCommandText($0, limit: 400) }
    }
    return lines
  }

  /// How many there were, and how many failed.
  func summary(of outcomes: [TestOutcome]) -> String {
    let failed = outcomes.count { !$0.isPassed }
    let tests = "\(outcomes.count) test\(outcomes.count == 1 ? "" : "s")"
    return failed == 0
      ? "\(tests) passed\n"
      : "\(tests): \(outcomes.count - failed) passed, \(failed) failed\n"
  }

  private func lines(of failure: TestFailure) -> [String] {
    let start = failure.place.start
    let place = "\(safeCommandText(failure.place.fileName)):\(start.line):\(start.column): "
    return [place + headline(of: failure)] + differenceLines(of: failure).map { "    \($0)" }
  }

  /// What is wrong, on one line and without its place.
  func headline(of failure: TestFailure) -> String {
    let path = failure.path.isEmpty ? "" : safeText(failure.path, limit: 200) + ": "
    let message = safeText(failure.message, limit: 2000)
    guard let difference = failure.difference else { return path + message }
    return path + safeText(DifferenceText(difference).lead)
      + (message.isEmpty ? "" : " (\(message))")
  }

  /// What was expected and what came, where that takes lines.
  func differenceLines(of failure: TestFailure) -> [String] {
    guard let difference = failure.difference else { return [] }
    return DifferenceText(difference).lines.map { $0.shown(usesColour: usesColour) }
  }
}
