import Galley
import GalleyFormats

/// Makes the results of records true, in input order: commits, quarantine, ledger, checkpoints.
///
/// Handed from task to task and never copied, so that one at a time commits; see `CommitQueue`.
struct Committer: ~Copyable, Sendable {
  private let listeners: [any RunListener]
  private let control: RunControl
  private let descriptions: RecordDescription
  private let stages: [RunningStage]
  private let maxFailures: Int?
  /// Whether somebody hears of every record.
  private let reportsRecords: Bool
  private var identifiers: IdentifierRegister
  private var outputs: RunOutputs
  private(set) var ledger: Ledger
  /// The ledger and the quarantine as they were behind the last record whose turn has come, all of it
  /// done: not so one that stops the run.
  private var settled: SettledState
  private(set) var bytesRead: Int
  private(set) var times: WorkTimes
  /// Why nothing is committed any more.
  private(set) var halt: StopCause?
  /// Whether the record that stopped the run is done, so that a resumed run goes on behind it.
  private var isHaltSettled = false
  /// Of the records that are out, those whose outputs were handed to the system, or synced.
  private var writtenCount: Int

  init(
    stages: [RunningStage], list: InputList, maxFailures: Int?, listeners: [any RunListener],
    control: RunControl, identifiers: IdentifierRegister, outputs: consuming RunOutputs,
    origin: RunOrigin, bytesRead: Int
  ) {
    self.listeners = listeners
    self.control = control
    self.stages = stages
    descriptions = RecordDescription(stages: stages, list: list)
    self.maxFailures = maxFailures
    self.identifiers = identifiers
    self.outputs = outputs
    self.bytesRead = bytesRead
    ledger = origin.checkpoint?.ledger ?? Ledger()
    writtenCount = ledger.out
    settled = SettledState(
      ledger: ledger, quarantineBytes: origin.checkpoint?.quarantine ?? 0)
    times = WorkTimes(stages: stages.count)
    reportsRecords = listeners.contains(where: \.hearsEveryRecord)
  }

  /// Takes the turns of a batch's records.
  mutating func commit(_ batch: inout RecordBatch) async {
    for index in batch.records.indices {
      ledger.read += 1
      guard halt == nil else {
        ledger.unfinished += 1
        continue
      }
      let commits = batch.results[index].takeCommits()
      let unfinished = ledger.unfinished
      let taken = await take(batch.results[index], commits, of: batch.records[index], in: batch)
      if halt == nil || isHaltSettled {
        settle(batch.results[index], taken, batch.records[index])
      }
      if reportsRecords, ledger.unfinished == unfinished {
        tell(.settled(descriptions.describe(batch.results[index], batch.records[index])))
      }
    }
    bytesRead += batch.bytesTaken
    times.add(batch.times)
    tell(
      .progressed(
        RunProgress(ledger: ledger, bytesRead: bytesRead, stageNanoseconds: times.nanoseconds)))
  }

  /// Whether the run, if it was stopped, can be resumed at a checkpoint.
  var isResumable: Bool { outputs.isResumable }

  /// Writes a checkpoint when it is time.
  mutating func writeCheckpointIfDue() async {
    guard halt == nil, outputs.isCheckpointDue else { return }
    do {
      try await outputs.writeCheckpoint(settled)
      writtenCount = ledger.out
    } catch {
      stop(.failedOutput(error))
    }
  }

  /// Lets others see what was committed.
  mutating func flush() async {
    guard halt == nil else { return }
    do {
      try await outputs.flush()
      writtenCount = ledger.out
    } catch {
      stop(.failedOutput(error))
    }
  }

  /// Gives the outputs their final names.
  mutating func complete() async {
    do { try await outputs.complete(settled) } catch { stop(.failedOutput(error)) }
    outputs.close()
  }

  /// Leaves the outputs of a stopped run as they are, but written out and ready to be resumed.
  mutating func abandon() async {
    let isBroken = if case .inputOutput = halt { true } else { false }
    do {
      try await outputs.abandon(isBroken ? nil : settled)
    } catch {
      stop(.failedOutput(error))
    }
    outputs.close()
  }
}

extension Committer {
  /// - Returns: the hashes of the ids that the record has taken.
  private mutating func take(
    _ result: RecordResult, _ commits: consuming [PreparedCommit], of record: RawRecord,
    in batch: RecordBatch
  ) async -> [UInt64] {
    if leavesUnfinished(result.verdict) { return [] }
    let taken: [UInt64]
    switch register(result, at: record.place) {
    case .taken(let hashes): taken = hashes
    case .clash(let message):
      fail(result.id, .init(stage: nil, message: message), record, batch)
      if case .abandoned(let stage, let message, let attempts) = result.verdict {
        abandonRun(result.id, .init(stage: stage, message: message, attempts: attempts), record)
      }
      return []
    }
    if result.replacedDocuments > 0 {
      ledger.replaced += 1
      ledger.replacements += result.replacementIDs.count
    }
    for failure in result.otherFailures { note(failure, record) }
    guard halt == nil else {
      ledger.unfinished += 1
      return taken
    }
    for drop in result.drops {
      let id = drop.id.isEmpty ? result.id : drop.id
      tell(.dropped(DocumentDrop(id: id, reason: drop.reason)))
    }
    switch result.verdict {
    case .passed: await commit(commits)
    case .dropped(let reason): ledger.countDrop(reason: reason)
    case .unfinished, .brokenDown: break
    case .failed(let stage, let message, let attempts):
      fail(result.id, .init(stage: stage, message: message, attempts: attempts), record, batch)
    case .abandoned(let stage, let message, let attempts):
      let failing = FailingStage(stage: stage, message: message, attempts: attempts)
      fail(result.id, failing, record, batch)
      abandonRun(result.id, failing, record)
    }
    return taken
  }

  private mutating func register(
    _ result: RecordResult, at place: RecordPlace
  ) -> IdentifierRegister.Registration {
    guard let hash = result.identifierHash else { return .taken([]) }
    if case .dropped = result.verdict {
      return .taken(identifiers.registerIfFree(result, hash: hash, at: place))
    }
    return identifiers.register(result, hash: hash, at: place)
  }

  /// Ends the run in front of a record that is not done: what is written is always the start of the
  /// input.
  ///
  /// - Returns: whether it is such a one.
  private mutating func leavesUnfinished(_ verdict: RecordResult.Verdict) -> Bool {
    switch verdict {
    case .passed, .dropped, .failed, .abandoned: return false
    case .brokenDown(let stage, let message):
      stop(.brokenDown(stage: stages[stage].name, message: message))
    case .unfinished:
      stop(
        control.cause
          ?? .inputOutput("a document was left unfinished without a cause, a fault in Galley"))
    }
    ledger.unfinished += 1
    return true
  }

  private mutating func commit(_ commits: consuming [PreparedCommit]) async {
    do {
      try await outputs.commit(commits)
      ledger.out += 1
    } catch {
      ledger.unfinished += 1
      stop(.failedOutput(error))
    }
  }

  /// Notes that a record is done, whatever became of it.
  private mutating func settle(
    _ result: RecordResult, _ identifiers: [UInt64], _ record: RawRecord
  ) {
    settled = SettledState(ledger: ledger, quarantineBytes: outputs.quarantineBytes)
    do throws(FileError) {
      try outputs.note(record, result, identifiers: identifiers)
    } catch {
      stop(.failedOutput(error))
    }
  }
}

extension Committer {
  /// Counts a failure, and does what the policy says.
  private mutating func fail(
    _ id: String, _ failing: FailingStage, _ record: RawRecord, _ batch: RecordBatch
  ) {
    let failure = descriptions.describe(id, failing, record)
    tell(.failed(failure))
    guard failure.policy == .quarantine, outputs.hasQuarantine else {
      ledger.failed += 1
      if failure.policy == .fail { return stop(.failure(failure)) }
      return checkLimit()
    }
    do {
      try outputs.keep(failure, record, in: batch.bytes)
      ledger.quarantined += 1
      checkLimit()
    } catch {
      ledger.unfinished += 1
      stop(.failedOutput(error))
    }
  }

  /// Ends the run behind a record whose stage did not come back: all before it is done, and so is it.
  private mutating func abandonRun(_ id: String, _ failing: FailingStage, _ record: RawRecord) {
    if case .inputOutput = halt { return }
    isHaltSettled = true
    halt = nil
    stop(.abandoned(descriptions.describe(id, failing, record)))
  }

  private mutating func note(_ failure: OtherFailure, _ record: RawRecord) {
    let failing = FailingStage(
      stage: failure.stage, message: failure.message, attempts: failure.attempts)
    tell(.failed(descriptions.describe(failure.id, failing, record, policy: failure.policy)))
    if failure.policy == .continue {
      ledger.passedOver += 1
      return
    }
    ledger.failedReplacements += 1
    checkLimit()
  }

  private mutating func checkLimit() {
    guard let maxFailures, ledger.failures > maxFailures else { return }
    stop(.tooManyFailures(limit: maxFailures))
  }

  private mutating func stop(_ cause: StopCause) {
    if case .inputOutput = cause, halt == nil { takeBackUnwritten() }
    halt = halt ?? cause
    control.stop(cause)
  }

  /// What was committed and not written out since is not out.
  private mutating func takeBackUnwritten() {
    ledger.unfinished += ledger.out - writtenCount
    ledger.out = writtenCount
  }

  private func tell(_ event: RunEvent) {
    for listener in listeners { listener.receive(event) }
  }
}

extension StopCause {
  /// What to say of an output that can't be written.
  static func failedOutput(_ error: any Error) -> StopCause {
    (error as? FileError)?.isBrokenPipe == true ? .standardOutputClosed : .inputOutput("\(error)")
  }
}
