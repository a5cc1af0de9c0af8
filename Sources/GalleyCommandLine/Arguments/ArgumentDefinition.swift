/// What parser and help know about one argument.
package struct ArgumentDefinition: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case flag
    case option
    case positional
  }

  package let kind: Kind
  /// As users type it: `--workers`, or `PIPELINE` for a positional one.
  package let name: String
  /// What stands for the value in help; empty for a flag.
  package let valueName: String
  package let help: ArgumentHelp
  /// Whether it takes any number of values.
  package let isRepeating: Bool
  package let isRequired: Bool
  /// Shown in help; nil where there is no default, or it says nothing.
  package let defaultDescription: String?
  /// All values, where there are few.
  package let choices: [String]
  package var completion = CompletionKind.default
}

/// What a shell offers for an argument.
package enum CompletionKind: Hashable, Sendable {
  /// Nothing, or the choices that there are.
  case `default`
  case list([String])
  /// Files whose names end in one of these, or all, and the folders on the way.
  case file(extensions: [String] = [])
  case directory
  /// The lines that a command prints.
  case shellCommand(String)
}

/// A property wrapper that declares an argument.
protocol DeclaredArgument {
  /// - Parameter property: the name of the property that is wrapped.
  func definition(of property: String) -> ArgumentDefinition

  /// This argument with the values that were given, in order; at least one.
  func reading(_ values: [String], as definition: ArgumentDefinition) throws(ArgumentError) -> Self
}

/// The text of an argument's help.
package struct ArgumentHelp: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let abstract: String
  /// What stands for the value; nil: the name of the property.
  package let valueName: String?

  package init(_ abstract: String = "", valueName: String? = nil) {
    self.abstract = abstract
    self.valueName = valueName
  }

  package init(stringLiteral value: String) { self.init(value) }
}

/// How an option's name follows from its property.
package enum NameSpecification: Hashable, Sendable {
  /// `inputFormat` is `--input-format`.
  case long
  case customLong(String)

  func name(of property: String) -> String {
    switch self {
    case .long: "--" + property.withDashes
    case .customLong(let name): "--" + name
    }
  }
}

extension String {
  /// `inputFormat` as users type it: `input-format`.
  var withDashes: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.properties.isUppercase, !result.isEmpty { result.append("-") }
      result.append(scalar.properties.lowercaseMapping)
    }
    return result
  }
}
