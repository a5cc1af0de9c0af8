package import Galley

extension SourceValue {
  /// What the value means in JSON.
  ///
  /// - Returns: nil where JSON has no such value; that has been reported.
  package func json(reporting problems: inout [Diagnostic]) -> JSONValue? {
    switch content {
    case .scalar(let scalar):
      if let value = scalar.json { return value }
      problems.append(
        Diagnostic(.wrongType, "JSON has no number '\(scalar.text)'", at: place))
      return nil
    case .sequence(let items):
      let values = items.map { $0.json(reporting: &problems) }
      return values.contains(nil) ? nil : .array(values.compactMap(\.self))
    case .mapping(let members):
      var object = JSONObject()
      var isWhole = true
      for member in members {
        let value = member.value.json(reporting: &problems)
        object[member.key] = value
        if value == nil { isWhole = false }
      }
      return isWhole ? .object(object) : nil
    }
  }
}

extension SourceValue.Scalar {
  /// By YAML's core schema; a number that is written as JSON writes them keeps its digits.
  fileprivate var json: JSONValue? {
    switch kind {
    case .null: return .null
    case .boolean: return .boolean(text.lowercased() == "true")
    case .string: return .string(text)
    case .integer, .number:
      var reader = JSONReader()
      if let value = try? reader.read(text) { return value }
      var unread: [Diagnostic] = []
      let value = SourceValue(.scalar(self), at: .nowhere)
      if kind == .integer { return Int.read(value, reporting: &unread).map(JSONValue.integer) }
      return Double(text).flatMap { $0.isFinite ? .double($0) : nil }
    }
  }
}

extension SourcePlace {
  /// For a value whose problems nobody sees.
  package static let nowhere = SourcePlace(
    origin: .argument(""), start: .init(line: 1, column: 1), end: .init(line: 1, column: 1))
}
