import Galley
import GalleyFormats

/// All that a run writes: what its stages commit, the quarantine, the journal and the checkpoints.
///
/// One task at a time has it, as it has the committer.
struct RunOutputs: ~Copyable, Sendable {
  private let stages: [RunningStage]
  private var quarantine: QuarantineFile?
  /// nil where the run can't be resumed.
  private var checkpoints: CheckpointWriter?
  /// Whether the run, if it was stopped, can be resumed at a checkpoint.
  private(set) var isResumable: Bool

  /// Empties what begins anew, and cuts back what goes on.
  ///
  /// What an earlier run left is lost behind this point, so its checkpoint has to go first: it must
  /// never be taken for this run's.
  ///
  /// - Parameter files: where the state of an earlier run may be.
  /// - Throws: a refusal where the run is to be resumed and an output can't be, or where one can't be
  ///   prepared.
  init(
    _ plan: RunPlan, _ list: InputList, _ stages: [RunningStage], _ origin: RunOrigin,
    _ files: RunStateFiles?, _ checkpoints: consuming CheckpointWriter?
  ) async throws(RunRefusal) {
    self.stages = stages
    isResumable = origin.checkpoint != nil
    quarantine = try QuarantineFile(plan, list, origin)
    self.checkpoints = checkpoints
    if let stage = stages.first(where: { $0.committing?.isResumable == false }) {
      if origin.isAsked { throw .cannotResume(.uncuttable(stage.name)) }
      self.checkpoints.take()?.discard()
    }
    do {
      if origin.checkpoint == nil {
        try files?.removeCheckpoint(withJournal: self.checkpoints == nil)
      }
      try self.checkpoints?.begin()
      try await flush()
    } catch {
      throw RunRefusal("this run can't begin: \(error)")
    }
  }

  /// Whether the records whose turn has come are noted in a journal.
  var keepsJournal: Bool { checkpoints != nil }
  var hasQuarantine: Bool { quarantine != nil }
  /// Bytes of the quarantine file so far, written or not.
  var quarantineBytes: Int { mutating get { quarantine?.byteCount ?? 0 } }
  /// Whether it is time for a checkpoint.
  var isCheckpointDue: Bool { mutating get { checkpoints?.isDue ?? false } }

  /// Hands each stage what it prepared, without keeping a hold of it: so that it can be reused.
  func commit(_ commits: consuming [PreparedCommit]) async throws {
    commits.reverse()
    while let commit = commits.popLast() {
      try await stages[commit.stage].committing?.commitErased(commit.value)
    }
  }

  /// Keeps a record that failed.
  mutating func keep(
    _ failure: DocumentFailure, _ record: RawRecord, in bytes: [UInt8]
  ) throws(FileError) {
    try quarantine?.append(failure, record, in: bytes)
  }

  /// Notes in the journal that a record is done.
  ///
  /// - Parameter identifiers: the hashes of the ids that are taken by it: the record's own first.
  mutating func note(
    _ record: RawRecord, _ result: RecordResult, identifiers: [UInt64]
  ) throws(FileError) {
    try checkpoints?.note(
      record, digest: result.digest, identifiers: identifiers, memories: result.memories)
  }

  /// Lets others see what was committed and kept.
  mutating func flush() async throws {
    for stage in stages { try await stage.committing?.flush() }
    try quarantine?.flush()
  }

  /// Syncs everything, then writes where to go on.
  mutating func writeCheckpoint(_ settled: SettledState, isCompleting: Bool = false) async throws {
    var states = JSONObject()
    for stage in stages {
      if let state = try await stage.committing?.checkpoint() { states[stage.name] = state }
    }
    try quarantine?.sync()
    let quarantineBytes = hasQuarantine ? settled.quarantineBytes : nil
    try checkpoints?.write(
      settled, stages: states, quarantineBytes: quarantineBytes, isCompleting: isCompleting)
    isResumable = checkpoints != nil
  }

  /// Gives the outputs their final names, and removes the state of the run.
  mutating func complete(_ settled: SettledState) async throws {
    // Several outputs get their names one after the other; an earlier checkpoint would say that none
    // has it.
    let count = stages.count { $0.committing != nil } + (hasQuarantine ? 1 : 0)
    if keepsJournal, isResumable || count > 1 {
      try await writeCheckpoint(settled, isCompleting: true)
    }
    for stage in stages { try await stage.committing?.complete() }
    try quarantine.take()?.complete()
    try checkpoints.take()?.remove()
  }

  /// Leaves the outputs of a stopped run as they are, but written out and ready to be resumed.
  ///
  /// - Parameter settled: nil where something can't be written: the last checkpoint is the one that
  ///   holds.
  mutating func abandon(_ settled: SettledState?) async throws {
    if let settled, keepsJournal {
      try await writeCheckpoint(settled)
    } else if settled != nil {
      try await flush()
    } else {
      try quarantine?.flush()
    }
  }

  /// Lets go of the files: others may resume the run as soon as it has ended.
  mutating func close() {
    quarantine = nil
    checkpoints = nil
  }
}
