/// What happens in a run, for whoever shows it: ids, counts and times, never whole documents.
package enum RunEvent: Sendable {
  case started(RunStart)
  /// Documents were committed; comes at most once a batch.
  case progressed(RunProgress)
  case failed(DocumentFailure)
  /// The pipeline's own rules left a document out.
  case dropped(DocumentDrop)
  /// A record is done, whatever became of it; behind its failures and drops, in input order.
  ///
  /// For listeners alone that say so: `hearsEveryRecord`.
  case settled(SettledRecord)
  /// A document begins to wait for another attempt of a stage.
  case waiting(WaitingDocument)
  /// Its wait is over.
  case triedAgain(WaitingDocument)
  /// Something about a program that works for a stage, which is named.
  case program(ProgramReport, stage: String)
  /// The run takes no more input, and finishes what it has begun.
  case stopping(StopCause)
  case finished(RunResult)
}

package struct RunStart: Hashable, Sendable {
  package let pipeline: String
  /// The stages' names, in order.
  package let stages: [String]
  package let workers: Int
  /// How many records there are, where that is known before they are read.
  package let expectedRecords: Int?
  /// How many bytes there are, where that is known before they are read.
  package let expectedBytes: Int?
  package let beginning: RunBeginning
  /// The program with its version, such as `galley 0.1.0`.
  package let program: String
  /// Tells whether two runs had the same plan: stages, options, order, conditions and inputs; hexadecimal.
  package let fingerprint: String
  /// The versions of plugins, by the name of the stage.
  package let versions: [StageVersion]

  package init(
    pipeline: String, stages: [String], workers: Int, expectedRecords: Int?, expectedBytes: Int?,
    beginning: RunBeginning = .fresh, program: String = "", fingerprint: String = "",
    versions: [StageVersion] = []
  ) {
    self.program = program
    self.fingerprint = fingerprint
    self.versions = versions
    self.beginning = beginning
    self.pipeline = pipeline
    self.stages = stages
    self.workers = workers
    self.expectedRecords = expectedRecords
    self.expectedBytes = expectedBytes
  }
}

/// Where a run begins.
package enum RunBeginning: Hashable, Sendable {
  case fresh
  /// At the beginning, although an earlier run has left something; its records that were done, where it
  /// had a checkpoint.
  case startsOver(records: Int?)
  /// Behind the records that an earlier run had done.
  case resumes(records: Int)

  /// Records that are done before the run begins.
  package var recordsDone: Int { if case .resumes(let records) = self { records } else { 0 } }
}

package struct RunProgress: Hashable, Sendable {
  package let ledger: Ledger
  /// Bytes of input taken in so far.
  package let bytesRead: Int
  /// Nanoseconds of work, summed over workers: of reading first, then of each stage.
  package let stageNanoseconds: [Int]

  package init(ledger: Ledger, bytesRead: Int, stageNanoseconds: [Int] = []) {
    self.ledger = ledger
    self.bytesRead = bytesRead
    self.stageNanoseconds = stageNanoseconds
  }
}

/// A document that a stage, or its reading, failed on.
package struct DocumentFailure: Hashable, Sendable {
  /// The document's id; for a record that can't be read, the id that it would have by its place.
  package let id: String
  /// Where its record stands, such as `a.ndjson:17`; nil where the id says it.
  package let place: String?
  /// The stage's name; `input` for a record that can't be read.
  package let stage: String
  package let message: String
  package let policy: FailurePolicy
  /// How often the stage was tried.
  package let attempts: Int

  package init(
    id: String, place: String?, stage: String, message: String, policy: FailurePolicy,
    attempts: Int = 1
  ) {
    self.attempts = attempts
    self.id = id
    self.place = place
    self.stage = stage
    self.message = message
    self.policy = policy
  }
}

/// A document that the pipeline's own rules left out.
package struct DocumentDrop: Hashable, Sendable {
  /// The document's id.
  package let id: String
  package let reason: String

  package init(id: String, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// A document that waits for another attempt of a stage.
package struct WaitingDocument: Hashable, Sendable {
  /// The document's id.
  package let id: String
  /// The stage's name.
  package let stage: String
  /// The attempt that comes, counted from 1.
  package let attempt: Int
  /// How long it waits, unless the run is stopped.
  package let seconds: Double
  /// Why the last attempt failed.
  package let message: String

  package init(id: String, stage: String, attempt: Int, seconds: Double, message: String) {
    self.id = id
    self.stage = stage
    self.attempt = attempt
    self.seconds = seconds
    self.message = message
  }
}

/// Why a run ended before its input did.
package enum StopCause: Hashable, Sendable {
  /// SIGINT or SIGTERM, by its number.
  case signal(Int32)
  /// A failure under `on-error: fail`.
  case failure(DocumentFailure)
  /// One failure more than `max-failures` allows.
  case tooManyFailures(limit: Int)
  /// A stage did not come back from a document, long behind its timeout.
  case abandoned(DocumentFailure)
  /// A stage can work on no document any more; the message says why.
  case brokenDown(stage: String, message: String)
  /// Writing, or reading the input as such, failed; the message says what and where.
  case inputOutput(String)
  /// Whoever read standard output has closed it.
  case standardOutputClosed
}

package struct RunResult: Hashable, Sendable {
  package let ledger: Ledger
  /// nil: the run is complete.
  package let stop: StopCause?
  /// Seconds of wall time, all in all.
  package let seconds: Double
  /// The work of each stage, in the order of the stages; `input`, which is reading, comes first.
  package let stageTimes: [StageTime]
  package var notes: [RunNote]
  /// Programs that worked for a stage and ended with an error, though no document failed by it.
  package var programFailures: [ProgramFailure] = []
  package let bytesRead: Int
  /// The files that exports and quarantine have written, under the names that they have now.
  package let outputs: [String]
  /// Whether the run was stopped and can be resumed at a checkpoint.
  package let isResumable: Bool

  package init(
    ledger: Ledger, stop: StopCause?, seconds: Double, stageTimes: [StageTime],
    notes: [RunNote], bytesRead: Int, outputs: [String], isResumable: Bool = false
  ) {
    self.isResumable = isResumable
    self.ledger = ledger
    self.stop = stop
    self.seconds = seconds
    self.stageTimes = stageTimes
    self.notes = notes
    self.bytesRead = bytesRead
    self.outputs = outputs
  }
}

/// A program that worked for a stage has ended with an error.
package struct ProgramFailure: Hashable, Sendable {
  package let stage: String
  package let message: String

  package init(stage: String, message: String) {
    self.stage = stage
    self.message = message
  }
}

/// Something that is no failure, with how often it happened.
package struct RunNote: Hashable, Sendable {
  package let stage: String
  package let message: String
  package let count: Int

  package init(stage: String, message: String, count: Int) {
    self.stage = stage
    self.message = message
    self.count = count
  }
}

/// Hears the events of a run.
package protocol RunListener: Sendable {
  /// Whether it is told of every record that is done.
  var hearsEveryRecord: Bool { get }

  /// Called in order, from one task at a time. Must return at once: it may not wait for anybody, and what
  /// it writes goes no further than a temporary file.
  func receive(_ event: RunEvent)
}

extension RunListener {
  package var hearsEveryRecord: Bool { false }
}
