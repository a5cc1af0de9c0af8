/// What is wrong with a condition.
struct ConditionProblem: Error {
  let code: DiagnosticCode
  let severity: Diagnostic.Severity
  let message: String
  /// In UTF-8 offsets of the condition.
  let range: Range<Int>
  /// The field whose declared type is at odds with the condition.
  var field: String?
  /// Whether the condition may have been cut where YAML takes the rest for a comment.
  var mayBeCut = false

  init(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>, field: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.field = field
  }

  init(_ message: String, at range: Range<Int>) { self.init(.badCondition, message, at: range) }

  /// - Parameter value: the one that the condition was read from.
  func diagnostic(in value: SourceValue) -> Diagnostic {
    let isCut = mayBeCut && value.scalar?.style == .plain
    return Diagnostic(
      code, isCut ? message + "; in YAML ' #' starts a comment, so quote the condition" : message,
      at: value.place(ofBytes: range), severity: severity)
  }
}
