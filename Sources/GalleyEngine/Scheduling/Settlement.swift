import Galley

/// Sums up what became of a record's documents.
struct Settlement: Sendable {
  var commits: [PreparedCommit] = []
  var replacementIDs: [String] = []
  var replaced = 0
  /// The documents that passed the last stage, by id; empty for the record's own.
  var passed: [String] = []
  /// The first thing that ended the record as a whole.
  var end: RecordResult.Verdict?
  var otherFailures: [OtherFailure] = []
  /// The first reason stands for the record.
  private var drops: [DroppedDocument] = []

  /// Adds what a document left behind on its way.
  mutating func add(_ traveller: Traveller) {
    commits += traveller.commits
    otherFailures += traveller.passedOver
  }

  /// - Parameter id: empty for the record's own document.
  mutating func drop(_ id: String, _ reason: String) {
    drops.append(DroppedDocument(id: id, reason: reason))
  }

  /// Writes it down.
  consuming func finish(_ result: inout RecordResult) {
    result.replacedDocuments = replaced
    result.replacementIDs = replacementIDs
    if let end {
      result.verdict = end
    } else if !passed.isEmpty {
      result.commits = commits
      if replaced > 0 { result.passedIDs = passed }
      result.verdict = .passed
    } else if let index = otherFailures.firstIndex(where: { $0.policy == .drop }) {
      let failure = otherFailures.remove(at: index)
      result.verdict = .failed(
        stage: failure.stage, message: failure.message, attempts: failure.attempts)
    } else {
      result.verdict = .dropped(reason: drops.first?.reason ?? "")
    }
    if end == nil { result.drops = drops }
    result.otherFailures = otherFailures
  }
}
