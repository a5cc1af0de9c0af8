import Galley

/// An item of `tests:`, as far as it can be read without planning it.
struct TestItem {
  let name: String
  let namePlace: SourcePlace
  let inputs: [TestInput]
  /// The indices of the stages that it runs.
  let stages: Range<Int>
  /// `NAME.option` with a value each.
  let settings: [SourceValue.Member]
  let replacements: [String: StageReplacement]
  let expectation: TestExpectation
}

/// The keys of an item of `tests:`.
enum TestKey: String, CaseIterable {
  case name
  case given
  case files
  case from
  case through
  case set
  case replace
  case expect

  static let names = allCases.map(\.rawValue)
}

/// Reads `tests:`, and goes on behind every problem.
struct TestReader {
  /// What tests are read with, besides the stages.
  struct Context {
    let patterns: any PatternCompiler
    /// Absolute; that of the file which holds the tests.
    let folder: String
  }

  private let stages: [CheckedStage]
  private let context: Context
  private(set) var problems: [Diagnostic] = []
  /// The settings of tests in which something else is wrong.
  private(set) var otherSettings: [[SourceValue.Member]] = []

  init(stages: [CheckedStage], context: Context) {
    self.stages = stages
    self.context = context
  }

  /// - Returns: the tests in which nothing is wrong.
  mutating func tests(_ value: SourceValue) -> [TestItem] {
    guard !value.isNull else { return [] }
    guard let items = value.sequence else {
      problems.append(
        Diagnostic(
          .wrongType, "expected a list of tests, found \(value.kindInWords)", at: value.place))
      return []
    }
    let tests = items.compactMap { test($0) }
    refuseDoubles(tests, "a second test is named") { ($0.name, $0.namePlace) }
    refuseDoubles(tests, "a second test has the golden file") { test in
      test.expectation.golden.map { ($0.path, $0.place) }
    }
    return tests
  }

  private mutating func refuseDoubles(
    _ tests: [TestItem], _ problem: String, name: (TestItem) -> (String, SourcePlace)?
  ) {
    var first: [String: SourcePlace] = [:]
    for (name, place) in tests.compactMap(name) {
      if let earlier = first[name] {
        problems.append(
          Diagnostic(
            .duplicateName, "\(problem) '\(name)'", at: place,
            notes: [.init("the first one", at: earlier)]))
      }
      first[name] = place
    }
  }

  private mutating func test(_ value: SourceValue) -> TestItem? {
    guard value.members != nil else {
      problems.append(.noTest(value))
      return nil
    }
    let before = problems.count
    problems += value.unknownKeys(among: TestKey.names, in: "a test")
    let tested = TestedStages(all: stages, range: stages(value))
    let settings = settings(value["set"])
    let name = required(.name, of: value).flatMap { String.read($0, reporting: &problems) }
    let inputs = inputs(value)
    var replacing = ReplacementReader(stages: tested)
    let replacements = value["replace"].map { replacing.replacements($0) } ?? [:]
    var expecting = ExpectationReader(
      stages: tested, context: context, readsFiles: value["files"] != nil)
    let expectation = required(.expect, of: value).map { expecting.expectation($0) }
    problems += replacing.problems + expecting.problems
    guard problems.count == before, let name, let expectation else {
      otherSettings.append(settings)
      return nil
    }
    return TestItem(
      name: name, namePlace: value["name"]?.place ?? value.place, inputs: inputs,
      stages: tested.range, settings: settings, replacements: replacements,
      expectation: expectation)
  }

  /// The documents of `given`, or the files of `files`.
  private mutating func inputs(_ test: SourceValue) -> [TestInput] {
    let files = test["files"]
    if let files, let given = test.members?.first(where: { $0.key == "given" }) {
      problems.append(
        Diagnostic(
          .conflictingKeys, "a test has 'given' or 'files', not both", at: given.keyPlace,
          notes: [.init("the files", at: files.place)]))
    }
    if let files {
      let found = TestFileInputs(files, in: context.folder)
      problems += found.problems
      return found.inputs
    }
    guard let given = required(.given, of: test, orElse: .files).map(GivenDocuments.init) else {
      return []
    }
    problems += given.problems
    return [given.input]
  }

  private mutating func required(
    _ key: TestKey, of test: SourceValue, orElse other: TestKey? = nil
  ) -> SourceValue? {
    if let value = test[key.rawValue] { return value }
    let names = [key, other].compactMap { $0?.rawValue }
    let isMisspelt = (test.members ?? []).contains { member in
      !TestKey.names.contains(member.key)
        && names.contains(Suggestion.closest(to: member.key, among: TestKey.names) ?? "")
    }
    if !isMisspelt {
      let quoted = names.map { "'\($0)'" }
      problems.append(
        Diagnostic(
          .missingKey, "the test has no \(quoted.joined(separator: " and no "))",
          at: test.members?.first?.keyPlace ?? test.place))
    }
    return nil
  }

  /// The stages from `from` to `through`, both with them; all where neither is named.
  private mutating func stages(_ test: SourceValue) -> Range<Int> {
    let from = test["from"].flatMap { index(of: $0) }
    let through = test["through"].flatMap { index(of: $0) }
    let start = from ?? 0
    let end = (through ?? stages.count - 1) + 1
    guard start < max(end, 1) else {
      problems.append(
        Diagnostic(
          .conflictingKeys,
          "'\(stages[start].item.name)' stands behind '\(stages[end - 1].item.name)'; "
            + "'from' has to come first", at: test["from"]?.place ?? test.place))
      return 0..<stages.count
    }
    return start..<max(start, end)
  }

  private mutating func index(of value: SourceValue) -> Int? {
    guard let name = String.read(value, reporting: &problems) else { return nil }
    if let index = stages.firstIndex(where: { $0.item.name == name }) { return index }
    problems.append(.unknownStage(name, among: stages.map(\.item.name), at: value.place))
    return nil
  }

  private mutating func settings(_ value: SourceValue?) -> [SourceValue.Member] {
    guard let value, !value.isNull else { return [] }
    guard let members = value.members else {
      problems.append(
        Diagnostic(
          .wrongType,
          "expected settings such as {summarize.sentences: 2}, "
            + "found \(value.kindInWords)", at: value.place))
      return []
    }
    return members
  }
}

extension SourceValue {
  /// A problem for each key of a mapping that is none of `names`.
  func unknownKeys(among names: [String], in whole: String) -> [Diagnostic] {
    (members ?? []).filter { !names.contains($0.key) }.map { member in
      let hint =
        Suggestion.closest(to: member.key, among: names).map { "did you mean '\($0)'?" }
        ?? "its keys are \(names.joined(separator: ", "))"
      return Diagnostic(
        .unknownKey, "\(whole) has no key '\(member.key)'; \(hint)", at: member.keyPlace)
    }
  }
}

extension Diagnostic {
  fileprivate static func noTest(_ value: SourceValue) -> Diagnostic {
    Diagnostic(
      .wrongType,
      "expected a test, a mapping with 'name', 'given' and 'expect', found \(value.kindInWords)",
      at: value.place)
  }

  /// A name in a test that no stage of its pipeline has.
  static func unknownStage(
    _ name: String, among names: [String], at place: SourcePlace
  ) -> Diagnostic {
    let hint =
      Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? "there are \(names.prefix(20).joined(separator: ", "))"
    return Diagnostic(
      .unknownStage, "no stage of the pipeline is named '\(name)'; \(hint)", at: place)
  }
}
