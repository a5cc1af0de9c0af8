/// The options of a stage: a struct whose stored properties are all `@StageOption`s.
public protocol StageConfiguration: Decodable, Sendable {
  /// All defaults.
  init()

  /// What is wrong with options that are fine one by one, such as two of which only one can be. By
  /// default nothing.
  ///
  /// Like all reading of options it opens nothing, and looks at nothing outside.
  var conflicts: [OptionConflict] { get }
}

extension StageConfiguration {
  public var conflicts: [OptionConflict] { [] }
}

/// What is wrong with an option because of another one, or of several together.
public struct OptionConflict: Hashable, Sendable {
  /// The option to point at, by its name in YAML.
  public let option: String
  /// One sentence without a full stop: what is wrong, and what to do.
  public let message: String
  /// The item to point at where the option is a list, from 0; nil for all of it.
  package let item: Int?
  package let code: DiagnosticCode

  public init(_ option: String, _ message: String) {
    self.init(option, item: nil, .conflictingKeys, message)
  }

  package init(_ option: String, item: Int?, _ code: DiagnosticCode, _ message: String) {
    self.option = option
    self.message = message
    self.item = item
    self.code = code
  }

  /// Where it is among the options that are given; nil where this one is not.
  func place(in given: [SourceValue.Member]) -> SourcePlace? {
    guard let value = given.first(where: { $0.key == option })?.value else { return nil }
    guard let item, let items = value.sequence, items.indices.contains(item) else {
      return value.place
    }
    return items[item].place
  }
}

/// A configuration in which names are in YAML as they are in Swift, as JSON Schema wants it.
package protocol VerbatimConfiguration: StageConfiguration {}

/// For stages without options.
public struct NoConfiguration: StageConfiguration {
  public init() {}
}

extension StageConfiguration {
  /// What a property is called in YAML.
  fileprivate static func optionName(of property: String) -> String {
    Self.self is any VerbatimConfiguration.Type ? property : property.kebabCase
  }

  /// The options in the order of their declaration.
  package static var optionSchemas: [OptionSchema] {
    options(of: Self()).map { $0.option.schema(named: $0.name) }
  }

  /// Reads the options, and reports everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - value: a mapping of options, a scalar for the primary option, or nil for all defaults.
  ///   - stage: the name for messages.
  ///   - place: where to report that a required option is missing.
  ///   - patterns: compiles the patterns in the options.
  /// - Returns: nil where an error was reported.
  package static func read(
    _ value: SourceValue?, stage: String, at place: SourcePlace,
    patterns: any PatternCompiler = NoPatterns(), reporting problems: inout [Diagnostic]
  ) -> Self? {
    let before = problems.count
    let prototype = options(of: Self())
    guard
      let given = givenOptions(
        in: value, stage: stage, schemas: prototype.map { $0.option.schema(named: $0.name) },
        reporting: &problems)
    else { return nil }
    let decoder = OptionDecoder(
      options: prototype, given: given, stage: stage, place: place, patterns: patterns,
      name: Self.optionName)
    let configuration = try? Self(from: decoder)
    problems += decoder.problems
    var isRight: Bool { problems[before...].allSatisfy { $0.severity == .warning } }
    if isRight, let conflicts = configuration?.conflicts {
      problems += conflicts.map { conflict in
        Diagnostic(conflict.code, conflict.message, at: conflict.place(in: given) ?? place)
      }
    }
    return isRight ? configuration : nil
  }
}

/// The options that are given in `value`: unknown keys reported, a lone scalar put under the primary one.
func givenOptions(
  in value: SourceValue?, stage: String, schemas: [OptionSchema],
  reporting problems: inout [Diagnostic]
) -> [SourceValue.Member]? {
  guard let value, !value.isNull else { return [] }
  switch value.content {
  case .mapping(let members):
    let names = schemas.map(\.name)
    for member in members where !names.contains(member.key) {
      problems.append(.unknownOption(member, of: stage, among: names))
    }
    return members
  case .scalar, .sequence:
    if let primary = schemas.first(where: \.isPrimary),
      value.scalar != nil || primary.type.isList
    {
      return [.init(key: primary.name, keyPlace: value.place, value: value)]
    }
    problems.append(
      Diagnostic(
        .wrongType, "'\(stage)' takes a mapping of options, found \(value.kindInWords)",
        at: value.place))
    return nil
  }
}

/// The options of a configuration, by their names in YAML.
func options<Configuration: StageConfiguration>(
  of configuration: Configuration
) -> [(name: String, option: any AnyStageOption)] {
  Mirror(reflecting: configuration).children.compactMap { child in
    guard let label = child.label, let option = child.value as? any AnyStageOption else {
      return nil
    }
    return (Configuration.optionName(of: String(label.drop { $0 == "_" })), option)
  }
}

extension [SourceValue.Member] {
  /// Whether an option is there under a name that was meant for it.
  func holdMisspelt(_ name: String, among names: [String]) -> Bool {
    contains { member in
      !names.contains(member.key) && Suggestion.closest(to: member.key, among: names) == name
    }
  }
}

extension Diagnostic {
  /// A required option is not there.
  static func missingOption(
    _ name: String, of stage: String, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(.missingKey, "'\(stage)' needs the option '\(name)'", at: place)
  }

  fileprivate static func unknownOption(
    _ member: SourceValue.Member, of stage: String, among names: [String]
  ) -> Diagnostic {
    let known =
      names.isEmpty
      ? "; '\(stage)' has no options"
      : "; the options of '\(stage)' are \(names.joined(separator: ", "))"
    let hint = Suggestion.closest(to: member.key, among: names).map { "; did you mean '\($0)'?" }
    return Diagnostic(
      .unknownKey, "unknown key '\(member.key)'\(hint ?? known)", at: member.keyPlace)
  }
}
