/// What docs, JSON Schema and checks know about one option.
public struct OptionSchema: Hashable, Sendable {
  /// In kebab-case.
  public let name: String
  /// One sentence.
  public let help: String
  /// What values it takes.
  public let type: OptionType
  /// nil for a required option.
  public let defaultValue: JSONValue?
  /// Whether it has no default.
  public let isRequired: Bool
  /// Whether a scalar in place of the options sets this one.
  public let isPrimary: Bool
  /// The least value allowed; nil where any is.
  public let minimum: JSONValue?
  /// The greatest value allowed; nil where any is.
  public let maximum: JSONValue?

  package init(
    name: String, help: String, type: OptionType, defaultValue: JSONValue?, isRequired: Bool,
    isPrimary: Bool = false, minimum: JSONValue? = nil, maximum: JSONValue? = nil
  ) {
    self.name = name
    self.help = help
    self.type = type
    self.defaultValue = defaultValue
    self.isRequired = isRequired
    self.isPrimary = isPrimary
    self.minimum = minimum
    self.maximum = maximum
  }
}

extension JSONValue {
  /// A scalar without quotes, for messages and docs; containers by their items.
  package var plainText: String {
    switch self {
    case .null: "none"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .double(let value): "\(value)"
    case .decimal(let value): value.digits
    case .string(let value): value
    case .array(let items): "[" + items.map(\.plainText).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.members.map { "\($0.key): \($0.value.plainText)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// `minimumLength` as users write it: `minimum-length`.
  var kebabCase: String {
    var result = ""
    for character in self {
      if character.isUppercase, !result.isEmpty { result.append("-") }
      result.append(contentsOf: character.lowercased())
    }
    return result
  }
}
