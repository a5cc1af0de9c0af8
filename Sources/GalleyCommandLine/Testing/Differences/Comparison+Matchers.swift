import Galley
import GalleyPipelines

extension Comparison {
  mutating func compare(
    _ matcher: Matcher, _ actual: JSONValue?, of expected: ExpectedValue, at path: String
  ) {
    switch matcher {
    case .contains(let items):
      for item in items where Self.isFound(item, in: actual) != true {
        differ(
          item, actual, at: path, wording: actual.whole(with: item.json.line),
          remark: Self.nearest(to: item, in: actual))
      }
    case .lacks(let items):
      for item in items where Self.isFound(item, in: actual) == true {
        differ(item, actual, at: path, wording: actual.whole(without: item.json.line))
      }
    case .matches(let pattern):
      require(
        actual?.string.map(pattern.matches) ?? false, "a text that matches \(pattern.text)",
        of: expected, actual, at: path)
    case .count(let count): compare(count: count, actual, at: path)
    case .atLeast(let bound):
      require(
        actual.map { bound.isAtMost($0) } ?? false, "at least \(bound.line)", of: expected, actual,
        at: path)
    case .atMost(let bound):
      require(
        actual?.isAtMost(bound) ?? false, "at most \(bound.line)", of: expected, actual, at: path)
    }
  }

  private mutating func require(
    _ holds: Bool, _ wording: String, of expected: ExpectedValue, _ actual: JSONValue?,
    at path: String
  ) {
    if !holds { differ(expected, actual, at: path, wording: wording) }
  }

  private mutating func compare(count: ExpectedValue, _ actual: JSONValue?, at path: String) {
    let number = (actual == nil ? [] : actual?.array).map { JSONValue.integer($0.count) }
    if number.map({ Self.holds(count, $0) }) ?? false { return }
    let noun = count.json == .integer(1) ? "item" : "items"
    differ(
      count, number ?? actual, at: path, wording: "\(count.boundsInWords) \(noun)",
      remark: number == nil ? "it is no list" : "")
  }

  /// Whether a text has another in it, or a list such an item; nil where it is neither.
  private static func isFound(_ item: ExpectedValue, in actual: JSONValue?) -> Bool? {
    switch actual {
    case nil, .null?: false
    case .string(let text)?:
      if case .scalar(let value) = item.content {
        text.contains(value.string ?? value.line)
      } else {
        nil
      }
    case .array(let values)?: values.contains { holds(item, $0) }
    case .boolean?, .integer?, .double?, .decimal?, .object?: nil
    }
  }

  /// Which item of a list comes closest to a mapping, and what differs in it.
  private static func nearest(to item: ExpectedValue, in actual: JSONValue?) -> String {
    guard case .mapping(let members) = item.content, let values = actual?.array else { return "" }
    let compared = values.enumerated().map { index, value in
      var comparison = Comparison()
      comparison.compare(item, value, at: "")
      return (index: index, failures: comparison.failures)
    }
    // Of two that differ as much, the one whose first keys are as they should be.
    let best = compared.min { left, right in
      let (first, second) = (left.failures, right.failures)
      return first.count == second.count
        ? members.keyIndex(of: first) > members.keyIndex(of: second) : first.count < second.count
    }
    guard let best, best.failures.count < members.count, let failure = best.failures.first else {
      return ""
    }
    return "[\(best.index)] comes closest, but its \(failure.path) is "
      + (failure.difference?.got?.line ?? "not there")
  }
}

extension [ExpectedValue.Member] {
  /// The place of the first key that is not as it should be.
  fileprivate func keyIndex(of failures: [TestFailure]) -> Int {
    firstIndex { failures.first?.path.hasPrefix($0.key) ?? false } ?? 0
  }
}

extension JSONValue? {
  fileprivate func whole(with part: String) -> String {
    switch self {
    case .string?: "a text with \(part)"
    case .array?: "a list with \(part)"
    default: "something with \(part) in it"
    }
  }

  fileprivate func whole(without part: String) -> String {
    if case .string? = self { "a text without \(part)" } else { "a list without \(part)" }
  }
}

extension JSONValue {
  /// Whether both are numbers, and this is not the greater one.
  fileprivate func isAtMost(_ other: JSONValue) -> Bool {
    if let left = integer, let right = other.integer { return left <= right }
    guard let left = number, let right = other.number else { return false }
    return left <= right
  }
}

extension ExpectedValue {
  /// A number, or its bounds: "3", "at least 2 and at most 4".
  fileprivate var boundsInWords: String {
    guard case .matching(let matchers) = content else { return json.line }
    return matchers.map { matcher in
      switch matcher {
      case .atLeast(let bound): "at least \(bound.line)"
      case .atMost(let bound): "at most \(bound.line)"
      case .contains, .lacks, .matches, .count: ""
      }
    }.joined(separator: " and ")
  }
}

extension Matcher {
  /// As written in a test.
  var key: String {
    switch self {
    case .contains: "contains"
    case .lacks: "lacks"
    case .matches: "matches"
    case .count: "count"
    case .atLeast: "at-least"
    case .atMost: "at-most"
    }
  }

  var json: JSONValue {
    switch self {
    case .contains(let items), .lacks(let items):
      items.count == 1 ? items[0].json : .array(items.map(\.json))
    case .matches(let pattern): .string(pattern.text)
    case .count(let count): count.json
    case .atLeast(let bound), .atMost(let bound): bound
    }
  }
}
