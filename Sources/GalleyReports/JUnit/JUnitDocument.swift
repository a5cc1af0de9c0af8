/// A JUnit report, as text in the order in which it is written: `head`, suites, `tail`.
///
/// Each suite is its `head`, the elements of its cases, and its `tail`, so that cases can be written one
/// by one. Only what all of the schemas in use know is written: elements in their order, every attribute
/// that one of them requires, and none that another refuses, such as a case's file and line. Those begin
/// the text of a failure.
package enum JUnitDocument {
  package static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
  package static let tail = "</testsuites>\n"
}

/// A suite without its cases; their counts stand in front of them.
package struct JUnitSuite: Sendable {
  package let name: String
  /// The place of the suite in the document, from 0.
  package let index: Int
  /// When it began, in seconds since 1970.
  package let startTime: Int
  package let seconds: Double
  package let tests: Int
  package let failures: Int
  package let skipped: Int
  /// At least one: versions, say.
  package let properties: [(name: String, value: String)]

  package init(
    _ name: String, index: Int, startTime: Int, seconds: Double, tests: Int, failures: Int,
    skipped: Int = 0, properties: [(name: String, value: String)]
  ) {
    self.name = name
    self.index = index
    self.startTime = startTime
    self.seconds = seconds
    self.tests = tests
    self.failures = failures
    self.skipped = skipped
    self.properties = properties
  }

  package var head: String {
    let attributes = [
      ("name", name), ("package", name), ("id", "\(index)"), ("hostname", "localhost"),
      // The schemas don't allow a zone.
      ("timestamp", String(timestamp(startTime).dropLast())), ("tests", "\(tests)"),
      ("failures", "\(failures)"),
      ("errors", "0"), ("skipped", "\(skipped)"), ("time", decimal(seconds)),
    ]
    let listed = properties.map { property in
      "      <property\(xmlAttribute("name", property.name))\(xmlAttribute("value", property.value))/>\n"
    }
    return "  <testsuite\(attributes.map { xmlAttribute($0, $1) }.joined())>\n"
      + "    <properties>\n\(listed.joined())    </properties>\n"
  }

  package static let tail = "    <system-out/>\n    <system-err/>\n  </testsuite>\n"
}

/// One test, or one document of a run.
package struct JUnitCase: Sendable {
  package enum Outcome: Sendable {
    case passed
    /// - Parameter message: one line, which lists show; `text` is all of it.
    case failed(message: String, text: String)
    case skipped(reason: String)
  }

  package let name: String
  /// What the case belongs to, such as the file that it stands in.
  package let className: String
  package let seconds: Double
  package let outcome: Outcome

  package init(_ name: String, className: String, seconds: Double, _ outcome: Outcome) {
    self.name = name
    self.className = className
    self.seconds = seconds
    self.outcome = outcome
  }

  /// The case as an element, with a line end.
  package var element: String {
    let attributes = [("name", name), ("classname", className), ("time", decimal(seconds))]
    let start = "    <testcase" + attributes.map { xmlAttribute($0, $1) }.joined()
    return switch outcome {
    case .passed: start + "/>\n"
    case .failed(let message, let text):
      start + ">\n      <failure\(xmlAttribute("message", message)) type=\"failure\">"
        + xmlText(text) + "</failure>\n    </testcase>\n"
    case .skipped(let reason):
      start + ">\n      <skipped>\(xmlText(reason))</skipped>\n    </testcase>\n"
    }
  }
}

/// Seconds with thousandths, as `xs:decimal` has them.
private func decimal(_ seconds: Double) -> String {
  let thousandths = Int((max(0, min(seconds, 1e12)) * 1000).rounded())
  return "\(thousandths / 1000).\(padded(thousandths % 1000, to: 3))"
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
