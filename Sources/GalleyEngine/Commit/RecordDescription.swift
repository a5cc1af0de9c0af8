import Galley

/// Where a record failed, and why.
struct FailingStage {
  /// The index of the stage; nil for the input.
  let stage: Int?
  let message: String
  /// How often it was tried.
  var attempts = 1
}

/// Says of records and failures what users need to find them: names in place of indices.
struct RecordDescription: Sendable {
  let stages: [RunningStage]
  let list: InputList

  /// What became of a record, for whoever hears of every one.
  func describe(_ result: RecordResult, _ record: RawRecord) -> SettledRecord {
    let place = record.place.name(in: list[record.place.source].name)
    var passed = result.passedIDs
    if case .passed = result.verdict, result.replacedDocuments == 0 { passed = [result.id] }
    return SettledRecord(
      id: result.id, place: place == result.id ? nil : place, passed: passed,
      seconds: Double(result.nanoseconds) / 1e9)
  }

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
