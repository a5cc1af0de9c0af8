import Galley

/// Reads `replace:`, which says by name what stages give without being started.
struct ReplacementReader {
  private let stages: TestedStages
  private(set) var problems: [Diagnostic] = []

  init(stages: TestedStages) { self.stages = stages }

  /// The keys of an answer that say what comes of the document.
  enum OutcomeKey: String, CaseIterable {
    case set
    case drop
    case fail
    case keep
  }

  private static let outcomes = OutcomeKey.allCases.map(\.rawValue)

  mutating func replacements(_ value: SourceValue) -> [String: StageReplacement] {
    guard let members = value.members else {
      problems.append(
        Diagnostic(
          .wrongType,
          "expected stages with what they give, such as {tag: {drop: too-short}}, "
            + "found \(value.kindInWords)", at: value.place))
      return [:]
    }
    var replacements: [String: StageReplacement] = [:]
    for member in members {
      if let problem = stages.problem(withStage: member.key, at: member.keyPlace) {
        problems.append(problem)
      }
      replacements[member.key] = replacement(member)
    }
    return replacements
  }

  private mutating func replacement(_ member: SourceValue.Member) -> StageReplacement {
    let items = member.value.sequence ?? [member.value]
    if items.isEmpty {
      problems.append(
        Diagnostic(.wrongType, "the list of answers is empty; give one", at: member.value.place))
    }
    let writes = stages.contract(of: member.key)?.writes
    let answers = items.compactMap { answer($0, writes) }
    var places: [String?: SourcePlace] = [:]
    for answer in answers {
      if let first = places[answer.id] {
        let whose = answer.id.map { "'\($0)'" } ?? "all other documents"
        problems.append(
          Diagnostic(
            .duplicateName, "a second answer for \(whose)", at: answer.place,
            notes: [.init("the first one", at: first)]))
      }
      places[answer.id] = answer.place
    }
    return StageReplacement(answers: answers, place: member.keyPlace)
  }

  private mutating func answer(
    _ value: SourceValue, _ writes: [Part]?
  ) -> StageReplacement.Answer? {
    if value.scalar?.text == "keep" {
      return StageReplacement.Answer(id: nil, outcome: .keep, place: value.place)
    }
    guard let chosen = chosenOutcome(value) else { return nil }
    let id = value["id"].flatMap { String.read($0, reporting: &problems) }
    let outcome = outcome(chosen, writes)
    // What has no id of its own must not become the answer for all.
    guard let outcome, (value["id"] == nil) == (id == nil) else { return nil }
    return StageReplacement.Answer(id: id, outcome: outcome, place: value.place)
  }

  /// The one key of an answer that says what comes of the document.
  private mutating func chosenOutcome(_ value: SourceValue) -> SourceValue.Member? {
    let named = value.members?.filter { Self.outcomes.contains($0.key) } ?? []
    let unknown = unknownKeys(value)
    problems += unknown
    if named.isEmpty, unknown.isEmpty {
      problems.append(
        Diagnostic(
          .wrongType,
          "expected 'keep' or a mapping with 'set', 'drop' or 'fail', found \(value.kindInWords)",
          at: value.place))
    }
    if named.count > 1 {
      problems.append(
        Diagnostic(
          .conflictingKeys, "an answer has one outcome, and this one has '\(named[0].key)' too",
          at: named[1].keyPlace, notes: [.init("the first one", at: named[0].keyPlace)]))
    }
    return named.first
  }

  private func unknownKeys(_ value: SourceValue) -> [Diagnostic] {
    let parts = DocumentOutline.parts
    return value.unknownKeys(among: ["id"] + Self.outcomes, in: "an answer").map { problem in
      let key = value.members?.first { $0.keyPlace == problem.place }?.key ?? ""
      guard parts.contains(key) else { return problem }
      return Diagnostic(
        .unknownKey, "an answer has no key '\(key)'; put the parts under 'set'", at: problem.place)
    }
  }

  private mutating func outcome(
    _ member: SourceValue.Member, _ writes: [Part]?
  ) -> StageReplacement.Outcome? {
    let value = member.value
    switch OutcomeKey(rawValue: member.key) {
    case .set: return set(value, writes)
    case .drop:
      guard let reason = String.read(value, reporting: &problems) else { return nil }
      if !Outcome.isReason(reason) {
        problems.append(
          Diagnostic(.wrongType, "a reason is a short name such as too-short", at: value.place))
      }
      return .drop(reason: reason)
    case .fail: return String.read(value, reporting: &problems).map { .fail(message: $0) }
    case .keep, nil:
      if !value.isNull, value.scalar?.text != "true" {
        problems.append(Diagnostic(.wrongType, "'keep' takes no value", at: value.place))
      }
      return .keep
    }
  }

  private mutating func set(
    _ value: SourceValue, _ writes: [Part]?
  ) -> StageReplacement.Outcome? {
    guard value.members != nil else {
      problems.append(
        Diagnostic(
          .wrongType,
          "expected parts of a document such as {fields: {words: 8}}, "
            + "found \(value.kindInWords)", at: value.place))
      return nil
    }
    var outline = DocumentOutline()
    outline.check(value)
    problems += outline.problems
    guard outline.problems.isEmpty, let parts = ReplacedParts(value, reporting: &problems) else {
      return nil
    }
    if let writes, let problem = parts.problem(writes: writes, at: value.place) {
      problems.append(problem)
    }
    return .set(parts)
  }
}
