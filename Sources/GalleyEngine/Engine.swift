package import Galley
import Glibc

/// Runs pipelines.
///
/// A run's way: list the inputs, start the stages, let workers take batches of records through the
/// stages, commit what they finish in input order, complete the outputs.
package enum Engine {
  /// Runs a plan to its end, or until it is stopped.
  ///
  /// - Parameter control: stops the run from outside.
  /// - Throws: a refusal where nothing was read.
  @concurrent package static func run(
    _ plan: RunPlan, in environment: RunEnvironment, control: RunControl
  ) async throws(RunRefusal) -> RunResult {
    let start = monotonicNanoseconds()
    let list = try InputList(
      plan.inputs, pipelineDirectory: plan.directory,
      workingDirectory: environment.workingDirectory, outputs: plan.outputFiles)
    let counter = NoteCounter()
    let stages = try await StartedStages(plan, environment, counter)
    do throws(RunRefusal) {
      let run = try Run(plan, environment, control, list, stages.running, counter)
      var result = await run.finish(since: start)
      await stages.shutdown()
      result.notes = counter.notes
      for listener in environment.listeners { listener.receive(.finished(result)) }
      return result
    } catch {
      await stages.shutdown()
      throw error
    }
  }
}

/// The stages of a run, to be shut down exactly once, in reverse order.
private struct StartedStages: Sendable {
  private(set) var running: [RunningStage] = []

  init(
    _ plan: RunPlan, _ environment: RunEnvironment, _ counter: NoteCounter
  ) async throws(RunRefusal) {
    for planned in plan.stages {
      let name = planned.name
      let context = StageContext(
        stage: name, pipelineDirectory: plan.directory,
        standardOutput: environment.standardOutput,
        note: { counter.count($0, stage: name) })
      do {
        let stage = try await planned.configuration.start(context)
        running.append(
          RunningStage(
            name: name, stage: stage, onError: planned.onError,
            reads: planned.configuration.contract.reads))
      } catch {
        await shutdown()
        throw .stageDidNotStart(name, "\(error)")
      }
    }
  }

  func shutdown() async {
    for stage in running.reversed() { await stage.stage.shutdown() }
  }
}

/// One run, ready to go.
private struct Run: Sendable {
  private let plan: RunPlan
  private let control: RunControl
  private let listeners: [any RunListener]
  private let start: RunStart
  private let workers: [Worker]
  private let commits: CommitQueue

  init(
    _ plan: RunPlan, _ environment: RunEnvironment, _ control: RunControl, _ list: InputList,
    _ stages: [RunningStage], _ counter: NoteCounter
  ) throws(RunRefusal) {
    let settings = plan.settings
    let count = settings.workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let cursor = InputCursor(
      list, standardInput: environment.standardInput,
      limits: RecordLimits(largestRecord: settings.maxDocumentSize.bytes),
      recordLimit: settings.limit)
    let intake = Intake(
      cursor, room: Room(bytes: settings.maxInFlight.bytes, batches: 2 * count + 2),
      control: control)
    let decoder = RecordDecoder(list, counter: counter)
    let seed = UInt64.random(in: .min ... .max)
    let commits = CommitQueue(
      Committer(
        stages: stages, list: list, settings: settings, listeners: environment.listeners,
        control: control, quarantine: try QuarantineFile(plan, list),
        identifiers: IdentifierRegister(
          seed: seed, largestRecord: settings.maxDocumentSize.bytes),
        names: decoder),
      intake: intake)
    workers = (0..<count).map { _ in
      Worker(
        intake: intake, commits: commits, chain: Chain(stages: stages), decoder: decoder,
        control: control, identifierSeed: seed)
    }
    start = RunStart(
      pipeline: plan.name, stages: stages.map(\.name), workers: count,
      expectedRecords: list.recordCount.map { min($0, settings.limit ?? .max) },
      expectedBytes: settings.limit == nil ? list.totalBytes : nil)
    self.plan = plan
    self.control = control
    self.commits = commits
    listeners = environment.listeners
  }

  /// Works until the input ends or the run is stopped, and closes the outputs.
  func finish(since begin: Int) async -> RunResult {
    for listener in listeners { listener.receive(.started(start)) }
    let tasks = workers.map { worker in Task { await worker.work() } }
    control.onStop {
      if let cause = control.cause {
        for listener in listeners { listener.receive(.stopping(cause)) }
      }
      Task {
        // Only a signal leaves time to finish; after a failure nothing more can be committed.
        if case .signal = control.cause { try? await Task.sleep(for: plan.settings.grace) }
        for task in tasks { task.cancel() }
      }
    }
    for task in tasks { await task.value }
    guard var committer = commits.close() else {
      preconditionFailure("somebody still commits after all workers have ended")
    }
    // A signal that comes after this finds nothing left to stop.
    let cause = control.cause
    if cause == nil { await committer.complete() } else { await committer.abandon() }
    return result(of: committer, stop: committer.halt ?? cause, since: begin)
  }

  private func result(
    of committer: borrowing Committer, stop: StopCause?, since begin: Int
  ) -> RunResult {
    let names = ["input"] + start.stages
    return RunResult(
      ledger: committer.ledger, stop: stop,
      seconds: Double(monotonicNanoseconds() - begin) / 1e9,
      stageSeconds: zip(names, committer.nanoseconds).map {
        StageTime(stage: $0, seconds: Double($1) / 1e9)
      },
      notes: [], bytesRead: committer.bytesRead, outputs: plan.outputFiles)
  }
}

extension RunPlan {
  /// The files that the run writes, as absolute paths.
  fileprivate var outputFiles: [String] {
    let paths =
      stages.flatMap(\.configuration.outputPaths) + [settings.quarantine].compactMap(\.self)
    return paths.map { FilePath.join(directory, $0) }
  }
}
