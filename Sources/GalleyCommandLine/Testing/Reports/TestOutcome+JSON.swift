import Galley
import GalleyPipelines

extension [TestOutcome] {
  /// All outcomes for a program: `{"tests": […], "passed": 2, "failed": 1}`.
  var json: JSONValue {
    [
      "tests": .array(map(\.json)), "passed": .integer(count(where: \.isPassed)),
      "failed": .integer(count { !$0.isPassed }),
    ]
  }
}

extension TestOutcome {
  fileprivate var json: JSONValue {
    var object = JSONObject([("name", .string(test.name))])
    test.place.add(to: &object)
    object["passed"] = .boolean(isPassed)
    object["failures"] = .array(failures.map(\.json))
    return .object(object)
  }
}

extension TestFailure {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    place.add(to: &object)
    if !path.isEmpty { object["path"] = .string(path) }
    if !message.isEmpty { object["message"] = .string(message) }
    if let difference {
      object["expected"] = difference.expected ?? .null
      object["got"] = difference.got ?? .null
      if let wording = difference.wording { object["expectation"] = .string(wording) }
      let lines = DifferenceText(difference).lines
      if !lines.isEmpty {
        object["diff"] = .array(lines.map { .string("\($0.side.rawValue) \($0.text)") })
      }
    }
    return .object(object)
  }
}

extension SourcePlace {
  fileprivate func add(to object: inout JSONObject) {
    object["file"] = .string(fileName)
    object["line"] = .integer(start.line)
    object["column"] = .integer(start.column)
  }
}
