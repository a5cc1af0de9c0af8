package import Galley

extension JSONWriter {
  /// The value as text for people: a member a line, lists of scalars on one.
  package func indentedText(of value: JSONValue) throws(JSONError) -> String {
    try indented(value, margin: "") + "\n"
  }

  private func indented(_ value: JSONValue, margin: String) throws(JSONError) -> String {
    let inner = margin + "  "
    var lines: [String] = []
    switch value {
    case .object(let object) where !object.isEmpty:
      for member in object.members {
        let key = try text(of: .string(member.key))
        lines.append("\(inner)\(key): \(try indented(member.value, margin: inner))")
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    case .array(let items) where items.contains(where: \.isContainer):
      for item in items { lines.append(inner + (try indented(item, margin: inner))) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
    case .array(let items):
      for item in items { lines.append(try text(of: item)) }
      return "[\(lines.joined(separator: ", "))]"
    default: return try text(of: value)
    }
  }
}

extension JSONValue {
  fileprivate var isContainer: Bool { array != nil || object != nil }
}
