package import Galley

/// The parts that a stage says it writes, and what they may hold.
struct DeclaredParts: Sendable {
  /// nil: all.
  private let names: Set<String>?
  private let fields: [String: FieldType]
  private let layers: Set<String>

  init(_ parts: [Part]?) {
    var fields: [String: FieldType] = [:]
    var layers: Set<String> = []
    for part in parts ?? [] {
      switch part {
      case .field(let name, let type): fields[name] = type
      case .annotations(let layer): layers.insert(layer)
      default: break
      }
    }
    self.fields = fields
    self.layers = layers
    names = parts.map { parts in
      Set(
        parts.map { part in
          switch part {
          case .field: DocumentKey.fields.rawValue
          case .annotations: DocumentKey.annotations.rawValue
          default: part.description
          }
        })
    }
  }

  func allows(field name: String) -> Bool { names == nil || fields[name] != nil }

  func allows(layer name: String) -> Bool { names == nil || layers.contains(name) }

  /// Throws where a part is not among these.
  func check(_ key: DocumentKey, at place: Int) throws(JSONError) {
    if key == .id { throw JSONError(.undeclared, at: place, "a document's id can't be changed") }
    guard key != .quarantine, names?.contains(key.rawValue) ?? true else {
      throw refusal(key.rawValue, at: place)
    }
  }

  /// Throws where a field or a layer is not among these, or where a field's value has another type.
  func check(_ draft: Draft, _ key: DocumentKey, at place: Int) throws(JSONError) {
    if key == .annotations, let layers = draft.annotations?.part.names,
      let layer = layers.first(where: { !allows(layer: $0) })
    {
      throw refusal("annotations.\(JSONError.shown(layer))", at: place)
    }
    guard key == .fields, names != nil else { return }
    for member in draft.fields.members {
      let name = JSONError.shown(member.key)
      guard let type = fields[member.key] else { throw refusal("fields.\(name)", at: place) }
      guard member.value == .null || type.holds(member.value) else {
        throw JSONError(
          .wrongKind, at: place,
          "'fields.\(name)' is declared as \(type.rawValue), and can't hold \(member.value.kind)")
      }
    }
  }

  func refusal(_ name: String, at place: Int) -> JSONError {
    JSONError(.undeclared, at: place, "'\(name)' is not declared among what is written")
  }
}

extension FieldType {
  /// Whether a value is of this type.
  package func holds(_ value: JSONValue) -> Bool {
    switch self {
    case .any: true
    case .string: value.string != nil
    case .integer: value.isInteger
    case .number: value.number != nil
    case .boolean: value.boolean != nil
    case .list: value.array != nil
    case .object: value.object != nil
    }
  }
}

extension JSONValue {
  /// Whether it is a number without a fraction, of any size.
  fileprivate var isInteger: Bool {
    switch self {
    case .integer: true
    case .decimal(let decimal): decimal.digits.utf8.allSatisfy { $0 == 0x2D || $0 &- 0x30 < 10 }
    case .null, .boolean, .double, .string, .array, .object: false
    }
  }
}
