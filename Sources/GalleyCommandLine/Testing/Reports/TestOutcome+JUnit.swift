import GalleyPipelines
import GalleyReports

extension [TestOutcome] {
  /// All outcomes as a JUnit report, a suite for each file.
  ///
  /// - Parameter startTime: when the first began, in seconds since 1970.
  func junit(startTime: Int) -> String {
    var files: [String] = []
    for outcome in self where files.last != outcome.fileName { files.append(outcome.fileName) }
    let suites = files.enumerated().map { index, file in
      suite(of: filter { $0.fileName == file }, file, index, startTime)
    }
    return JUnitDocument.head + suites.joined() + JUnitDocument.tail
  }

  private func suite(
    of outcomes: [TestOutcome], _ file: String, _ index: Int, _ startTime: Int
  ) -> String {
    let suite = JUnitSuite(
      file, index: index, startTime: startTime, seconds: outcomes.reduce(0) { $0 + $1.seconds },
      tests: outcomes.count, failures: outcomes.count { !$0.isPassed },
      properties: [("galley", Program.version)])
    return suite.head + outcomes.map { $0.testCase.element }.joined() + JUnitSuite.tail
  }
}

extension TestOutcome {
  fileprivate var testCase: JUnitCase {
    let report = TestReport(usesColour: false)
    let outcome: JUnitCase.Outcome =
      failures.first.map { first in
        .failed(
          message: report.headline(of: first),
          text: report.details(of: self).joined(separator: "\n"))
      } ?? .passed
    return JUnitCase(test.name, className: fileName, seconds: seconds, outcome)
  }
}
