import Galley
import GalleyPipelines

/// Compares what a test expects with what came.
struct Comparison {
  private(set) var failures: [TestFailure] = []

  /// - Parameters:
  ///   - actual: nil: nothing is there.
  ///   - path: the way to the value.
  mutating func compare(_ expected: ExpectedValue, _ actual: JSONValue?, at path: String) {
    switch expected.content {
    case .scalar(.null):
      if let actual, actual != .null { differ(expected, actual, at: path) }
    case .scalar(let value):
      if !(actual.map { value.isSame(as: $0) } ?? false) { differ(expected, actual, at: path) }
    case .containing(let text):
      if !(actual?.string?.contains(text) ?? false) { differ(expected, actual, at: path) }
    case .list(let items): compare(items, actual, of: expected, at: path)
    case .mapping(let members):
      guard let object = actual?.object else { return differ(expected, actual, at: path) }
      for member in members {
        let step = path.isEmpty ? member.key : ".\(member.key)"
        compare(member.value, object[member.key], at: path + step)
      }
    }
  }

  /// A part that is left out of a document's JSON is as good as an empty list.
  private mutating func compare(
    _ items: [ExpectedValue], _ actual: JSONValue?, of list: ExpectedValue, at path: String
  ) {
    guard let values = actual == nil ? [] : actual?.array, values.count == items.count else {
      return differ(list, actual, at: path)
    }
    for (index, item) in items.enumerated() {
      compare(item, values[index], at: "\(path)[\(index)]")
    }
  }

  private mutating func differ(_ expected: ExpectedValue, _ actual: JSONValue?, at path: String) {
    let isPart = if case .containing = expected.content { true } else { false }
    failures.append(
      TestFailure(
        place: expected.place, path: path,
        difference: .init(
          expected: expected.json == .null ? nil : expected.json, got: actual,
          isPartEnough: isPart)))
  }
}

extension JSONValue {
  /// Whether they mean the same: `1` is `1.0`, and texts are compared by their bytes.
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    default:
      if let left = number, let right = other.number { left == right } else { self == other }
    }
  }
}

extension ExpectedValue {
  /// The value as JSON, for whoever reads about it.
  var json: JSONValue {
    switch content {
    case .scalar(let value): value
    case .containing(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .mapping(let members): .object(JSONObject(members.map { ($0.key, $0.value.json) }))
    }
  }

  /// The member `id`, where it is a mapping with one.
  var id: String? {
    guard case .mapping(let members) = content,
      case .scalar(.string(let id))? = members.first(where: { $0.key == "id" })?.value.content
    else { return nil }
    return id
  }
}
