import Galley
import GalleyFormats
import GalleyPipelines

/// Compares what a test expects with what came.
struct Comparison {
  private(set) var failures: [TestFailure] = []
  /// Whether only the answer counts, and no failure is made.
  private let isAsked: Bool
  private var isDifferent = false

  init() { isAsked = false }

  private init(isAsked: Bool) { self.isAsked = isAsked }

  /// Whether a value is as expected.
  static func holds(_ expected: ExpectedValue, _ actual: JSONValue?) -> Bool {
    var comparison = Comparison(isAsked: true)
    comparison.compare(expected, actual, at: "")
    return !comparison.isDifferent
  }

  /// - Parameters:
  ///   - actual: nil: nothing is there.
  ///   - path: the way to the value.
  mutating func compare(_ expected: ExpectedValue, _ actual: JSONValue?, at path: String) {
    if isDifferent { return }
    switch expected.content {
    case .scalar(.null):
      if let actual, actual != .null { differ(expected, actual, at: path) }
    case .scalar(let value):
      if !(actual.map { value.isSame(as: $0) } ?? false) { differ(expected, actual, at: path) }
    case .list(let items): compare(items, actual, of: expected, at: path)
    case .mapping(let members), .whole(let members):
      guard let object = actual?.object else { return differ(expected, actual, at: path) }
      for member in members {
        compare(member.value, object[member.key], at: Self.step(member.key, behind: path))
      }
      if case .whole = expected.content { addSurplus(of: object, members, expected, at: path) }
    case .matching(let matchers):
      for matcher in matchers { compare(matcher, actual, of: expected, at: path) }
    }
  }

  private static func step(_ key: String, behind path: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  /// Members that are there, and were not expected.
  private mutating func addSurplus(
    of object: JSONObject, _ members: [ExpectedValue.Member], _ expected: ExpectedValue,
    at path: String
  ) {
    let wanted = JSONObject(members.map { ($0.key, .null) })
    for member in object.members where wanted[member.key] == nil {
      let nothing = ExpectedValue(content: .scalar(.null), place: expected.place)
      differ(nothing, member.value, at: Self.step(member.key, behind: path))
    }
  }

  /// A part that is left out of a document's JSON is as good as an empty list.
  private mutating func compare(
    _ items: [ExpectedValue], _ actual: JSONValue?, of list: ExpectedValue, at path: String
  ) {
    guard let values = actual == nil ? [] : actual?.array else {
      return differ(list, actual, at: path)
    }
    if isAsked {
      // To search for the least difference at each level would take a time that grows with every one.
      guard values.count == items.count else { return differ(list, actual, at: path) }
      for (item, value) in zip(items, values) { compare(item, value, at: path) }
      return
    }
    let difference = Difference(from: items, to: values)
    guard let pairs = difference.pairs else {
      return differ(list, .array(values), at: path, items: difference)
    }
    for pair in pairs {
      compare(items[pair.expected], values[pair.got], at: "\(path)[\(pair.got)]")
    }
  }

  /// - Parameters:
  ///   - wording: what was expected, where its JSON doesn't say it.
  ///   - remark: what else helps.
  mutating func differ(
    _ expected: ExpectedValue, _ actual: JSONValue?, at path: String, items: Difference? = nil,
    wording: String? = nil, remark: String = ""
  ) {
    if isAsked {
      isDifferent = true
      return
    }
    failures.append(
      TestFailure(
        place: expected.place, path: path, message: remark,
        difference: .init(
          expected: expected.json == .null ? nil : expected.json, got: actual, wording: wording,
          items: items)))
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
  /// This very value, and nothing besides.
  init(whole value: JSONValue, at place: SourcePlace) {
    switch value {
    case .array(let items):
      let items = items.map { ExpectedValue(whole: $0, at: place) }
      self.init(content: .list(items), place: place)
    case .object(let object):
      let members = object.members.map { member in
        Member(key: member.key, value: ExpectedValue(whole: member.value, at: place))
      }
      self.init(content: .whole(members), place: place)
    case .null, .boolean, .integer, .double, .decimal, .string:
      self.init(content: .scalar(value), place: place)
    }
  }

  /// The value as JSON, for whoever reads about it.
  var json: JSONValue {
    switch content {
    case .scalar(let value): value
    case .list(let items): .array(items.map(\.json))
    case .mapping(let members), .whole(let members):
      .object(JSONObject(members.map { ($0.key, $0.value.json) }))
    case .matching(let matchers): .object(JSONObject(matchers.map { ($0.key, $0.json) }))
    }
  }

  /// The member `id`, where it is a mapping with one.
  var id: String? {
    let members: [Member] =
      switch content {
      case .mapping(let members), .whole(let members): members
      case .scalar, .list, .matching: []
      }
    guard case .scalar(.string(let id))? = members.first(where: { $0.key == "id" })?.value.content
    else { return nil }
    return id
  }
}
