import Galley

/// The options of a plugin, declared as a subset of JSON Schema (draft 2020-12): an object with
/// properties of a scalar type, of lists of those, or of some texts.
struct OptionDeclarations: Sendable {
  private(set) var options: [DeclaredOption] = []
  /// As written, for comparison.
  private var source: SourceValue?

  private struct Section: VerbatimConfiguration {
    @StageOption("Always object.") var type: ObjectType
    @StageOption("The options by name.") var properties = PropertyList()
    @StageOption("The options that must be given.") var required: [String] = []
    @StageOption("Whether other options are allowed; they never are.")
    var additionalProperties = false
  }

  private enum ObjectType: String, CaseIterable, StageOptionValue { case object }
}

extension OptionDeclarations: StageOptionValue {
  static var optionType: OptionType { .string }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> OptionDeclarations? {
    guard
      let section = Section.read(value, stage: "options", at: value.place, reporting: &problems)
    else { return nil }
    let before = problems.count
    var declarations = OptionDeclarations()
    declarations.source = value
    let names = section.properties.members.map(\.key)
    for name in section.required where !names.contains(name) {
      problems.append(
        Diagnostic(
          .unknownKey, "'required' names '\(name)', which is not among the properties",
          at: value["required"]?.place ?? value.place))
    }
    for member in section.properties.members {
      let isRequired = section.required.contains(member.key)
      if let option = PropertySection.option(
        member, isRequired: isRequired, reporting: &problems)
      {
        declarations.options.append(option)
      }
    }
    return problems.count == before ? declarations : nil
  }

  var jsonValue: JSONValue { .null }

  static func == (left: OptionDeclarations, right: OptionDeclarations) -> Bool {
    left.source == right.source
  }

  func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// The properties as they stand in the file.
struct PropertyList: StageOptionValue {
  var members: [SourceValue.Member] = []

  static var optionType: OptionType { .string }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> PropertyList? {
    guard let members = value.members else {
      problems.append(
        Diagnostic(
          .wrongType, "expected the options by name, found \(value.kindInWords)", at: value.place))
      return nil
    }
    return PropertyList(members: members)
  }

  var jsonValue: JSONValue { .null }
}
