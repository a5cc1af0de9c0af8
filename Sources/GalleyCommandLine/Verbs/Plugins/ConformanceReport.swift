import Galley
import GalleyFormats
import GalleyPlugins
import GalleyReports

/// Shows what came of the checks of a plugin.
struct ConformanceReport {
  let entry: PluginListing.Entry
  var usesColour = false

  /// More lines of standard error than these hide what they are about.
  private static let shownLines = 20

  /// What stands above the checks.
  var title: String { safeText(entry.title, limit: 400) + "\n" }

  /// One line, and what is wrong below it.
  func text(of check: ConformanceCheck) -> String {
    let name = check.name.padded(to: 12)
    var lines = ["\(lead(of: check.verdict))  \(name)\(check.promise)"]
    lines += check.problems.map { "          \(safeText($0, limit: 2000))" }
    lines += check.notes.map { "          note: \(safeText($0, limit: 1000))" }
    if check.verdict == .failed {
      let hidden = check.lines.count - Self.shownLines
      if hidden > 0 { lines.append("          | … \(hidden) more lines") }
      lines += check.lines.suffix(Self.shownLines).map { "          | \(safeText($0, limit: 400))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lead(of verdict: ConformanceCheck.Verdict) -> String {
    switch verdict {
    case .ok: Paint.success.applied(to: "ok      ", if: usesColour)
    case .failed: Paint.failure.applied(to: "FAILED  ", if: usesColour)
    case .untried: Paint.faint.applied(to: "untried ", if: usesColour)
    }
  }

  /// How many there were, and how many failed.
  func summary(of checks: [ConformanceCheck]) -> String {
    let failed = checks.count { $0.verdict == .failed }
    let untried = checks.count { $0.verdict == .untried }
    guard failed + untried > 0 else { return "\(checks.count) checks passed\n" }
    return "\(checks.count) checks: \(checks.count - failed - untried) passed, \(failed) failed"
      + (untried == 0 ? "\n" : ", \(untried) not tried\n")
  }

  /// For a program: `{"name", "version", "kind", "folder", "passed", "checks": […]}`.
  func json(of checks: [ConformanceCheck]) -> JSONValue {
    var object = entry.identity
    object["passed"] = .boolean(!checks.contains { $0.verdict == .failed })
    object["checks"] = .array(checks.map(\.json))
    return .object(object)
  }
}

extension ConformanceCheck {
  fileprivate var json: JSONValue {
    func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    return [
      "name": .string(name), "verdict": .string(verdict.rawValue), "promise": .string(promise),
      "problems": list(problems), "notes": list(notes), "lines": list(lines),
    ]
  }
}
