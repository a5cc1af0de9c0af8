import Galley

/// What the report says of the run as a whole; its size does not depend on how many documents there are.
struct RunDigest: Sendable {
  /// How many failures are shown one by one.
  static let shownFailures = 100

  private(set) var start: RunStart?
  private(set) var failures: [DocumentFailure] = []
  private(set) var failureCount = 0
  private(set) var slowest = SlowestRecords()
  private(set) var pace = PaceSamples(from: 0)

  /// - Parameter seconds: since the run began.
  mutating func receive(_ event: RunEvent, at seconds: Double) {
    switch event {
    case .started(let start):
      self.start = start
      pace = PaceSamples(from: start.beginning.recordsDone)
    case .progressed(let progress):
      pace.record(progress.ledger.read - progress.ledger.unfinished, at: seconds)
    case .failed(let failure):
      failureCount += 1
      if failures.count < Self.shownFailures { failures.append(failure) }
    case .settled(let record): slowest.add(record)
    case .finished(let result):
      pace.end(with: result.ledger.read - result.ledger.unfinished, at: seconds)
    case .dropped, .waiting, .triedAgain, .program, .stopping: break
    }
  }
}
