import FuzzSupport
import Galley
import YAMLTree

/// Requires that a value written as YAML in another way reads as the same value.
func checkRewriting(_ value: SourceValue) {
  guard value.nesting <= YAMLLimits.nesting else { return }
  let text = value.flow
  let again = read(Array(text.utf8))
  let problems = again.problems.map(\.message)
  require(problems.isEmpty, "'\(text)' has problems: \(problems)")
  require(again.value?.flow.utf8.elementsEqual(text.utf8) == true, "'\(text)' reads as another")
}

extension SourceValue {
  /// The value on one line, in brackets and quotes, whatever it was written like.
  fileprivate var flow: String {
    switch content {
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: "~"
      case .boolean, .integer, .number: scalar.text
      case .string: quoted(scalar.text)
      }
    case .sequence(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "? \(quoted($0.key)) : \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}

/// A text in double quotes: escaped where it must be, so that U+2028 and the like stay as they are.
private func quoted(_ text: String) -> String {
  "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x22, 0x5C: return "\\\(scalar)"
  case 0x85: return String(scalar)
  case 0..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF: break
  default: return String(scalar)
  }
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
}
