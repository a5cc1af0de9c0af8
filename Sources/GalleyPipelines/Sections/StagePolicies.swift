import Galley

/// The keys beside a stage: how the engine treats it.
struct StagePolicies: StageConfiguration {
  @StageOption("What happens to a document that fails in the stage; default: what `run:` says.")
  var onError: FailurePolicy? = nil

  @StageOption("Which documents the stage works on; others go on as they are. Default: all.")
  var when: Condition? = nil

  @StageOption(
    "How long one attempt at a document may take. Default: as long as it likes.",
    in: Duration.milliseconds(1)...Duration.seconds(86_400))
  var timeout: Duration? = nil

  @StageOption("How many attempts more a document gets that failed.", in: 0...100)
  var retries = 0
}

extension Planner {
  /// What stands beside a stage, variables replaced where they may stand.
  mutating func policies(of item: inout StageItem) -> StagePolicies {
    item.policies = item.policies.map { member in
      let takesVariables = member.key != PolicyKey.when.rawValue
      return .init(
        key: member.key, keyPlace: member.keyPlace,
        value: takesVariables ? expander.expand(member.value) : member.value)
    }
    let value = SourceValue(.mapping(item.policies), at: item.place)
    let read = StagePolicies.read(
      value, stage: item.name, at: item.place, patterns: patterns, reporting: &problems)
    return read ?? StagePolicies()
  }
}
