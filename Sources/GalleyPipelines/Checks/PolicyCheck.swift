import Galley

extension Planner {
  /// `on-error` against what the rest of the file allows.
  mutating func checkPolicies(
    _ run: PlannedRun, _ inputs: [PlannedInput], _ stages: [CheckedStage]
  ) {
    for input in inputs where input.entry.onError == .continue {
      problems.append(
        Diagnostic(
          .unknownValue,
          "a record that can't be read can't continue; expected fail, quarantine or drop",
          at: input.onErrorPlace))
    }
    let users = quarantineUsers(run, inputs, stages)
    if run.section.quarantine == nil, run.quarantinePlace == nil {
      for place in users {
        problems.append(
          Diagnostic(
            .missingKey,
            "no file for quarantine is named; add 'quarantine: PATH' under 'run:'", at: place))
      }
    } else if users.isEmpty, run.policy != .quarantine {
      problems.append(
        Diagnostic(
          .unusedSetting, "nothing is quarantined, since no 'on-error' says quarantine",
          at: run.quarantinePlace, severity: .warning))
    }
  }

  /// Where `on-error: quarantine` is written.
  private func quarantineUsers(
    _ run: PlannedRun, _ inputs: [PlannedInput], _ stages: [CheckedStage]
  ) -> [SourcePlace] {
    var places: [SourcePlace] = []
    if run.section.onError == .quarantine, let place = run.onErrorPlace { places.append(place) }
    for input in inputs where input.entry.onError == .quarantine {
      if let place = input.onErrorPlace { places.append(place) }
    }
    for stage in stages {
      let policy = stage.item.onError
      if policy?.scalar?.text == FailurePolicy.quarantine.rawValue, let place = policy?.place {
        places.append(place)
      }
    }
    return places
  }
}
