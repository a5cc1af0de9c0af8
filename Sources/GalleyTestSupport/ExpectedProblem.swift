public import Galley
import GalleyPatterns
import GalleyPipelines
public import Testing

/// A problem that a test expects.
public struct ExpectedProblem: Hashable, Sendable {
  /// The mark before the place to blame; nil for a problem without a place in the text.
  public let mark: String?
  public let code: Diagnostic.Code
  /// A part of the message.
  public let message: String
  /// The marks of the notes' places, in order; notes without a place in the text are left out.
  public let notes: [String]

  public init(
    _ mark: String?, _ code: Diagnostic.Code, _ message: String, notes: [String] = []
  ) {
    self.mark = mark
    self.code = code
    self.message = message
    self.notes = notes
  }

  package init(
    _ mark: String?, _ code: DiagnosticCode, _ message: String, notes: [String] = []
  ) {
    self.init(mark, Diagnostic.Code(rawValue: code.rawValue), message, notes: notes)
  }
}

/// Expects exactly these problems of a pipeline file, in the order of their places.
///
///     expectProblems(
///       """
///       galley: 1
///       stages:
///         - word-count: {⟦1⟧minimum-lenght: 5}
///       """,
///       [.init("⟦1⟧", .init(rawValue: "unknown-key"), "unknown key 'minimum-lenght'")],
///       stages: [.init(WordCount.self)])
///
/// - Parameters:
///   - marked: a pipeline file with marks such as `⟦1⟧`.
///   - stages: those that the pipeline may name.
///   - environment: what `${NAME}` stands for.
public func expectProblems(
  _ marked: String, _ expected: [ExpectedProblem], stages: [StageDescriptor],
  environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
) {
  let loader = PipelineLoader(
    catalog: StageCatalog(stages), patterns: installedPatterns(), environment: environment,
    workingDirectory: "/desk")
  expectProblems(marked, expected, sourceLocation: sourceLocation) { text in
    loader.check(Array(text.utf8), path: "pipeline.yaml").problems
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
    let found = problem.place.flatMap(position)
    let isSame =
      problem.code == wanted.code && problem.message.contains(wanted.message)
      && found == wanted.mark.flatMap { positions[$0] }
      && problem.notes.compactMap { $0.place.flatMap(position) }
        == wanted.notes.compactMap { positions[$0] }
    if isSame { return nil }
    let place = wanted.mark.flatMap { positions[$0] }.map { "\($0.line):\($0.column)" }
    let notes = problem.notes.map { note in
      "note \(note.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere")"
    }
    return "\(describe(problem)) \(notes) instead of "
      + "\(place ?? "nowhere"): \(wanted.message) [\(wanted.code)]"
  }

  /// Where a place starts, if it is in the text.
  private func position(_ place: SourcePlace) -> SourcePosition? {
    if case .file = place.origin { place.start } else { nil }
  }
}
