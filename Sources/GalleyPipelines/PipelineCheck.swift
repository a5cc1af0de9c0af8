package import Galley

/// What came of checking one pipeline file.
package struct PipelineCheck: Sendable {
  /// The file's path, as the user knows it.
  package let file: String
  /// Everything that is wrong, sorted by place: the file first, then arguments.
  package let problems: [Diagnostic]
  /// nil where there are errors, or where variables were assumed.
  package let plan: RunPlan?
  /// The plan with `${NAME}` in the place of variables that were assumed: to look at, not to run; nil
  /// where there are errors.
  package let assumedPlan: RunPlan?
  /// Where the stages stand, by name.
  package let stagePlaces: [String: SourcePlace]
  /// The tests of the file; empty where there are errors.
  package let tests: [PipelineTest]
  /// Whether the file says that it has tests, or can't be read as YAML.
  package let mayHoldTests: Bool
  /// The variables that are not set and that the check went on without, in order of first use.
  package let assumedVariables: [String]
  /// Values that must be shown nowhere; the problems don't show them.
  package let secrets: [String]
  /// What the problems' places point into.
  package let sources: SourceTexts

  package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// The texts that places point into.
package struct SourceTexts: Sendable {
  /// The bytes of files by their paths; arguments are their own text.
  package let files: [String: [UInt8]]

  package init(files: [String: [UInt8]]) { self.files = files }
}

extension [Diagnostic] {
  /// Each problem once, in the order of places: those without a place first, files before
  /// arguments.
  package var sortedByPlace: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
      .enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.sortKey, right.element.sortKey)
        return first == second ? left.offset < right.offset : first < second
      }
      .map(\.element)
  }
}

extension Diagnostic {
  fileprivate var sortKey: (Int, String, Int, Int) {
    switch place?.origin {
    case nil: (0, "", 0, 0)
    case .file(let path): (1, path, place?.start.line ?? 0, place?.start.column ?? 0)
    case .argument(let text): (2, text, place?.start.line ?? 0, place?.start.column ?? 0)
    }
  }
}
