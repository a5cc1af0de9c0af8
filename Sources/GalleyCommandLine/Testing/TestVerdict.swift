import Galley
import GalleyFormats
import GalleyPipelines

/// Holds what came of a test's documents against what it expects.
struct TestVerdict {
  private let test: PipelineTest
  private let drops: [DocumentDrop]
  /// The documents that came to the end, but for those that a stage failed on, which may be as they
  /// came in.
  private var documents: [JSONValue] = []
  /// The same, one a line.
  private(set) var records: [UInt8] = []
  /// Of those that the test does not expect, the errors of stages.
  private var unexpected: [DocumentFailure] = []
  private(set) var failures: [TestFailure] = []

  /// - Parameter comparesGolden: false where the golden file is about to be written.
  init(
    test: PipelineTest, documents: [Document], failures: [DocumentFailure], drops: [DocumentDrop],
    _ log: ReplacementLog, comparesGolden: Bool
  ) {
    self.test = test
    self.drops = drops
    judge(failures, log)
    read(documents)
    if let expected = test.expectation.documents { judgeDocuments(expected) }
    if let golden = test.expectation.golden, comparesGolden { judge(golden) }
    if let expected = test.expectation.dropped { judgeDrops(expected) }
    self.failures += log.unusedAnswers(of: test)
  }

  /// Errors of stages that nobody expects come first: they explain the rest.
  private mutating func judge(_ actual: [DocumentFailure], _ log: ReplacementLog) {
    var rest = actual
    var comparison = Comparison()
    let expected = test.expectation.failed
    if let matchers = expected?.matchers {
      comparison.compare(matchers, .array(actual.map(\.json)), at: "failed")
      rest = comparison.failures.isEmpty ? actual.filter { !matchers.names($0.json) } : actual
    }
    for (index, expected) in (expected?.items ?? []).enumerated() {
      let path = "failed[\(index)]"
      let match = rest.firstIndex { $0.id == expected.id } ?? (expected.id == nil ? 0 : rest.count)
      guard match < rest.count else {
        comparison.compare(expected, nil, at: path)
        continue
      }
      comparison.compare(expected, rest.remove(at: match).json, at: path)
    }
    unexpected = rest
    failures += rest.map { failure($0, log) }
    failures += comparison.failures
  }

  /// A stage's own error, at the line of its script where that is known.
  private func failure(_ failure: DocumentFailure, _ log: ReplacementLog) -> TestFailure {
    let stage = test.plan.stages.first { $0.name == failure.stage }
    let input = test.inputs.first?.place
    var place =
      log.place(ofFailureIn: failure.stage, on: failure.id) ?? test.stagePlaces[failure.stage]
      ?? (failure.stage == "input" ? input : nil) ?? test.place
    var message = failure.message
    if stage?.stage == "script", let (line, rest) = message.lineOfScript {
      place = SourcePlace(line: line, of: place.fileName)
      message = rest
    }
    return TestFailure(
      place: place, message: "'\(failure.stage)' failed on '\(failure.id)': \(message)")
  }

  private mutating func read(_ documents: [Document]) {
    let failed = Set(unexpected.map(\.id))
    for document in documents where !failed.contains(document.id) {
      do throws(JSONError) {
        let line = try document.line
        var reader = JSONReader()
        self.documents.append(try reader.read(line.span))
        records += line + [0x0A]
      } catch {
        failures.append(
          TestFailure(place: test.place, message: "'\(document.id)': \(error.message)"))
      }
    }
  }

  private mutating func judge(_ golden: GoldenFile) {
    do throws(TestFailure) {
      judgeDocuments(try golden.documents())
    } catch {
      failures.append(error)
    }
  }

  private mutating func judgeDocuments(_ expected: ExpectedList) {
    if let matchers = expected.matchers {
      return compare(matchers, .array(documents), at: "documents")
    }
    let ids = expected.isShort ? [] : expected.items.compactMap(\.id)
    if ids.count == expected.items.count, Set(ids).count == ids.count {
      compareByID(expected, documents)
    } else if unexpected.isEmpty {
      compareInOrder(expected, documents, named: "documents")
    } else {
      for (index, item) in expected.items.enumerated().dropFirst(documents.count) {
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
    let actual = drops.map(\.json)
    if let matchers = expected.matchers {
      return compare(matchers, .array(actual), at: "dropped")
    }
    compareInOrder(expected, actual, named: "dropped")
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
      difference: .init(expected: item.isWhole ? item.json.brief : item.json, got: nil))
  }
}

extension ExpectedValue {
  /// Whether matchers of a list speak of an item: by a count of all, or by what it is to contain.
  fileprivate func names(_ item: JSONValue) -> Bool {
    guard case .matching(let matchers) = content else { return false }
    return matchers.contains { matcher in
      switch matcher {
      case .count: true
      case .contains(let items): items.contains { Comparison.holds($0, item) }
      case .lacks, .matches, .atLeast, .atMost: false
      }
    }
  }
}
