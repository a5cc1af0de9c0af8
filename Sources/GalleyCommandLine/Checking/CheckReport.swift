import Galley
import GalleyFormats
import GalleyPipelines
import GalleyReports

/// How a check is written.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  /// For reviews on code hosts.
  case sarif
  /// Annotations of GitHub Actions.
  case github
}

/// Writes what is found in files, one after the other.
struct CheckReport {
  private let format: CheckFormat
  private let output: CommandEnvironment.Output
  private var log: SARIFLog
  private var annotations: CheckAnnotations

  init(_ format: CheckFormat, in environment: CommandEnvironment) {
    self.format = format
    output = environment.standardOutput
    let root = SourceRoot(
      environment.repositoryRoot, workingDirectory: environment.workingDirectory)
    log = SARIFLog(root: root, version: Program.version)
    annotations = CheckAnnotations(root: root)
  }

  mutating func add(_ check: PipelineCheck) throws {
    switch format {
    case .json: try output.write(JSONWriter().text(of: check.jsonValue) + "\n")
    case .text:
      let renderer = DiagnosticRenderer(check.sources, color: output.style.usesColour)
      try output.write(renderer.text(of: check.problems) + check.verdict + "\n")
    case .sarif: log.add(check)
    case .github: try output.write(annotations.text(of: check) + check.verdict + "\n")
    }
  }

  /// Writes what can be written only when all files are known.
  func finish() throws {
    switch format {
    case .json, .text: break
    case .sarif: try output.write(JSONWriter().text(of: log.jsonValue) + "\n")
    case .github: try output.write(annotations.rest)
    }
  }
}

extension PipelineCheck {
  /// One line: how many problems there are, and what was assumed.
  fileprivate var verdict: String {
    let errors = problems.count { $0.severity == .error }
    let counts = [(errors, "error"), (problems.count - errors, "warning")]
      .filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    let found = counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
    let assumed =
      assumedVariables.isEmpty ? "" : "; assumed \(assumedVariables.joined(separator: ", "))"
    return "\(safeCommandText(file)): \(found)\(assumed)"
  }
}
