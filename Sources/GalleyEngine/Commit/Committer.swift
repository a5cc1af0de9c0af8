import Galley
import GalleyFormats

/// Makes the results of records true, in input order: commits, quarantine, ledger.
///
/// Handed from task to task and never copied, so that one at a time commits; see `CommitQueue`.
struct Committer: ~Copyable, Sendable {
  private let stages: [RunningStage]
  private let list: InputList
  private let settings: RunSettings
  private let listeners: [any RunListener]
  private let control: RunControl
  private var quarantine: QuarantineFile?
  private var identifiers: IdentifierRegister
  private var names: RecordDecoder
  private(set) var ledger = Ledger()
  private(set) var bytesRead = 0
  /// Nanoseconds of work: of decoding, then of each stage.
  private(set) var nanoseconds: [Int]
  /// Why nothing is committed any more.
  private(set) var halt: StopCause?

  init(
    stages: [RunningStage], list: InputList, settings: RunSettings, listeners: [any RunListener],
    control: RunControl, quarantine: QuarantineFile?, identifiers: IdentifierRegister,
    names: RecordDecoder
  ) {
    self.stages = stages
    self.list = list
    self.settings = settings
    self.listeners = listeners
    self.control = control
    self.quarantine = quarantine
    self.identifiers = identifiers
    self.names = names
    nanoseconds = Array(repeating: 0, count: stages.count + 1)
  }

  /// Takes the turns of a batch's records.
  mutating func commit(_ batch: inout RecordBatch) async {
    for index in batch.records.indices {
      ledger.read += 1
      if halt == nil {
        let commits = batch.results[index].takeCommits()
        await take(batch.results[index], commits, of: batch.records[index], in: batch)
      } else {
        ledger.unfinished += 1
      }
    }
    bytesRead += batch.bytesTaken
    for (index, time) in batch.nanoseconds.enumerated() { nanoseconds[index] += time }
    tell(.progressed(RunProgress(ledger: ledger, bytesRead: bytesRead)))
  }

  /// Lets others see what was committed.
  mutating func flush() async {
    guard halt == nil else { return }
    do {
      for stage in stages { try await stage.committing?.flush() }
    } catch {
      stop(.failedOutput(error))
    }
  }

  /// Gives the outputs their final names.
  mutating func complete() async {
    do {
      for stage in stages { try await stage.committing?.complete() }
      try quarantine?.complete()
    } catch {
      stop(.failedOutput(error))
    }
  }

  /// Leaves the outputs of a stopped run as they are, but written out.
  mutating func abandon() async {
    if halt == nil { await flush() }
    do { try quarantine?.flush() } catch { stop(.failedOutput(error)) }
  }
}

extension Committer {
  private mutating func take(
    _ result: RecordResult, _ commits: consuming [PreparedCommit], of record: RawRecord,
    in batch: RecordBatch
  ) async {
    if let hash = result.identifierHash {
      if let clash = identifiers.register(result, hash: hash, at: record.place, list: list) {
        return fail(result.id, stage: nil, clash, record, batch)
      }
    }
    if result.replacedDocuments > 0 {
      ledger.replaced += 1
      ledger.replacements += result.replacementIDs.count
    }
    for failure in result.otherFailures { note(failure, record) }
    guard halt == nil else {
      ledger.unfinished += 1
      return
    }
    switch result.verdict {
    case .passed: await commit(commits)
    case .dropped(let reason): ledger.countDrop(reason: reason)
    case .abandoned(let stage, let message, _):
      fail(result.id, stage: stage, message, record, batch)
    case .unfinished:
      // Nothing behind it may be committed: what is written is always the start of the input.
      ledger.unfinished += 1
      halt = halt ?? control.cause
    case .failed(let stage, let message, _): fail(result.id, stage: stage, message, record, batch)
    }
  }

  /// Hands each stage what it prepared, without keeping a hold of it: so that it can be reused.
  private mutating func commit(_ commits: consuming [PreparedCommit]) async {
    do {
      commits.reverse()
      while let commit = commits.popLast() {
        try await stages[commit.stage].committing?.commitErased(commit.value)
      }
      ledger.out += 1
    } catch {
      ledger.unfinished += 1
      stop(.failedOutput(error))
    }
  }

  /// Counts a failure, and does what the policy says.
  private mutating func fail(
    _ id: String, stage: Int?, _ message: String, _ record: RawRecord, _ batch: RecordBatch
  ) {
    let failure = failure(id, stage, message, record, nil)
    tell(.failed(failure))
    guard failure.policy == .quarantine, quarantine != nil else {
      ledger.failed += 1
      if failure.policy == .fail { return stop(.failure(failure)) }
      return checkLimit()
    }
    do {
      try quarantine?.append(failure, record, in: batch.bytes)
      ledger.quarantined += 1
      checkLimit()
    } catch {
      ledger.unfinished += 1
      stop(.failedOutput(error))
    }
  }

  private mutating func note(_ failure: OtherFailure, _ record: RawRecord) {
    tell(.failed(self.failure(failure.id, failure.stage, failure.message, record, failure.policy)))
    if failure.policy == .continue {
      ledger.passedOver += 1
      return
    }
    ledger.failedReplacements += 1
    checkLimit()
  }

  private mutating func failure(
    _ id: String, _ stage: Int?, _ message: String, _ record: RawRecord, _ policy: FailurePolicy?
  ) -> DocumentFailure {
    let place = names.name(of: record.place)
    return DocumentFailure(
      id: id, place: place == id ? nil : place,
      stage: stage.map { stages[$0].name } ?? "input", message: message,
      policy: policy ?? stage.map { stages[$0].onError } ?? list.policy(record.place.source))
  }

  private mutating func checkLimit() {
    guard let limit = settings.maxFailures, ledger.failures > limit else {
      return
    }
    stop(.tooManyFailures(limit: limit))
  }

  private mutating func stop(_ cause: StopCause) {
    halt = halt ?? cause
    control.stop(cause)
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
