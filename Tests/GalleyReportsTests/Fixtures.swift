import Galley

@testable import GalleyReports

func ledger(
  read: Int, out: Int, failed: Int = 0, quarantined: Int = 0, unfinished: Int = 0,
  dropped: [(String, Int)] = []
) -> Ledger {
  var ledger = Ledger()
  ledger.read = read
  ledger.out = out
  ledger.failed = failed
  ledger.quarantined = quarantined
  ledger.unfinished = unfinished
  for (reason, count) in dropped { ledger.countDrop(reason: reason, count: count) }
  return ledger
}

func failure(
  _ id: String, at place: String? = nil, in stage: String = "clean", _ message: String,
  policy: FailurePolicy = .drop
) -> DocumentFailure {
  DocumentFailure(id: id, place: place, stage: stage, message: message, policy: policy)
}

func start(of expected: Int? = 10_000, bytes: Int? = nil) -> RunStart {
  RunStart(
    pipeline: "news-brief", stages: ["clean", "export"], workers: 2, expectedRecords: expected,
    expectedBytes: bytes)
}

func progress(_ ledger: Ledger, bytes: Int = 0) -> RunEvent {
  .progressed(RunProgress(ledger: ledger, bytesRead: bytes))
}

func result(
  _ ledger: Ledger, stop: StopCause? = nil, times: [(String, Double)] = [],
  notes: [RunNote] = [], outputs: [String] = []
) -> RunResult {
  RunResult(
    ledger: ledger, stop: stop, seconds: 2.94,
    stageTimes: times.map { StageTime(stage: $0.0, seconds: $0.1) }, notes: notes,
    bytesRead: 34_000_000, outputs: outputs)
}

/// A page that has taken in some events.
func page(
  _ progress: ConsoleOptions.Progress, isQuiet: Bool = false, usesColour: Bool = false,
  after events: [RunEvent] = []
) -> ConsolePage {
  var page = ConsolePage(
    options: ConsoleOptions(progress: progress, isQuiet: isQuiet, usesColour: usesColour))
  for event in events { page.receive(event) }
  return page
}

/// A document that waits for its second attempt.
func waitingDocument(in stage: String) -> WaitingDocument {
  WaitingDocument(id: "a", stage: stage, attempt: 2, seconds: 0.4, message: "no answer")
}
