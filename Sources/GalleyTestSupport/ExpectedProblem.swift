package import Galley
package import Testing

/// A problem that a test expects.
package struct ExpectedProblem: Hashable, Sendable {
  /// The mark before the place to blame; nil for a problem without a place in the text.
  package let mark: String?
  package let code: DiagnosticCode
  /// A part of the message.
  package let message: String
  /// The marks of the notes' places, in order.
  package let notes: [String]

  package init(
    _ mark: String?, _ code: DiagnosticCode, _ message: String, notes: [String] = []
  ) {
    self.mark = mark
    self.code = code
    self.message = message
    self.notes = notes
  }
}

/// Expects exactly these problems, in this order, at the places marked in the text.
///
/// - Parameters:
///   - marked: a text with marks such as `⟦1⟧`.
///   - check: finds the problems of the text without its marks.
package func expectProblems(
  _ marked: String, _ expected: [ExpectedProblem],
  sourceLocation: SourceLocation = #_sourceLocation, from check: (String) -> [Diagnostic]
) {
  let source = MarkedText(marked)
  let found = check(source.text)
  for (problem, wanted) in zip(found, expected) {
    let difference = source.difference(between: problem, and: wanted)
    #expect(difference == nil, sourceLocation: sourceLocation)
  }
  let extra = found.dropFirst(expected.count).map(describe)
  let missing = expected.dropFirst(found.count).map(\.message)
  #expect(extra == [], "problems that nobody expected", sourceLocation: sourceLocation)
  #expect(missing == [], "problems that nobody found", sourceLocation: sourceLocation)
}

private func describe(_ problem: Diagnostic) -> String {
  let position = problem.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
  return "\(position): \(problem.message) [\(problem.code)]"
}

extension MarkedText {
  /// What is found instead of what was wanted; nil where they agree.
  fileprivate func difference(
    between problem: Diagnostic, and wanted: ExpectedProblem
  ) -> String? {
    let isSame =
      problem.code.rawValue == wanted.code.rawValue && problem.message.contains(wanted.message)
      && problem.place?.start == wanted.mark.flatMap { positions[$0] }
      && problem.notes.compactMap(\.place?.start) == wanted.notes.compactMap { positions[$0] }
    if isSame { return nil }
    let place = wanted.mark.flatMap { positions[$0] }.map { "\($0.line):\($0.column)" }
    let notes = problem.notes.map { note in
      "note \(note.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere")"
    }
    return "\(describe(problem)) \(notes) instead of "
      + "\(place ?? "nowhere"): \(wanted.message) [\(wanted.code.rawValue)]"
  }
}
