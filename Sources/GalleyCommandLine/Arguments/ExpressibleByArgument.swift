/// A type that an argument can have.
package protocol ExpressibleByArgument: Sendable {
  init?(argument: String)
  /// All values, where there are few.
  static var allValueStrings: [String] { get }
  /// What is expected, in words: "a whole number".
  static var expectation: String { get }
  var defaultValueDescription: String { get }
}

extension ExpressibleByArgument {
  package static var allValueStrings: [String] { [] }
}

extension String: ExpressibleByArgument {
  package init?(argument: String) { self = argument }
  package static var expectation: String { "a text" }
  package var defaultValueDescription: String { self }
}

extension Int: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
  package static var expectation: String { "a whole number" }
  package var defaultValueDescription: String { "\(self)" }
}

extension ExpressibleByArgument where Self: RawRepresentable & CaseIterable, RawValue == String {
  package init?(argument: String) { self.init(rawValue: argument) }

  package static var allValueStrings: [String] { allCases.map(\.rawValue) }

  package static var expectation: String {
    let names = allValueStrings
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  package var defaultValueDescription: String { rawValue }
}

extension ExpressibleByArgument {
  static func read(_ value: String, as name: String) throws(ArgumentError) -> Self {
    guard let read = Self(argument: value) else {
      throw .badValue(of: name, value: value, expected: expectation, among: allValueStrings)
    }
    return read
  }
}
