extension JSONValue {
  /// Whether both mean the same: numbers by their value, objects whatever the order of their keys, and a
  /// member that is null as one that is absent.
  package func isEquivalent(to other: JSONValue) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right
    case (.array(let left), .array(let right)):
      left.elementsEqual(right) { $0.isEquivalent(to: $1) }
    case (.object(let left), .object(let right)): left.isEquivalent(to: right)
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    default:
      if let left = digits, let right = other.digits {
        decimalOrder(left.utf8Span.span, right.utf8Span.span) == .same
      } else {
        false
      }
    }
  }

  /// A number in JSON's grammar; nil where it is none.
  private var digits: String? {
    switch self {
    case .integer(let value): "\(value)"
    case .double(let value): value.isFinite ? "\(value)" : nil
    case .decimal(let value): value.digits
    case .null, .boolean, .string, .array, .object: nil
    }
  }
}

extension JSONObject {
  /// Whether both have the same members, whatever their order; one that is null counts as absent.
  package func isEquivalent(to other: JSONObject) -> Bool {
    let own = members.filter { $0.value != .null }
    guard own.count == other.members.count(where: { $0.value != .null }) else { return false }
    return own.allSatisfy { member in
      other[member.key].map { member.value.isEquivalent(to: $0) } ?? false
    }
  }
}
