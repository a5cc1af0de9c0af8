/// Options that are known when the program runs, such as those that a plugin's manifest declares.
package struct DeclaredOptions: Sendable {
  private let options: [(name: String, option: any AnyStageOption)]

  package init(_ options: [DeclaredOption]) {
    self.options = options.map { ($0.name, $0.option) }
  }

  /// In the order of their declaration.
  package var schemas: [OptionSchema] { options.map { $0.option.schema(named: $0.name) } }

  /// Reads the options, and reports everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - value: a mapping of options, a scalar for the primary option, or nil for all defaults.
  ///   - stage: the name for messages.
  ///   - place: where to report that a required option is missing.
  /// - Returns: all values by name, without those that may be left out and are; nil where a problem was
  ///   reported.
  package func read(
    _ value: SourceValue?, stage: String, at place: SourcePlace,
    patterns: any PatternCompiler = NoPatterns(), reporting problems: inout [Diagnostic]
  ) -> [(name: String, value: any StageOptionValue)]? {
    let before = problems.count
    guard
      let given = givenOptions(in: value, stage: stage, schemas: schemas, reporting: &problems)
    else { return nil }
    var values: [(name: String, value: any StageOptionValue)] = []
    for (name, option) in options {
      var option = option
      if let member = given.first(where: { $0.key == name }) {
        option = option.reading(member.value, patterns: patterns, reporting: &problems)
      } else if option.current == nil, !given.holdMisspelt(name, among: options.map(\.name)) {
        problems.append(.missingOption(name, of: stage, at: place))
      }
      if let current = option.current, current.jsonValue != .null { values.append((name, current)) }
    }
    return problems.count == before ? values : nil
  }
}

/// An option of a name and a type.
package struct DeclaredOption: Sendable {
  package let name: String
  fileprivate let option: any AnyStageOption

  package init<Value>(_ name: String, _ option: StageOption<Value>) {
    self.name = name
    self.option = option
  }

  /// An option that is one of some texts.
  ///
  /// - Parameter isRequired: whether it must be given; without that and without a default it may be left
  ///   out.
  package init(
    _ name: String, _ help: String, choices: [String], defaultValue: String?, isRequired: Bool
  ) {
    self.name = name
    option = ChoiceOption(
      help: help, choices: choices, isRequired: isRequired, value: defaultValue)
  }
}

/// An option that is one of some texts, which are known when the program runs.
private struct ChoiceOption: AnyStageOption {
  let help: String
  let choices: [String]
  let isRequired: Bool
  var value: String?

  var current: (any StageOptionValue)? {
    if isRequired, value == nil { return nil }
    // Without `some`, one that is left out would count as one that is missing.
    return .some(value)
  }

  func schema(named name: String) -> OptionSchema {
    OptionSchema(
      name: name, help: help, type: .choice(choices),
      defaultValue: isRequired ? nil : value.map(JSONValue.string) ?? .null,
      isRequired: isRequired)
  }

  func reading(
    _ source: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> ChoiceOption {
    guard let text = String.read(source, reporting: &problems) else { return self }
    guard choices.contains(text) else {
      problems.append(.unknownChoice(text, among: choices, at: source.place))
      return self
    }
    var option = self
    option.value = text
    return option
  }
}
