import Galley

/// An item of `stages:`: the stage that it names, its options, and what stands beside it.
struct StageItem {
  /// As written.
  let stage: String
  let place: SourcePlace
  /// nil for a name that the catalog does not hold; that has been reported.
  let descriptor: StageDescriptor?
  var options: SourceValue?
  /// What the stage is called in this pipeline.
  let name: String
  /// nil where a name was given that can't be one; that has been reported.
  let namePlace: SourcePlace?
  /// The keys that say how the engine treats the stage, but for its name.
  var policies: [SourceValue.Member]

  /// The value of `on-error`.
  var onError: SourceValue? { policies.first { $0.key == PolicyKey.onError.rawValue }?.value }
}

/// The keys that may stand beside a stage.
enum PolicyKey: String, CaseIterable {
  case name
  case onError = "on-error"
  case when
  case timeout
  case retries

  static let names = allCases.map(\.rawValue)
}

extension Planner {
  /// - Returns: nil for an item that names no stage.
  mutating func stageItem(_ item: SourceValue) -> StageItem? {
    switch item.content {
    case .scalar(let scalar) where !item.isNull:
      return stageItem(scalar.text, at: item.place, options: nil, beside: [])
    case .mapping(let members) where !members.isEmpty:
      return stageItem(members, at: item.place)
    case .scalar, .mapping, .sequence:
      problems.append(
        Diagnostic(
          .wrongType,
          "expected the name of a stage, or a mapping that starts with one, "
            + "found \(item.kindInWords)", at: item.place))
      return nil
    }
  }

  private mutating func stageItem(
    _ members: [SourceValue.Member], at place: SourcePlace
  ) -> StageItem? {
    let candidates = members.filter { PolicyKey(rawValue: $0.key) == nil }
    guard let stage = likeliestStage(candidates) else {
      let names = members.map { "'\($0.key)'" }.joined(separator: " and ")
      problems.append(
        Diagnostic(
          .missingKey, "the item names no stage, only \(names); write the stage's name first",
          at: place))
      return nil
    }
    for other in candidates where other.keyPlace != stage.keyPlace {
      problems.append(notTaken(other, besides: stage))
    }
    let policies = members.filter { PolicyKey(rawValue: $0.key) != nil }
    return stageItem(stage.key, at: stage.keyPlace, options: stage.value, beside: policies)
  }

  /// The key to take for the stage: the first that is one, or nearly one.
  private func likeliestStage(_ candidates: [SourceValue.Member]) -> SourceValue.Member? {
    candidates.first { catalog[$0.key] != nil }
      ?? candidates.first { Suggestion.closest(to: $0.key, among: catalog.names) != nil }
      ?? candidates.first
  }

  private func notTaken(
    _ other: SourceValue.Member, besides stage: SourceValue.Member
  ) -> Diagnostic {
    let note = Diagnostic.Note("'\(stage.key)' is taken for the stage", at: stage.keyPlace)
    if catalog[other.key] != nil {
      return Diagnostic(
        .conflictingKeys,
        "an item holds one stage, and '\(stage.key)' is taken for it; start another with '- \(other.key)'",
        at: other.keyPlace, notes: [note])
    }
    let options = catalog[stage.key]?.options.map(\.name) ?? []
    let hint =
      options.contains(other.key)
      ? "; indent it further to make it an option of '\(stage.key)'"
      : Suggestion.closest(to: other.key, among: PolicyKey.names).map { "; did you mean '\($0)'?" }
        ?? "; beside a stage stand \(PolicyKey.names.joined(separator: ", "))"
    return Diagnostic(
      .unknownKey, "unknown key '\(other.key)' beside '\(stage.key)'\(hint)", at: other.keyPlace,
      notes: [note])
  }

  private mutating func stageItem(
    _ stage: String, at place: SourcePlace, options: SourceValue?,
    beside policies: [SourceValue.Member]
  ) -> StageItem? {
    let descriptor = catalog[stage]
    if descriptor == nil {
      let hint =
        Suggestion.closest(to: stage, among: catalog.names + PolicyKey.names)
        .map { "did you mean '\($0)'?" } ?? "'galley stages' lists them"
      problems.append(Diagnostic(.unknownStage, "unknown stage '\(stage)'; \(hint)", at: place))
    }
    let given = policies.first { $0.key == PolicyKey.name.rawValue }?.value
    let name = given.flatMap { stageName($0) }
    return StageItem(
      stage: stage, place: place, descriptor: descriptor, options: options, name: name ?? stage,
      namePlace: given == nil ? place : name.flatMap { _ in given?.place },
      policies: policies.filter { $0.key != PolicyKey.name.rawValue })
  }

  /// Names are what `--set` and messages call a stage by.
  private mutating func stageName(_ value: SourceValue) -> String? {
    let value = expander.expand(value)
    guard let name = String.read(value, reporting: &problems) else { return nil }
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || ("0"..."9").contains(scalar)
    }
    guard isPlain, !name.isEmpty else {
      problems.append(
        Diagnostic(
          .wrongType, "a stage's name has letters, digits, '-' and '_' alone, found '\(name)'",
          at: value.place))
      return nil
    }
    return name
  }
}
