import Galley
import GalleyPipelines
import GalleyReports

extension TestOutcome {
  /// An annotation for each thing that is wrong.
  func annotations(in environment: CommandEnvironment) -> String {
    let report = TestReport(usesColour: false)
    return failures.map { failure in
      let lines = [report.headline(of: failure)] + report.differenceLines(of: failure)
      return GitHubCommand(
        .error, lines.joined(separator: "\n"), title: test.name,
        file: environment.pathInRepository(of: failure.place.fileName),
        line: failure.place.start.line, column: failure.place.start.column
      ).text
    }.joined()
  }
}

extension Diagnostic {
  /// The problem as an annotation.
  func annotation(_ title: String, in environment: CommandEnvironment) -> String {
    GitHubCommand(
      severity == .error ? .error : .warning, message, title: title,
      file: (place?.fileName).map(environment.pathInRepository),
      line: place?.start.line, column: place?.start.column
    ).text
  }
}
