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
    var lines = ["\(lead)  \(safeText(outcome.test.place.fileName)): \(name)"]
    for failure in outcome.failures.prefix(Self.shownFailures) { lines += self.lines(of: failure) }
    let hidden = outcome.failures.count - Self.shownFailures
    if hidden > 0 { lines.append("  … and \(hidden) more") }
    if !outcome.isPassed {
      lines += outcome.programLines.map { "  \(safeCommandText($0, limit: 400))" }
    }
    return lines.map { $0 + "\n" }.joined()
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
    let place = "  \(safeCommandText(failure.place.fileName)):\(start.line):\(start.column): "
    let path = failure.path.isEmpty ? "" : safeText(failure.path, limit: 200) + ": "
    let message = safeText(failure.message, limit: 2000)
    guard let difference = failure.difference else { return [place + path + message] }
    let texts = DifferenceText(difference)
    let suffix = message.isEmpty ? "" : " (\(message))"
    guard texts.isLong else {
      return [place + path + "expected \(texts.expected), got \(texts.got)" + suffix]
    }
    return [
      place + path + texts.lead + suffix, "      expected \(texts.expected)",
      "      got      \(texts.got)",
    ]
  }
}

/// The two sides of a difference, cut down to where they differ.
struct DifferenceText {
  let expected: String
  let got: String
  /// What stands over the two where they get a line each.
  let lead: String

  /// Whether they are too long for one line.
  var isLong: Bool { expected.unicodeScalars.count + got.unicodeScalars.count > 72 }

  /// What is shown of a side, and how much of it in front of the first difference.
  private static let widest = 100
  private static let before = 30

  init(_ difference: TestFailure.Difference) {
    let prefix = difference.isPartEnough ? "a text with " : ""
    guard case .string(let left)? = difference.expected, case .string(let right)? = difference.got,
      !difference.isPartEnough
    else {
      expected = prefix + Self.text(of: difference.expected)
      got = Self.text(of: difference.got)
      lead = "not as expected"
      return
    }
    let (wanted, came) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    let shared = zip(wanted, came).prefix { $0 == $1 }.count
    expected = Self.excerpt(of: wanted, around: shared)
    got = Self.excerpt(of: came, around: shared)
    lead = "differs from character \(shared + 1) on"
  }

  private static func text(of value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    return safeText((try? JSONWriter().text(of: value)) ?? "\(value)", limit: 2 * widest)
  }

  private static func excerpt(of text: [Unicode.Scalar], around index: Int) -> String {
    let start = text.count <= widest ? 0 : max(0, min(index, text.count) - before)
    let end = min(text.count, start + widest)
    let shown = String(String.UnicodeScalarView(text[start..<end]))
    let quoted = (try? JSONWriter().text(of: .string(shown))) ?? shown
    return (start > 0 ? "…" : "") + safeText(quoted, limit: 4 * widest)
      + (end < text.count ? "…" : "")
  }
}

extension SourcePlace {
  /// The file that it is in, or the argument.
  var fileName: String {
    switch origin {
    case .file(let path): path
    case .argument(let text): text
    }
  }
}
