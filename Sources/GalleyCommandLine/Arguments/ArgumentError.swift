import Galley

/// What `validate()` throws: what is wrong, and what to do.
package struct ValidationError: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}

/// An end that is no error.
package enum CleanExit: Error, Sendable {
  case helpRequest(any ParsableCommand.Type)
  case message(String)
}

/// What is wrong with the arguments of a command.
package struct CommandError: Error, Sendable {
  package let command: any ParsableCommand.Type
  package let error: ArgumentError
}

/// What can be wrong with arguments.
package enum ArgumentError: Error, Hashable, Sendable {
  case unknownVerb(String, among: [String])
  case unknownOption(String, among: [String])
  case missingValue(option: String, valueName: String, next: String?)
  case valueForFlag(String)
  case givenTwice(String)
  case badValue(of: String, value: String, expected: String, among: [String])
  case missingArgument(String)
  case unexpectedArgument(String)
  case invalid(String)
}

extension ArgumentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownVerb(let name, let verbs):
      return "unknown verb '\(name)'" + hint(for: name, among: verbs, otherwise: "the verbs are")
    case .unknownOption(let name, let options):
      return "unknown option '\(name)'" + hint(for: name, among: options, otherwise: "it takes")
    case .missingValue(let option, let valueName, let next):
      let found = next.map { "; for a value that starts with '-', type \(option)=\($0)" } ?? ""
      return "'\(option)' needs a value: \(option) \(valueName)\(found)"
    case .valueForFlag(let name):
      return "'\(name)' takes no value"
    case .givenTwice(let name):
      return "'\(name)' is given twice"
    case .badValue(let name, let value, let expected, let choices):
      let hint = Suggestion.clause(for: value, among: choices)
      return "'\(name)' can't be '\(value)'; expected \(expected)\(hint)"
    case .missingArgument(let name):
      return "\(name) is missing"
    case .unexpectedArgument(let value):
      return "unexpected argument '\(value)'"
    case .invalid(let message):
      return message
    }
  }

  private func hint(for name: String, among names: [String], otherwise: String) -> String {
    if let close = Suggestion.closest(to: name, among: names) {
      return "; did you mean '\(close)'?"
    }
    return names.isEmpty ? "" : "; \(otherwise) \(names.joined(separator: ", "))"
  }
}
