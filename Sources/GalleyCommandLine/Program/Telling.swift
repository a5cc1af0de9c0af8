import Galley
import GalleyFormats
import GalleyPipelines
import GalleyReports

/// What is told on standard error: as text, or as a log for programs.
extension CommandEnvironment {
  /// Writes lines to standard error; where nobody listens, the exit code has to do.
  func tell(_ text: String) {
    switch log.format {
    case .text: try? standardError.write(text)
    case .json: for line in text.split(separator: "\n") { tell(.info, String(line)) }
    }
  }

  /// Says why something is not done.
  func complain(_ message: String) {
    switch log.format {
    case .text:
      let lead = Paint.failure.applied(to: "galley", if: standardError.style.usesColour)
      try? standardError.write("\(lead): \(safeText(message, limit: 4000))\n")
    case .json: tell(.error, message)
    }
  }

  /// Shows what is wrong with a file.
  func tellProblems(of check: PipelineCheck) { tell(check.problems, in: check.sources) }

  /// Shows problems with files.
  func tell(_ problems: [Diagnostic], in sources: SourceTexts) {
    switch log.format {
    case .text:
      try? standardError.write(
        DiagnosticRenderer(sources, color: standardError.style.usesColour).text(of: problems))
    case .json:
      for problem in problems {
        let members = problem.jsonValue.object?.members ?? []
        tell(
          problem.severity == .error ? .error : .warning, problem.message,
          members.filter { !["severity", "message"].contains($0.key) }.map { ($0.key, $0.value) })
      }
    }
  }

  /// Says what is of use to whoever looks for a fault.
  func tellMore(_ message: String) {
    guard log.isVerbose else { return }
    switch log.format {
    case .text: try? standardError.write(safeText(message, limit: 4000) + "\n")
    case .json: tell(.debug, message)
    }
  }

  private func tell(
    _ level: LogLine.Level, _ message: String, _ members: [(String, JSONValue)] = []
  ) {
    try? standardError.write(LogLine(level, message, at: wallClock(), members).text)
  }
}
