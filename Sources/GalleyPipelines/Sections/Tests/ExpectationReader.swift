import Galley
import GalleyFormats

/// Reads what a test expects.
struct ExpectationReader {
  let stages: [CheckedStage]
  /// The indices of the stages that the test runs.
  let range: Range<Int>
  private(set) var problems: [Diagnostic] = []

  init(stages: [CheckedStage], range: Range<Int>) {
    self.stages = stages
    self.range = range
  }

  private static let lists = ["documents", "dropped", "failed"]
  private static let parts = documentKeys(at: []) ?? []

  mutating func expectation(_ value: SourceValue) -> TestExpectation {
    var expectation = TestExpectation()
    guard let members = value.members, !members.isEmpty else {
      problems.append(
        Diagnostic(
          value.isNull || value.members != nil ? .missingKey : .wrongType,
          "the test expects nothing; name 'documents', 'dropped', 'failed', "
            + "or parts of the one document", at: value.place))
      return expectation
    }
    problems += value.unknownKeys(among: Self.lists + Self.parts, in: "'expect'")
    expectation.documents = documents(value)
    expectation.dropped = value["dropped"].map { list($0) { $0.drop($1) } }
    expectation.failed = value["failed"].map { list($0) { $0.failure($1) } }
    return expectation
  }

  /// `documents:`, or the parts of the one document that comes out.
  private mutating func documents(_ value: SourceValue) -> ExpectedList? {
    let short = (value.members ?? []).filter { Self.parts.contains($0.key) }
    guard let first = short.first else {
      return value["documents"].map { list($0) { $0.document($1) } }
    }
    if value["documents"] != nil {
      problems.append(
        Diagnostic(
          .conflictingKeys,
          "'\(first.key)' is meant for a single document; put it under 'documents'",
          at: first.keyPlace))
    }
    let document = document(SourceValue(.mapping(short), at: value.place))
    return ExpectedList(items: document.map { [$0] } ?? [], place: value.place, isShort: true)
  }

  private mutating func list(
    _ value: SourceValue, _ read: (inout Self, SourceValue) -> ExpectedValue?
  ) -> ExpectedList {
    guard let items = value.sequence else {
      problems.append(
        Diagnostic(
          .wrongType, "expected a list, empty or not, found \(value.kindInWords)", at: value.place))
      return ExpectedList(items: [], place: value.place)
    }
    return ExpectedList(items: items.compactMap { read(&self, $0) }, place: value.place)
  }

  private mutating func document(_ value: SourceValue) -> ExpectedValue? {
    if let scalar = value.scalar, !value.isNull {
      let text = ExpectedValue(content: .scalar(.string(scalar.text)), place: value.place)
      return ExpectedValue(
        content: .mapping([.init(key: "text", value: text)]), place: value.place)
    }
    guard value.members != nil else {
      problems.append(
        Diagnostic(
          .wrongType, "expected a document, a mapping or a text, found \(value.kindInWords)",
          at: value.place))
      return nil
    }
    var outline = DocumentOutline()
    outline.check(value)
    problems += outline.problems
    return outline.problems.isEmpty ? ExpectedValue(value, reporting: &problems) : nil
  }

  private mutating func drop(_ value: SourceValue) -> ExpectedValue? {
    mapping(value, keys: ["id", "reason"], in: "a dropped document")
  }

  private mutating func failure(_ value: SourceValue) -> ExpectedValue? {
    let mapping = mapping(value, keys: ["id", "stage", "message"], in: "a failed document")
    if let stage = value["stage"], let name = stage.scalar?.text {
      checkStage(name, at: stage.place)
    }
    guard case .mapping(let members)? = mapping?.content else { return mapping }
    return ExpectedValue(
      content: .mapping(members.map { $0.key == "message" ? $0.containing : $0 }),
      place: value.place)
  }

  /// The name of a stage, and one that can fail in this test.
  private mutating func checkStage(_ name: String, at place: SourcePlace) {
    guard let index = stages.firstIndex(where: { $0.item.name == name }) else {
      problems.append(.unknownStage(name, among: stages.map(\.item.name), at: place))
      return
    }
    let isLeftOut = stages[index].planned?.hasEffect ?? false
    guard !range.contains(index) || isLeftOut else { return }
    let reason = isLeftOut ? "which writes, and tests write nothing" : "by 'from' and 'through'"
    problems.append(
      Diagnostic(.conflictingKeys, "this test leaves '\(name)' out, \(reason)", at: place))
  }

  /// A mapping of texts; a text alone is the id.
  private mutating func mapping(
    _ value: SourceValue, keys: [String], in whole: String
  ) -> ExpectedValue? {
    if value.scalar != nil, !value.isNull, let id = ExpectedValue(text: value, &problems) {
      return ExpectedValue(content: .mapping([.init(key: "id", value: id)]), place: value.place)
    }
    guard let members = value.members, !members.isEmpty else {
      problems.append(
        Diagnostic(
          .wrongType,
          "expected a mapping with \(keys.map { "'\($0)'" }.joined(separator: ", ")), "
            + "found \(value.kindInWords)", at: value.place))
      return nil
    }
    problems += value.unknownKeys(among: keys, in: whole)
    return ExpectedValue(
      content: .mapping(
        members.compactMap { member in
          ExpectedValue(text: member.value, &problems).map { .init(key: member.key, value: $0) }
        }), place: value.place)
  }
}

extension ExpectedValue.Member {
  /// With a text that only has to be in the other.
  fileprivate var containing: Self {
    guard case .scalar(.string(let text)) = value.content else { return self }
    return Self(key: key, value: ExpectedValue(content: .containing(text), place: value.place))
  }
}

extension ExpectedValue {
  /// - Returns: nil where JSON has no such value; that has been reported.
  init?(_ value: SourceValue, reporting problems: inout [Diagnostic]) {
    switch value.content {
    case .scalar:
      guard let json = value.json(reporting: &problems) else { return nil }
      content = .scalar(json)
    case .sequence(let items):
      content = .list(items.compactMap { ExpectedValue($0, reporting: &problems) })
    case .mapping(let members):
      content = .mapping(
        members.compactMap { member in
          ExpectedValue(member.value, reporting: &problems).map {
            Member(key: member.key, value: $0)
          }
        })
    }
    place = value.place
  }

  /// A text, whatever its scalar means in YAML: `id: 17` is the id "17".
  fileprivate init?(text value: SourceValue, _ problems: inout [Diagnostic]) {
    guard let text = String.read(value, reporting: &problems) else { return nil }
    content = .scalar(.string(text))
    place = value.place
  }
}
