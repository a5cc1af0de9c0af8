/// How the values of one property are read: one, one or none, or any number.
struct ArgumentValue<Value: Sendable>: Sendable {
  /// nil where a value must be given.
  var value: Value?
  let isRepeating: Bool
  let defaultDescription: String?
  let choices: [String]
  let read: @Sendable ([String], String) throws(ArgumentError) -> Value

  /// One value.
  static func one(_ value: Value?) -> Self where Value: ExpressibleByArgument {
    Self(
      value: value, isRepeating: false, defaultDescription: value?.defaultValueDescription,
      choices: Value.allValueStrings
    ) { (values, name) throws(ArgumentError) in
      guard let last = values.last else { throw .missingArgument(name) }
      return try Value.read(last, as: name)
    }
  }

  /// One value or none.
  static func optional<Wrapped: ExpressibleByArgument>(_ value: Value) -> Self
  where Value == Wrapped? {
    Self(
      value: .some(value), isRepeating: false,
      defaultDescription: value?.defaultValueDescription, choices: Wrapped.allValueStrings
    ) { (values, name) throws(ArgumentError) in
      guard let last = values.last else { return nil }
      return try Wrapped.read(last, as: name)
    }
  }

  /// Any number of values.
  static func list<Element: ExpressibleByArgument>(_ value: Value) -> Self
  where Value == [Element] {
    Self(
      value: value, isRepeating: true, defaultDescription: nil, choices: Element.allValueStrings
    ) { (values, name) throws(ArgumentError) in
      var elements: [Element] = []
      for value in values { elements.append(try Element.read(value, as: name)) }
      return elements
    }
  }
}
