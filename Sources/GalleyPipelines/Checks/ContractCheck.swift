import Galley

extension Planner {
  /// Every part that a stage reads is there by then, and no stage takes the ground from under what
  /// an earlier one has annotated.
  ///
  /// - Parameter mayHoldMore: whether documents may come in with parts that nobody declares.
  mutating func checkContract(
    _ inputs: [PlannedInput], _ stages: [CheckedStage], mayHoldMore: Bool
  ) {
    var parts = PartsOnHand(inputs: inputs)
    parts.mayHoldMore = mayHoldMore
    let writers = lastWriters(stages)
    for (index, stage) in stages.enumerated() {
      guard let planned = stage.planned else {
        // It may make anything; what it is will be known when its own problems are mended.
        parts.mayHoldMore = true
        continue
      }
      let contract = planned.configuration.contract
      func later(_ part: Part) -> CheckedStage? {
        writers[part.description].flatMap { $0 > index ? stages[$0] : nil }
      }
      for condition in planned.conditions {
        checkCondition(condition, against: parts, inputs, later)
      }
      for part in contract.reads where !parts.holds(part) {
        let reader = "'\(stage.item.name)' reads"
        problems.append(unmet(part, reader, at: stage.item.place, later: later(part), inputs))
      }
      for part in contract.reads {
        if let doubt = parts.doubt(about: part, of: stage) { problems.append(doubt) }
      }
      for part in contract.reads + contract.uses {
        if let problem = parts.mismatch(part, of: stage) { problems.append(problem) }
      }
      if contract.writes.contains(.text) {
        problems += parts.stale(under: stage)
      }
      for part in contract.writes { parts.add(part, by: stage) }
      // What a stage keeps by a condition has what the condition asks for.
      if planned.when == nil {
        for condition in planned.configuration.conditions { parts.take(condition.ensuredParts) }
      }
    }
  }

  /// Every part that a condition looks at may be there by then, and fields have the types that they
  /// are compared as.
  private mutating func checkCondition(
    _ condition: Condition, against parts: PartsOnHand, _ inputs: [PlannedInput],
    _ later: (Part) -> CheckedStage?
  ) {
    var seen: Set<Part> = []
    for (part, place) in condition.placedParts where !parts.holds(part) {
      guard seen.insert(part).inserted else { continue }
      problems.append(
        unmet(part, "the condition looks at", at: place, later: later(part), inputs))
    }
    for (problem, field) in condition.problems(withFields: { parts.type(ofField: $0) }) {
      let notes = parts.note(onField: field).map { [$0] } ?? []
      problems.append(
        Diagnostic(
          problem.code, problem.message, at: problem.place, severity: problem.severity,
          notes: notes))
    }
  }

  /// For each part the last stage that writes it.
  private func lastWriters(_ stages: [CheckedStage]) -> [String: Int] {
    var writers: [String: Int] = [:]
    for (index, stage) in stages.enumerated() {
      for part in stage.planned?.configuration.contract.writes ?? [] {
        writers[part.description] = index
      }
    }
    return writers
  }

  private func unmet(
    _ part: Part, _ reader: String, at place: SourcePlace, later: CheckedStage?,
    _ inputs: [PlannedInput]
  ) -> Diagnostic {
    let advice: String
    if let later {
      advice = "; put '\(later.item.name)' before it"
    } else {
      let writers = catalog.descriptors.filter { $0.info.contract.writes.has(part) }.map(\.name)
      advice = writers.isEmpty ? "" : "; put '\(writers.joined(separator: "' or '"))' before it"
    }
    let notes = inputs.filter { $0.entry.provides.isEmpty }.prefix(1).map {
      Diagnostic.Note("if the records here carry it, say 'provides: [\(part)]'", at: $0.place)
    }
    return Diagnostic(
      .unmetRead,
      "\(reader) '\(part)', which no earlier stage writes\(advice)", at: place, notes: notes)
  }
}

extension [Part] {
  /// Whether a part is among these, whatever the types of fields.
  fileprivate func has(_ part: Part) -> Bool { contains { $0.description == part.description } }
}

extension PlannedStage {
  /// All that decide about documents before the stage, or in it.
  fileprivate var conditions: [Condition] { [when].compactMap(\.self) + configuration.conditions }
}
