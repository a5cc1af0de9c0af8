import Galley

/// One run, ready to go.
struct Run: Sendable {
  private let plan: RunPlan
  private let control: RunControl
  private let listeners: [any RunListener]
  private let start: RunStart
  private let crew: Crew
  private let commits: CommitQueue

  /// Prepares the outputs: from here on, what an earlier run left is lost or continued.
  ///
  /// - Throws: a refusal where the run is to be resumed and its input is not what it was, or where an
  ///   output can't be prepared.
  init(
    _ plan: RunPlan, _ environment: RunEnvironment, _ control: RunControl, _ list: InputList,
    _ stages: [RunningStage], _ counter: NoteCounter, _ origin: RunOrigin,
    _ files: RunStateFiles?, _ checkpoints: consuming CheckpointWriter?
  ) async throws(RunRefusal) {
    let settings = plan.settings
    let count = settings.workers ?? machineWorkers()
    var cursor = InputCursor(
      list, standardInput: environment.standardInput,
      limits: RecordLimits(largestRecord: settings.maxDocumentSize.bytes),
      recordLimit: origin.recordLimit(settings.limit))
    let seed = checkpoints?.identifierSeed ?? .random(in: .min ... .max)
    var identifiers = IdentifierRegister(
      list, seed: seed, largestRecord: settings.maxDocumentSize.bytes)
    if let checkpoint = origin.checkpoint, let files {
      var replay = Replay(checkpoint, list, stages, control: control)
      try await replay.run(files.journalPath, &cursor, &identifiers)
    }
    let bytesRead = cursor.bytesRead
    let outputs = try await RunOutputs(plan, list, stages, origin, files, checkpoints)
    let keepsJournal = outputs.keepsJournal
    let chain = Chain(stages: stages)
    // Where batches may wait, their bytes alone bound them: others go on meanwhile.
    let mostBatches = chain.canWait ? Int.max : 2 * count + 2
    let intake = Intake(
      cursor, room: Room(bytes: settings.maxInFlight.bytes, batches: mostBatches),
      control: control)
    let decoder = RecordDecoder(list, counter: counter)
    let commits = CommitQueue(
      Committer(
        stages: stages, list: list, maxFailures: settings.maxFailures,
        listeners: environment.listeners, control: control, identifiers: identifiers,
        outputs: outputs, origin: origin, bytesRead: bytesRead),
      intake: intake)
    crew = Crew(
      count, chain, intake, commits,
      RecordOpening(
        decoder, identifierSeed: seed, makesDigests: keepsJournal), environment)
    start = RunStart(
      pipeline: plan.name, stages: stages.map(\.name), workers: count,
      expectedRecords: list.recordCount.map { min($0, settings.limit ?? .max) },
      expectedBytes: settings.limit == nil ? list.totalBytes : nil, beginning: origin.beginning,
      program: environment.program,
      fingerprint: PlanOutline(plan, program: environment.program).fingerprint,
      versions: plan.stages.compactMap { stage in
        stage.configuration.version.map { StageVersion(stage: stage.name, version: $0) }
      })
    self.plan = plan
    self.control = control
    self.commits = commits
    listeners = environment.listeners
  }

  /// Works until the input ends or the run is stopped, and closes the outputs.
  func finish(since begin: Int) async -> RunResult {
    for listener in listeners { listener.receive(.started(start)) }
    let shift = crew.start()
    control.onStop {
      if let cause = control.cause {
        for listener in listeners { listener.receive(.stopping(cause)) }
      }
      Task {
        // Only a signal leaves time to finish; after a failure nothing more can be committed.
        if case .signal = control.cause {
          shift.hurry()
          try? await Task.sleep(for: plan.settings.grace)
        }
        shift.cancel()
      }
    }
    await shift.finish()
    guard var committer = commits.close() else {
      preconditionFailure("somebody still commits after all workers have ended")
    }
    // A signal that comes after this finds nothing left to stop.
    let cause = control.cause
    if cause == nil { await committer.complete() } else { await committer.abandon() }
    return result(of: committer, stop: committer.halt ?? cause, since: begin)
  }

  /// What a stopped run has left of an output; nil where that is nothing, as of a device.
  private static func remains(of path: String) -> String? {
    PathKind(path + ".partial") == .missing ? nil : path + ".partial"
  }

  private func result(
    of committer: borrowing Committer, stop: StopCause?, since begin: Int
  ) -> RunResult {
    RunResult(
      ledger: committer.ledger, stop: stop,
      seconds: Double(monotonicNanoseconds() - begin) / 1e9,
      stageTimes: committer.times.stageTimes(named: start.stages),
      notes: [], bytesRead: committer.bytesRead,
      outputs: stop == nil ? plan.outputFiles : plan.outputFiles.compactMap(Self.remains),
      isResumable: stop != nil && committer.isResumable)
  }
}
