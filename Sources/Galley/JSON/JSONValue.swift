/// A JSON value (RFC 8259) that keeps what it was read from: the order of keys, and the digits of
/// numbers.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A binary floating-point number. Values that are not finite can't be written.
  case double(Double)
  /// A number that keeps its digits, since neither of the above would.
  case decimal(JSONDecimal)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text of a string.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The value of a boolean.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The value of an integer that fits.
  public var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// Any number as the nearest floating-point number.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .decimal(let value): Double(value.digits)
    case .null, .boolean, .string, .array, .object: nil
    }
  }

  /// The items of an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members of an object.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// What kind of value it is, in a word with its article: "a string", "an object".
  package var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer, .double, .decimal: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A number with the digits that it was written with, such as `1.0` or `18446744073709551615`.
public struct JSONDecimal: Hashable, Sendable {
  /// A number in JSON's grammar (RFC 8259, section 6).
  public let digits: String

  /// - Parameter digits: a number in JSON's grammar; the caller has checked it.
  package init(checked digits: String) { self.digits = digits }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
}
