/// What is known of a value before there is a document.
indirect enum ValueType: Hashable, Sendable {
  case null
  case boolean
  case number
  case string
  case list(ValueType)
  case object
  /// Anything: it shows in the document.
  case any

  init(_ type: FieldType) {
    self =
      switch type {
      case .string: .string
      case .integer, .number: .number
      case .boolean: .boolean
      case .list: .list(.any)
      case .object: .object
      case .any: .any
      }
  }

  /// "a string", "a list of strings".
  var inWords: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .object: "an object"
    case .any: "anything"
    case .list(let item):
      switch item {
      case .string: "a list of strings"
      case .number: "a list of numbers"
      case .object: "a list of objects"
      case .null, .boolean, .list, .any: "a list"
      }
    }
  }

  /// Whether a value of one type can equal one of the other.
  func isComparable(to other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.null, _), (_, .null): true
    case (.list(let left), .list(let right)): left.isComparable(to: right)
    case (.object, .object): false
    default: self == other
    }
  }
}
