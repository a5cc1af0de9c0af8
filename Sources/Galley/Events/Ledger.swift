/// Where every record of a run went.
///
/// It adds up:
/// read = out + dropped + failed + quarantined + unfinished.
package struct Ledger: Hashable, Sendable {
  /// Records taken in.
  package var read = 0
  /// Records whose document, or one of the documents that replaced it, passed the last stage.
  package var out = 0
  /// Records that the pipeline's own rules left out, by reason, in the order of first use.
  package var dropped: [DropCount] = []
  /// Records that failed and were left out, or ended the run.
  package var failed = 0
  /// Records that failed and are in the quarantine file.
  package var quarantined = 0
  /// Records taken in whose turn did not come, since the run was stopped.
  package var unfinished = 0
  /// Records that a stage replaced; they are counted above too.
  package var replaced = 0
  /// Documents that took the place of the replaced ones.
  package var replacements = 0
  /// Of those, the ones that failed and were left out while others of their record went on.
  package var failedReplacements = 0
  /// Failures that `on-error: continue` passed over.
  package var passedOver = 0

  package struct DropCount: Hashable, Sendable {
    package let reason: String
    package var count: Int

    package init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  package init() {}

  package var droppedInAll: Int { dropped.reduce(0) { $0 + $1.count } }

  /// Whether every record is accounted for.
  package var addsUp: Bool {
    read == out + droppedInAll + failed + quarantined + unfinished
  }

  /// Documents that failed, in a record of their own or among those that replaced one.
  package var failures: Int { failed + quarantined + failedReplacements }

  package mutating func countDrop(reason: String, count: Int = 1) {
    if let index = dropped.firstIndex(where: { $0.reason == reason }) {
      dropped[index].count += count
    } else {
      dropped.append(DropCount(reason: reason, count: count))
    }
  }
}
