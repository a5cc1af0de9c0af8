import Galley
import GalleyPipelines
import GalleyReports

extension TestOutcome {
  /// An annotation for each thing that is wrong.
  var annotations: String {
    let report = TestReport(usesColour: false)
    return failures.map { failure in
      let lines = [report.headline(of: failure)] + report.differenceLines(of: failure)
      return GitHubCommand(
        .error, lines.joined(separator: "\n"), title: test.name, file: failure.place.fileName,
        line: failure.place.start.line, column: failure.place.start.column
      ).text
    }.joined()
  }
}

extension Diagnostic {
  /// The problem as an annotation.
  func annotation(_ title: String) -> String {
    GitHubCommand(
      severity == .error ? .error : .warning, message, title: title, file: place?.fileName,
      line: place?.start.line, column: place?.start.column
    ).text
  }
}
