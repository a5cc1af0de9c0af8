/// A value of a document while a condition looks at it; texts are shared, not copied.
enum ConditionValue: Sendable {
  /// Not there, or null.
  case absent
  case boolean(Bool)
  case integer(Int)
  case double(Double)
  /// A number that keeps its digits.
  case decimal(String)
  case string(String)
  /// A piece of a text, in UTF-8 offsets on the borders of scalars.
  case slice(String, Range<Int>)
  case list(ConditionList)
  /// A JSON object, which is there, and equals nothing.
  case object
}

/// Which of two values comes first.
enum ConditionOrder {
  case before
  case same
  case behind
}

extension ConditionValue {
  init(_ value: JSONValue) {
    self =
      switch value {
      case .null: .absent
      case .boolean(let value): .boolean(value)
      case .integer(let value): .integer(value)
      case .double(let value): .double(value)
      case .decimal(let value): .decimal(value.digits)
      case .string(let text): .string(text)
      case .array(let items): .list(.json(items))
      case .object: .object
      }
  }

  /// Calls `body` with the UTF-8 of a text; nil where the value is none.
  @inline(__always)
  func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
    switch self {
    case .string(let text): return body(text.utf8Span.span)
    case .slice(let text, let range):
      let span = text.utf8Span.span
      guard range.lowerBound >= 0, range.upperBound <= span.count else { return nil }
      return body(span.extracting(range))
    case .absent, .boolean, .integer, .double, .decimal, .list, .object: return nil
    }
  }

  /// Whether two values are of one type and the same: texts by their bytes, numbers by their value.
  func equals(_ other: ConditionValue) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.list(let left), .list(let right)): left.equals(right)
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    default: order(to: other) == .same
    }
  }

  /// The order of two numbers, or of two texts by their Unicode scalars; nil between all others.
  func order(to other: ConditionValue) -> ConditionOrder? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): return ConditionOrder(left, right)
    case (.double(let left), .double(let right)):
      return left.isFinite && right.isFinite ? ConditionOrder(left, right) : nil
    default:
      if let left = digits, let right = other.digits {
        return decimalOrder(left.utf8Span.span, right.utf8Span.span)
      }
      return withText { left in other.withText { right in textOrder(left, right) } } ?? nil
    }
  }

  /// A number as JSON writes it; nil for what is none, or can't be written.
  private var digits: String? {
    switch self {
    case .integer(let value): String(value)
    case .double(let value): value.isFinite ? "\(value)" : nil
    case .decimal(let digits): digits
    case .absent, .boolean, .string, .slice, .list, .object: nil
    }
  }

  /// Whether a text holds another, or a list an item.
  func contains(_ piece: ConditionValue) -> Bool {
    if case .list = self { return contains(item: piece) }
    return withText { whole in
      piece.withText { TextSearch(Array($0)).isFound(in: whole) } ?? false
    } ?? false
  }

  /// Whether a list holds an item.
  func contains(item: ConditionValue) -> Bool {
    guard case .list(let list) = self else { return false }
    return list.visit { $0.equals(item) }
  }
}

extension ConditionOrder {
  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .before : left == right ? .same : .behind
  }
}

/// The order of two texts by their bytes, which is that of their scalars.
private func textOrder(_ left: Span<UInt8>, _ right: Span<UInt8>) -> ConditionOrder {
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    return left[index] < right[index] ? .before : .behind
  }
  return ConditionOrder(left.count, right.count)
}

extension Array where Element == UInt8 {
  fileprivate init(_ span: Span<UInt8>) {
    self = []
    reserveCapacity(span.count)
    for index in span.indices { append(span[index]) }
  }
}
