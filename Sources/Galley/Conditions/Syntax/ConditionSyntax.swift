/// A condition as it was written.
indirect enum ConditionSyntax: Sendable {
  /// At least two, joined by `or`.
  case any([ConditionSyntax])
  /// At least two, joined by `and`.
  case all([ConditionSyntax])
  case not(ConditionSyntax)
  case compare(OperandSyntax, ComparisonOperator, OperandSyntax)
  /// The first is one of the items of the second.
  case isIn(OperandSyntax, OperandSyntax)
  case contains(OperandSyntax, OperandSyntax)
  case matches(OperandSyntax, OperandSyntax)
  /// A value by itself.
  case value(OperandSyntax)
}

/// A value in a condition, with its place.
struct OperandSyntax: Sendable {
  indirect enum Kind: Sendable {
    case null
    case boolean(Bool)
    /// A number in JSON's grammar.
    case number(String)
    case string(String)
    case list([OperandSyntax])
    /// At least one name.
    case path([PathName])
  }

  let kind: Kind
  /// In UTF-8 offsets of the condition.
  let range: Range<Int>
}

/// One name of a path.
struct PathName: Sendable {
  let text: String
  /// Whether it stands in brackets, so that it names a key and nothing else.
  let isKey: Bool
  let range: Range<Int>
}

extension OperandSyntax {
  /// Whether it is written out, and not looked up in a document.
  var isLiteral: Bool { if case .path = kind { false } else { true } }
}
