/// An argument with a name and a value: `--workers 2` or `--workers=2`.
@propertyWrapper
package struct Option<Value: Sendable>: Sendable {
  private var argument: ArgumentValue<Value>
  private let name: NameSpecification
  private let help: ArgumentHelp
  private let completion: CompletionKind

  /// An option with a default.
  package init(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp = "",
    completion: CompletionKind = .default
  ) where Value: ExpressibleByArgument {
    argument = .one(wrappedValue)
    self.name = name
    self.help = help
    self.completion = completion
  }

  /// An option that may be left out.
  package init<Wrapped: ExpressibleByArgument>(
    wrappedValue: Value = nil, name: NameSpecification = .long, help: ArgumentHelp = "",
    completion: CompletionKind = .default
  ) where Value == Wrapped? {
    argument = .optional(wrappedValue)
    self.name = name
    self.help = help
    self.completion = completion
  }

  /// An option that may be given many times.
  package init<Element: ExpressibleByArgument>(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp = "",
    completion: CompletionKind = .default
  ) where Value == [Element] {
    argument = .list(wrappedValue)
    self.name = name
    self.help = help
    self.completion = completion
  }

  package var wrappedValue: Value {
    get {
      guard let value = argument.value else {
        preconditionFailure("every option has a default")
      }
      return value
    }
    set { argument.value = newValue }
  }
}

extension Option: DeclaredArgument {
  func definition(of property: String) -> ArgumentDefinition {
    ArgumentDefinition(
      kind: .option, name: name.name(of: property),
      valueName: help.valueName ?? property.withDashes.uppercased(), help: help,
      isRepeating: argument.isRepeating, isRequired: false,
      defaultDescription: argument.defaultDescription, choices: argument.choices,
      completion: completion)
  }

  func reading(_ values: [String], as definition: ArgumentDefinition) throws(ArgumentError) -> Self
  {
    var copy = self
    copy.argument.value = try argument.read(values, definition.name)
    return copy
  }
}

extension Option: Decodable {
  /// Options are read by `ArgumentDecoder`, which never asks one to decode itself.
  package init(from decoder: any Decoder) throws { throw ArgumentDecoder.unsupported }
}
