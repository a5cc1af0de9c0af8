/// An argument with a name and no value: `--quiet`.
@propertyWrapper
package struct Flag: Sendable {
  package var wrappedValue: Bool
  private let name: NameSpecification
  private let help: ArgumentHelp

  package init(
    wrappedValue: Bool = false, name: NameSpecification = .long, help: ArgumentHelp = ""
  ) {
    self.wrappedValue = wrappedValue
    self.name = name
    self.help = help
  }
}

extension Flag: DeclaredArgument {
  func definition(of property: String) -> ArgumentDefinition {
    ArgumentDefinition(
      kind: .flag, name: name.name(of: property), valueName: "", help: help, isRepeating: true,
      isRequired: false, defaultDescription: nil, choices: [],
      completion: .default)
  }

  func reading(_ values: [String], as definition: ArgumentDefinition) -> Self {
    var copy = self
    copy.wrappedValue = true
    return copy
  }
}

extension Flag: Decodable {
  /// Flags are read by `ArgumentDecoder`, which never asks one to decode itself.
  package init(from decoder: any Decoder) throws { throw ArgumentDecoder.unsupported }
}
