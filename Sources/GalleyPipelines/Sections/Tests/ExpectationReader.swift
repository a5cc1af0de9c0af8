import Galley
import GalleyFormats

/// The keys of `expect:` besides the parts of a document.
enum ExpectationKey: String, CaseIterable {
  case documents
  case dropped
  case failed
  case golden

  static let names = allCases.map(\.rawValue)
  static let droppedKeys = ["id", "reason"]
  static let failedKeys = ["id", "stage", "message"]
}

/// Reads what a test expects.
struct ExpectationReader {
  private let stages: TestedStages
  /// Absolute; that of the file which holds the test.
  private let folder: String
  /// Whether records are read that may not be readable.
  private let readsFiles: Bool
  private var values: ExpectedValueReader
  private var own: [Diagnostic] = []

  init(stages: TestedStages, context: TestReader.Context, readsFiles: Bool) {
    self.stages = stages
    folder = context.folder
    self.readsFiles = readsFiles
    values = ExpectedValueReader(patterns: context.patterns)
  }

  var problems: [Diagnostic] { own + values.problems }

  mutating func expectation(_ value: SourceValue) -> TestExpectation {
    var expectation = TestExpectation()
    guard let members = value.members, !members.isEmpty else {
      own.append(
        Diagnostic(
          value.isNull || value.members != nil ? .missingKey : .wrongType,
          "the test expects nothing; name 'documents', 'dropped', 'failed', 'golden' "
            + "or parts of the one document", at: value.place))
      return expectation
    }
    own += value.unknownKeys(among: ExpectationKey.names + DocumentOutline.parts, in: "'expect'")
    expectation.documents = documents(value)
    expectation.dropped = value["dropped"].map { list($0) { $0.drop($1) } }
    expectation.failed = value["failed"].map { list($0) { $0.failure($1) } }
    expectation.golden = value["golden"].flatMap { golden($0, expectation.documents) }
    return expectation
  }

  /// `documents:`, or the parts of the one document that comes out.
  private mutating func documents(_ value: SourceValue) -> ExpectedList? {
    let short = (value.members ?? []).filter { DocumentOutline.parts.contains($0.key) }
    guard let first = short.first else {
      return value["documents"].map { list($0) { $0.document($1) } }
    }
    if value["documents"] != nil {
      own.append(
        Diagnostic(
          .conflictingKeys,
          "'\(first.key)' is meant for a single document; put it under 'documents'",
          at: first.keyPlace))
    }
    let document = document(SourceValue(.mapping(short), at: value.place))
    return ExpectedList(items: document.map { [$0] } ?? [], place: value.place, isShort: true)
  }

  private mutating func golden(
    _ value: SourceValue, _ documents: ExpectedList?
  ) -> GoldenFile? {
    if let documents {
      own.append(
        Diagnostic(
          .conflictingKeys, "a golden file holds all documents; name them there or here, not both",
          at: value.place, notes: [.init("the documents", at: documents.place)]))
    }
    return GoldenFile(value, in: folder, reporting: &own)
  }

  private mutating func list(
    _ value: SourceValue, _ read: (inout Self, SourceValue) -> ExpectedValue?
  ) -> ExpectedList {
    if value.members?.isEmpty == false { return matchedList(value, read) }
    guard let items = value.sequence else {
      own.append(
        Diagnostic(
          .wrongType, "expected a list, empty or not, found \(value.kindInWords)", at: value.place))
      return ExpectedList(place: value.place)
    }
    return ExpectedList(items: items.compactMap { read(&self, $0) }, place: value.place)
  }

  /// What holds of a list: `{count: 3}`, `{contains: {id: a}}`.
  private mutating func matchedList(
    _ value: SourceValue, _ read: (inout Self, SourceValue) -> ExpectedValue?
  ) -> ExpectedList {
    // The items report through this reader, the matchers through theirs.
    var outer = self
    outer.own = []
    outer.values = ExpectedValueReader(patterns: values.patterns)
    let matchers = values.matcher(value, among: MatcherKey.ofLists) { _, item in
      read(&outer, item)
    }
    own += outer.problems
    return ExpectedList(place: value.place, matchers: matchers)
  }

  private mutating func document(_ value: SourceValue) -> ExpectedValue? {
    if let scalar = value.scalar, !value.isNull {
      let text = ExpectedValue(content: .scalar(.string(scalar.text)), place: value.place)
      return ExpectedValue(
        content: .mapping([.init(key: "text", value: text)]), place: value.place)
    }
    guard value.members != nil else {
      own.append(
        Diagnostic(
          .wrongType, "expected a document, a mapping or a text, found \(value.kindInWords)",
          at: value.place))
      return nil
    }
    return values.value(value, at: [])
  }

  private mutating func drop(_ value: SourceValue) -> ExpectedValue? {
    mapping(value, keys: ExpectationKey.droppedKeys, in: "a dropped document")
  }

  private mutating func failure(_ value: SourceValue) -> ExpectedValue? {
    if let stage = value["stage"], let name = stage.scalar?.text, !(name == "input" && readsFiles),
      let problem = stages.problem(withStage: name, at: stage.place)
    {
      own.append(problem)
    }
    return mapping(value, keys: ExpectationKey.failedKeys, in: "a failed document")
  }

  /// A mapping of texts; a text alone is the id.
  private mutating func mapping(
    _ value: SourceValue, keys: [String], in whole: String
  ) -> ExpectedValue? {
    if value.scalar != nil, !value.isNull, let id = values.text(value) {
      return ExpectedValue(content: .mapping([.init(key: "id", value: id)]), place: value.place)
    }
    guard let members = value.members, !members.isEmpty else {
      own.append(
        Diagnostic(
          .wrongType,
          "expected a mapping with \(keys.map { "'\($0)'" }.joined(separator: ", ")), "
            + "found \(value.kindInWords)", at: value.place))
      return nil
    }
    own += value.unknownKeys(among: keys, in: whole)
    return ExpectedValue(
      content: .mapping(
        members.compactMap { member in
          values.text(member.value, isPartEnough: member.key == "message")
            .map { .init(key: member.key, value: $0) }
        }), place: value.place)
  }
}
