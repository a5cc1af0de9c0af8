import Galley
import GalleyFormats
import GalleyPipelines

/// Holds what came of a test's documents against what it expects.
struct TestVerdict {
  private let test: PipelineTest
  private let documents: [Document]
  private let drops: [DocumentDrop]
  /// Of those that the test does not expect, the errors of stages.
  private var unexpected: [DocumentFailure] = []
  private(set) var failures: [TestFailure] = []

  init(
    test: PipelineTest, documents: [Document], failures: [DocumentFailure], drops: [DocumentDrop]
  ) {
    self.test = test
    self.documents = documents
    self.drops = drops
    judge(failures)
    if let expected = test.expectation.documents { judgeDocuments(expected) }
    if let expected = test.expectation.dropped { judgeDrops(expected) }
  }

  /// Errors of stages that nobody expects come first: they explain the rest.
  private mutating func judge(_ actual: [DocumentFailure]) {
    var rest = actual
    var comparison = Comparison()
    for (index, expected) in (test.expectation.failed?.items ?? []).enumerated() {
      let path = "failed[\(index)]"
      let match = rest.firstIndex { $0.id == expected.id } ?? (expected.id == nil ? 0 : rest.count)
      guard match < rest.count else {
        comparison.compare(expected, nil, at: path)
        continue
      }
      comparison.compare(expected, rest.remove(at: match).json, at: path)
    }
    unexpected = rest
    failures += rest.map { failure in
      TestFailure(
        place: test.stagePlaces[failure.stage] ?? test.place,
        message: "'\(failure.stage)' failed on '\(failure.id)': \(failure.message)")
    }
    failures += comparison.failures
  }

  /// What a stage failed on is compared with nothing: it may be the document as it came in.
  private mutating func judgeDocuments(_ expected: ExpectedList) {
    let failed = Set(unexpected.map(\.id))
    var actual: [JSONValue] = []
    for document in documents where !failed.contains(document.id) {
      do throws(JSONError) {
        actual.append(try document.json)
      } catch {
        failures.append(
          TestFailure(place: test.place, message: "'\(document.id)': \(error.message)"))
      }
    }
    let ids = expected.items.compactMap(\.id)
    if ids.count == expected.items.count, Set(ids).count == ids.count {
      compareByID(expected, actual)
    } else if failed.isEmpty {
      compareInOrder(expected, actual, named: "documents")
    } else {
      for (index, item) in expected.items.enumerated().dropFirst(actual.count) {
        failures.append(missing(item, at: expected.path(to: index, named: "documents")))
      }
    }
  }

  private mutating func compare(_ expected: ExpectedValue, _ actual: JSONValue, at path: String) {
    var comparison = Comparison()
    comparison.compare(expected, actual, at: path)
    failures += comparison.failures
  }

  private mutating func compareByID(_ expected: ExpectedList, _ actual: [JSONValue]) {
    for (index, item) in expected.items.enumerated() {
      let path = expected.path(to: index, named: "documents")
      if let document = actual.first(where: { $0.id == item.id }) {
        compare(item, document, at: path)
      } else {
        failures.append(missing(item, at: path))
      }
    }
    let wanted = expected.items.compactMap(\.id)
    addSurplus(actual.filter { !wanted.contains($0.id) }, expected, named: "documents")
    let came = actual.map(\.id).filter(wanted.contains)
    let inOrder = wanted.filter(came.contains)
    if came != inOrder {
      failures.append(
        TestFailure(
          place: expected.place, path: "documents", message: "the order is another one",
          difference: .init(
            expected: .array(inOrder.map(JSONValue.string)),
            got: .array(came.map(JSONValue.string)))))
    }
  }

  private mutating func compareInOrder(
    _ expected: ExpectedList, _ actual: [JSONValue], named name: String
  ) {
    for (index, item) in expected.items.enumerated() {
      let path = expected.path(to: index, named: name)
      if index < actual.count {
        compare(item, actual[index], at: path)
      } else {
        failures.append(missing(item, at: path))
      }
    }
    addSurplus(Array(actual.dropFirst(expected.items.count)), expected, named: name)
  }

  private mutating func judgeDrops(_ expected: ExpectedList) {
    compareInOrder(expected, drops.map(\.json), named: "dropped")
  }

  private mutating func addSurplus(
    _ values: [JSONValue], _ expected: ExpectedList, named name: String
  ) {
    failures += values.map { value in
      TestFailure(
        place: expected.place, path: name, message: "one more than expected",
        difference: .init(expected: nil, got: value.brief))
    }
  }

  /// A document that was to come and did not, with what became of it.
  private func missing(_ item: ExpectedValue, at path: String) -> TestFailure {
    let drop = drops.first { $0.id == item.id } ?? (drops.count == 1 ? drops.first : nil)
    let failure = unexpected.first { $0.id == item.id } ?? unexpected.first
    let reason =
      path.hasPrefix("dropped")
      ? ""
      : failure.map { "since '\($0.stage)' failed on '\($0.id)'" }
        ?? drop.map { "'\($0.id)' was dropped: \($0.reason)" } ?? ""
    return TestFailure(
      place: item.place, path: path, message: reason,
      difference: .init(expected: item.json, got: nil))
  }
}

extension ExpectedList {
  /// The way to an item; empty where its parts are not written in a list.
  fileprivate func path(to index: Int, named name: String) -> String {
    isShort ? "" : "\(name)[\(index)]"
  }
}

extension DocumentFailure {
  fileprivate var json: JSONValue {
    ["id": .string(id), "stage": .string(stage), "message": .string(message)]
  }
}

extension DocumentDrop {
  fileprivate var json: JSONValue { ["id": .string(id), "reason": .string(reason)] }
}

extension Document {
  fileprivate var json: JSONValue {
    get throws(JSONError) {
      var buffer = ByteBuffer()
      try DocumentWriter().write(self, to: &buffer)
      var reader = JSONReader()
      return try reader.read(buffer.array.span)
    }
  }
}

extension JSONValue {
  fileprivate var id: String { object?["id"]?.string ?? "" }

  /// Enough of a document to know it by.
  fileprivate var brief: JSONValue {
    guard let object else { return self }
    return .object(
      JSONObject(object.members.filter { $0.key != "source" }.prefix(2).map { ($0.key, $0.value) }))
  }
}
