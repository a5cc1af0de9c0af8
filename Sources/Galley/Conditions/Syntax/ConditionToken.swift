/// A word, a literal or a mark of a condition.
struct ConditionToken {
  enum Kind: Hashable {
    /// A name or a key word.
    case word(String)
    case string(String)
    /// With the digits as written, a number in JSON's grammar.
    case number(String)
    case comparison(ComparisonOperator)
    case dot
    case comma
    case opening
    case closing
    case openingBracket
    case closingBracket
    case end
  }

  let kind: Kind
  /// In UTF-8 offsets of the condition.
  let range: Range<Int>
}

/// A comparison that a mark stands for.
enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether it asks which value comes first.
  var isOrdering: Bool { self != .equal && self != .notEqual }
}
