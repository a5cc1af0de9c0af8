import Galley

/// What is known of a record before its turn is over.
struct RecordInHand: Sendable {
  /// Those that came out.
  var documents: [DocumentDetail] = []
  var drops: [DocumentDrop] = []
  var failures: [DocumentFailure] = []

  /// Failures of a document that were passed over, or ended its way.
  private func failures(of id: String) -> [DocumentFailure] { failures.filter { $0.id == id } }

  /// Hands the documents of the record on, one by one.
  func settle(_ record: SettledRecord, into spool: inout DocumentSpool) {
    for (index, id) in record.passed.enumerated() {
      let detail = index < documents.count ? documents[index] : nil
      let place = detail.flatMap { spool.append(details: $0.parts) }
      spool.append(
        entry(.out, id, record, title: detail?.title ?? Array("null".utf8), details: place))
    }
    var done = Set(record.passed)
    for drop in drops where done.insert(drop.id).inserted {
      spool.append(entry(.dropped, drop.id, record, reason: drop.reason))
    }
    for failure in failures where done.insert(failure.id).inserted {
      let isQuarantined = failures(of: failure.id).contains { $0.policy == .quarantine }
      spool.append(entry(isQuarantined ? .quarantined : .failed, failure.id, record))
    }
  }

  private func entry(
    _ fate: ListEntry.Fate, _ id: String, _ record: SettledRecord,
    title: [UInt8] = Array("null".utf8), details: DocumentSpool.Place? = nil, reason: String? = nil
  ) -> ListEntry {
    ListEntry(
      fate: fate, id: id, title: title, seconds: record.seconds, details: details,
      place: record.place, failures: failures(of: id), reason: reason)
  }
}

extension RecordInHand {
  /// Hands on what failed in a record whose turn never ended.
  func settleUnfinished(into spool: inout DocumentSpool) {
    guard let failure = failures.last else { return }
    settle(
      SettledRecord(id: failure.id, place: failure.place, passed: [], seconds: 0), into: &spool)
  }
}
