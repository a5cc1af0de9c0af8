/// An argument without a name, taken by its place.
@propertyWrapper
package struct Argument<Value: Sendable>: Sendable {
  private var argument: ArgumentValue<Value>
  private let help: ArgumentHelp
  private let completion: CompletionKind

  /// An argument that may be left out.
  package init<Wrapped: ExpressibleByArgument>(
    wrappedValue: Value = nil, help: ArgumentHelp = "",
    completion: CompletionKind = .default
  ) where Value == Wrapped? {
    argument = .optional(wrappedValue)
    self.help = help
    self.completion = completion
  }

  /// All arguments that are left.
  package init<Element: ExpressibleByArgument>(
    wrappedValue: Value, help: ArgumentHelp = "",
    completion: CompletionKind = .default
  ) where Value == [Element] {
    argument = .list(wrappedValue)
    self.help = help
    self.completion = completion
  }

  /// An argument that must be there.
  package init(
    help: ArgumentHelp = "", completion: CompletionKind = .default
  ) where Value: ExpressibleByArgument {
    argument = .one(nil)
    self.help = help
    self.completion = completion
  }

  package var wrappedValue: Value {
    get {
      guard let value = argument.value else {
        preconditionFailure("a command is read by `parse`, which refuses a missing argument")
      }
      return value
    }
    set { argument.value = newValue }
  }
}

extension Argument: DeclaredArgument {
  func definition(of property: String) -> ArgumentDefinition {
    ArgumentDefinition(
      kind: .positional, name: help.valueName ?? property.withDashes.uppercased(), valueName: "",
      help: help, isRepeating: argument.isRepeating, isRequired: argument.value == nil,
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

extension Argument: Decodable {
  /// Arguments are read by `ArgumentDecoder`, which never asks one to decode itself.
  package init(from decoder: any Decoder) throws { throw ArgumentDecoder.unsupported }
}
