package import Galley
package import GalleyFormats

/// A run as one page for a browser, which needs no network: what happened, and each document to read.
///
/// What it keeps in memory does not depend on how many documents there are.
package final class HTMLReport: RunReport, DocumentListener {
  private struct State: ~Copyable, Sendable {
    var digest = RunDigest()
    var record = RecordInHand()
    var spool: DocumentSpool
  }

  private let subject: RunSubject
  private let state: Lock<State>
  private let startTime = ContinuousClock.now

  package convenience init(_ subject: RunSubject) {
    self.init(subject, limits: DocumentSpool.Limits())
  }

  init(_ subject: RunSubject, limits: DocumentSpool.Limits) {
    self.subject = subject
    state = Lock(State(spool: DocumentSpool(limits: limits)))
  }

  package var hearsEveryRecord: Bool { true }

  package var documents: (any DocumentListener)? { self }

  package func receive(_ event: RunEvent) {
    let seconds = (ContinuousClock.now - startTime) / .seconds(1)
    state.withLock { state in
      state.digest.receive(event, at: seconds)
      switch event {
      case .failed(let failure): state.record.failures.append(failure)
      case .dropped(let drop): state.record.drops.append(drop)
      case .settled(let record):
        state.record.settle(record, into: &state.spool)
        state.record = RecordInHand()
      case .started, .progressed, .waiting, .triedAgain, .program, .stopping, .finished: break
      }
    }
  }

  package func prepare(_ document: Document) -> [UInt8] { DocumentDetail(document).packed }

  package func receive(_ prepared: [UInt8]) {
    state.withLock { $0.record.documents.append(DocumentDetail(packed: prepared)) }
  }

  package func write(
    _ conclusion: RunConclusion, to file: inout PartialFile
  ) throws(FileError) {
    try state.withLock { (state) throws(FileError) in
      // What stopped the run is settled by no event.
      state.record.settleUnfinished(into: &state.spool)
      state.record = RecordInHand()
      let page = ReportPage(
        subject: subject, conclusion: conclusion, digest: state.digest, losses: state.spool.losses)
      try file.append(page.beginning.source)
      try state.spool.writeList(to: &file)
      try file.append(ReportPage.script.source)
      try state.spool.writeDetails(to: &file)
      try file.append(ReportPage.end.source)
    }
  }
}
