import Galley
import GalleyPipelines
import GalleyReports

/// Problems as annotations of GitHub Actions, which shows only so many of a kind.
struct CheckAnnotations {
  /// GitHub drops what a step writes beyond this.
  private static let most = 10

  private let root: SourceRoot
  private var counts: [Diagnostic.Severity: Int] = [:]

  init(root: SourceRoot) { self.root = root }

  /// The annotations for one file.
  mutating func text(of check: PipelineCheck) -> String {
    var text = ""
    for problem in check.problems {
      counts[problem.severity, default: 0] += 1
      guard counts[problem.severity, default: 0] <= Self.most else { continue }
      text += command(problem, of: check.file).text
    }
    return text
  }

  /// What was left out, by number.
  var rest: String {
    [Diagnostic.Severity.error, .warning].compactMap { severity in
      guard let count = counts[severity], count > Self.most else { return nil }
      let more = count - Self.most
      let message = "\(more) more \(severity.rawValue)\(more == 1 ? " is" : "s are") not shown here"
      return GitHubCommand(.notice, message, title: "galley check").text
    }.joined()
  }

  private func command(_ problem: Diagnostic, of file: String) -> GitHubCommand {
    let level = problem.severity == .error ? GitHubCommand.Level.error : .warning
    let title = problem.code.rawValue
    guard let place = problem.place, case .file(let path) = place.origin else {
      return GitHubCommand(
        level, problem.messageInFull, title: title, file: root.path(of: file), line: 1)
    }
    let isOnOneLine = place.start.line == place.end.line
    return GitHubCommand(
      level, problem.message, title: title, file: root.path(of: path), line: place.start.line,
      column: isOnOneLine ? place.start.column : nil, endLine: place.end.line,
      endColumn: isOnOneLine ? place.end.column : nil)
  }
}
