/// A problem with what a user wrote: what is wrong, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// The stable name of a kind of problem, such as `unknown-key`.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
  }

  /// A second place that helps to understand the problem.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let place: SourcePlace?

    public init(_ message: String, at place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// The kind of problem.
  public let code: Code
  /// Whether it stops a run.
  public let severity: Severity
  /// One sentence without a full stop: what is wrong, and what was expected instead.
  public let message: String
  /// Where it is; nil where no place in a source is to blame.
  public let place: SourcePlace?
  /// Further places that belong to it.
  public let notes: [Note]

  public init(
    _ code: Code, _ message: String, at place: SourcePlace?, severity: Severity = .error,
    notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
  }

  package init(
    _ code: DiagnosticCode, _ message: String, at place: SourcePlace?, severity: Severity = .error,
    notes: [Note] = []
  ) {
    self.init(
      Code(rawValue: code.rawValue), message, at: place, severity: severity, notes: notes)
  }
}

/// Every code that Galley itself can produce.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // The file as YAML.
  case unreadableFile = "unreadable-file"
  case yamlSyntax = "yaml-syntax"
  case yamlEncoding = "yaml-encoding"
  case yamlTab = "yaml-tab"
  case yamlEmpty = "yaml-empty"
  case yamlTooLarge = "yaml-too-large"
  case yamlTooDeep = "yaml-too-deep"
  case yamlSeveralDocuments = "yaml-several-documents"
  case yamlUnknownAnchor = "yaml-unknown-anchor"
  case yamlAliasCycle = "yaml-alias-cycle"
  case yamlAliasExpansion = "yaml-alias-expansion"
  case yamlMergeKey = "yaml-merge-key"
  case duplicateKey = "duplicate-key"

  // Values and keys.
  case unknownKey = "unknown-key"
  case unknownStage = "unknown-stage"
  case unknownValue = "unknown-value"
  case wrongType = "wrong-type"
  case outOfRange = "out-of-range"
  case missingKey = "missing-key"
  case conflictingKeys = "conflicting-keys"
  case unsupportedVersion = "unsupported-version"
  case unsetVariable = "unset-variable"
  case badVariable = "bad-variable"
  case badOverride = "bad-override"
  case plainSecret = "plain-secret"

  // Tests.
  case badDocument = "bad-document"

  // Conditions and patterns.
  case badCondition = "bad-condition"
  case unknownPart = "unknown-part"
  case badPattern = "bad-pattern"
  case badScript = "bad-script"
  case missingTrait = "missing-trait"

  // Stages from elsewhere.
  case unusablePlugin = "unusable-plugin"

  // The chain as a whole.
  case unmetRead = "unmet-read"
  case uncertainRead = "uncertain-read"
  case staleAnnotations = "stale-annotations"
  case duplicateName = "duplicate-name"
  case duplicateOutput = "duplicate-output"
  case outputIsInput = "output-is-input"
  case noStages = "no-stages"
  case noInput = "no-input"
  case unusedSetting = "unused-setting"
}
