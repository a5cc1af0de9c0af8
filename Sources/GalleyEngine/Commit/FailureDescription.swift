import Galley

/// Where a record failed, and why.
struct FailingStage {
  /// The index of the stage; nil for the input.
  let stage: Int?
  let message: String
  /// How often it was tried.
  var attempts = 1
}

/// Says of failures what users need to find them: names in place of indices.
struct FailureDescription: Sendable {
  let stages: [RunningStage]
  let list: InputList

  /// - Parameter policy: what is done about it; nil: what the stage or the input says.
  func describe(
    _ id: String, _ failing: FailingStage, _ record: RawRecord, policy: FailurePolicy? = nil
  ) -> DocumentFailure {
    let place = record.place.name(in: list[record.place.source].name)
    let usual =
      failing.stage.map { stages[$0].onError } ?? list.policy(record.place.source)
    return DocumentFailure(
      id: id, place: place == id ? nil : place,
      stage: failing.stage.map { stages[$0].name } ?? "input", message: failing.message,
      policy: policy ?? usual, attempts: failing.attempts)
  }
}
