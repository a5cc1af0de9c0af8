/// A type that an option of a stage can have.
public protocol StageOptionValue: Hashable, Sendable {
  /// What the docs and the schema say about the type.
  static var optionType: OptionType { get }

  /// The least and the greatest value that the type has at all; nil, as by default, where there is none.
  static var optionBounds: (minimum: JSONValue, maximum: JSONValue)? { get }

  /// Reads a value, and reports what is wrong with it.
  ///
  /// - Returns: nil where a problem was reported.
  static func read(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> Self?

  /// Reads a value that may hold patterns; by default, as if it held none.
  ///
  /// - Returns: nil where a problem was reported.
  static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Self?

  /// The value as JSON, for docs and the schema; null where there is none.
  var jsonValue: JSONValue { get }
}

/// The type of an option, as docs and schema name it.
public indirect enum OptionType: Hashable, Sendable {
  case string
  case integer
  case number
  case boolean
  case choice([String])
  case list(OptionType)
  case inputPath
  case outputPath
  case outputFolder
  case duration
  case byteCount
  case secret
  case condition
  case pattern
  case script
  /// A text with places such as `{{text}}`.
  case template
  /// A mapping of anything, which is taken as it is.
  case object

  /// The type in words: "an integer", "one of lead, lexrank".
  package var inWords: String {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "true or false"
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .list(let element): "a list, each item \(element.inWords)"
    case .inputPath, .outputPath: "a path"
    case .outputFolder: "the path of a folder"
    case .duration: "a duration such as 500ms, 10s or 2m"
    case .byteCount: "a size such as 64KiB or 16MiB"
    case .secret: "a secret, given as ${NAME}"
    case .condition: "a condition such as document.entities.count > 3"
    case .pattern: "a regular expression"
    case .script: "a script in Lua"
    case .template: "a text with places such as {{text}}"
    case .object: "a mapping"
    }
  }
}

extension OptionType {
  var isList: Bool { if case .list = self { true } else { false } }
}

extension StageOptionValue {
  public static var optionBounds: (minimum: JSONValue, maximum: JSONValue)? { nil }

  public static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Self? {
    read(value, reporting: &problems)
  }

  /// Reports that `value` is not of this type.
  ///
  /// - Parameter advice: what to write instead, where that can be told.
  package static func mismatch(
    _ value: SourceValue, advice: String? = nil, reporting problems: inout [Diagnostic]
  ) {
    let origin = value.variable.map { " (from ${\($0)})" } ?? ""
    problems.append(
      Diagnostic(
        .wrongType,
        "expected \(optionType.inWords), found \(value.kindInWords)\(origin)"
          + (advice.map { "; \($0)" } ?? ""),
        at: value.place))
  }

  /// What to do about quotes that make a text of what stands in them.
  fileprivate static func unquoting(_ value: SourceValue, if isMeant: (String) -> Bool) -> String? {
    guard let scalar = value.scalar, value.variable == nil else { return nil }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    return isQuoted && isMeant(scalar.text) ? "take the quotes away" : nil
  }
}

extension String: StageOptionValue {
  public static var optionType: OptionType { .string }

  /// Takes any scalar's source text, so that `0510`, `1.10` and `no` arrive as written.
  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> String? {
    guard let scalar = value.scalar, scalar.kind != .null || !scalar.text.isEmpty else {
      mismatch(value, reporting: &problems)
      return nil
    }
    return scalar.text
  }

  public var jsonValue: JSONValue { .string(self) }
}

extension Bool: StageOptionValue {
  public static var optionType: OptionType { .boolean }

  public static func read(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> Bool? {
    switch value.scalar.map({ ($0.kind == .string && value.variable == nil, $0.text) }) {
    case (false, "true")?, (false, "True")?, (false, "TRUE")?: return true
    case (false, "false")?, (false, "False")?, (false, "FALSE")?: return false
    default:
      let advice = unquoting(value) { ["true", "false"].contains($0.lowercased()) }
      mismatch(value, advice: advice, reporting: &problems)
      return nil
    }
  }

  public var jsonValue: JSONValue { .boolean(self) }
}

extension Int: StageOptionValue {
  public static var optionType: OptionType { .integer }

  /// Decimal digits with an optional sign; leading zeros never mean octal.
  public static func read(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> Int? {
    guard let scalar = value.scalar, scalar.kind != .string || value.variable != nil else {
      mismatch(value, advice: unquoting(value) { Int($0) != nil }, reporting: &problems)
      return nil
    }
    if let number = Int(scalar.text) { return number }
    if scalar.kind == .integer,
      scalar.text.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x2B || (0x30...0x39).contains($0) })
    {
      problems.append(
        Diagnostic(.outOfRange, "\(scalar.text) does not fit into 64 bits", at: value.place))
      return nil
    }
    mismatch(value, reporting: &problems)
    return nil
  }

  public var jsonValue: JSONValue { .integer(self) }
}

extension Double: StageOptionValue {
  public static var optionType: OptionType { .number }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> Double? {
    guard
      let scalar = value.scalar, scalar.kind != .string || value.variable != nil,
      let number = Double(scalar.text), number.isFinite
    else {
      mismatch(value, advice: unquoting(value) { Double($0) != nil }, reporting: &problems)
      return nil
    }
    return number
  }

  public var jsonValue: JSONValue { .double(self) }
}

extension Array: StageOptionValue where Element: StageOptionValue {
  public static var optionType: OptionType { .list(Element.optionType) }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> [Element]? {
    read(value, patterns: NoPatterns(), reporting: &problems)
  }

  public static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> [Element]? {
    guard let items = value.sequence else {
      reportAlone(value, patterns, &problems)
      return nil
    }
    let before = problems.count
    let elements = items.compactMap {
      Element.read($0, patterns: patterns, reporting: &problems)
    }
    return problems.count == before ? elements : nil
  }

  /// Reports what is no list; where it is good as an item, says how to make a list of it.
  private static func reportAlone(
    _ value: SourceValue, _ patterns: any PatternCompiler, _ problems: inout [Diagnostic]
  ) {
    var unread: [Diagnostic] = []
    let text = value.scalar?.text ?? ""
    guard
      !value.isNull, (1...40).contains(text.utf8.count), !text.contains(where: \.isNewline),
      Element.read(value, patterns: patterns, reporting: &unread) != nil
    else { return mismatch(value, reporting: &problems) }
    problems.append(
      Diagnostic(
        .wrongType, "expected a list, found \(value.kindInWords); write [\(text)]",
        at: value.place))
  }

  public var jsonValue: JSONValue { .array(map(\.jsonValue)) }
}

extension Optional: StageOptionValue where Wrapped: StageOptionValue {
  public static var optionType: OptionType { Wrapped.optionType }

  public static var optionBounds: (minimum: JSONValue, maximum: JSONValue)? {
    Wrapped.optionBounds
  }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> Wrapped?? {
    Wrapped.read(value, reporting: &problems).map(Optional.some)
  }

  public static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Wrapped?? {
    Wrapped.read(value, patterns: patterns, reporting: &problems).map(Optional.some)
  }

  public var jsonValue: JSONValue { map(\.jsonValue) ?? .null }
}

extension StageOptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  public static var optionType: OptionType { .choice(allCases.map(\.rawValue)) }

  public static func read(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> Self? {
    guard let scalar = value.scalar, scalar.kind != .null else {
      mismatch(value, reporting: &problems)
      return nil
    }
    if let known = Self(rawValue: scalar.text) { return known }
    problems.append(
      .unknownChoice(scalar.text, among: allCases.map(\.rawValue), at: value.place))
    return nil
  }

  public var jsonValue: JSONValue { .string(rawValue) }
}

extension Diagnostic {
  /// A text that is none of the choices.
  static func unknownChoice(
    _ text: String, among names: [String], at place: SourcePlace
  ) -> Diagnostic {
    let hint =
      Suggestion.closest(to: text, among: names).map { "did you mean '\($0)'?" }
      ?? "expected \(OptionType.choice(names).inWords)"
    return Diagnostic(.unknownValue, "unknown value '\(text)'; \(hint)", at: place)
  }
}
