package import Galley

/// Runs pipelines.
///
/// A run's way: list the inputs, find out where to begin, start the stages, let workers take batches
/// of records through the stages, commit what they finish in input order, complete the outputs.
package enum Engine {
  /// Runs a plan to its end, or until it is stopped.
  ///
  /// - Parameter control: stops the run from outside.
  /// - Throws: a refusal where nothing was read.
  @concurrent package static func run(
    _ plan: RunPlan, in environment: RunEnvironment, control: RunControl
  ) async throws(RunRefusal) -> RunResult {
    let start = monotonicNanoseconds()
    var environment = environment
    environment.listeners = [ListenerRelay(environment.listeners)]
    let outset = try RunOutset(plan, environment)
    let (list, origin) = (outset.list, outset.origin)
    var checkpoints: CheckpointWriter?
    if let files = outset.files, outset.obstacleToResuming == nil {
      checkpoints = try CheckpointWriter(
        files, plan, list, program: environment.program, origin: origin)
    }
    let counter = NoteCounter()
    let programs = ProgramRelay(environment.listeners)
    let attempts = Attempts()
    defer { attempts.close() }
    let relays = StageRelays(counter: counter, programs: programs, attempts: attempts)
    let starting = Task { [environment] () -> Result<StartedStages, RunRefusal> in
      do throws(RunRefusal) {
        return .success(try await StartedStages(plan, environment, origin, relays))
      } catch {
        return .failure(error)
      }
    }
    // A program that is slow to start must not hold up a stop.
    control.onStop { starting.cancel() }
    let stages = try await starting.value.get()
    do throws(RunRefusal) {
      let run = try await Run(
        plan, environment, control, list, stages.running, counter, origin, outset.files,
        checkpoints.take())
      var result = await run.finish(since: start)
      await stages.shutdown()
      result.notes = counter.notes
      result.programFailures = programs.failures
      for listener in environment.listeners { listener.receive(.finished(result)) }
      return result
    } catch {
      await stages.shutdown()
      throw error
    }
  }
}

/// Where what stages say and need outside goes.
private struct StageRelays: Sendable {
  let counter: NoteCounter
  let programs: ProgramRelay
  let attempts: Attempts
}

/// The stages of a run, to be shut down exactly once, in reverse order.
private struct StartedStages: Sendable {
  private(set) var running: [RunningStage] = []

  init(
    _ plan: RunPlan, _ environment: RunEnvironment, _ origin: RunOrigin, _ relays: StageRelays
  ) async throws(RunRefusal) {
    let (counter, programs) = (relays.counter, relays.programs)
    let last = environment.documents.map { [PlannedStage.handing(to: $0)] } ?? []
    for planned in plan.stages + last {
      let name = planned.name
      let context = StageContext(
        stage: name, pipelineDirectory: plan.directory,
        standardOutput: environment.standardOutput, resumption: origin.resumption(of: name),
        note: { counter.count($0, stage: name) },
        program: { programs.receive($0, stage: name) })
      do {
        let stage = try await planned.configuration.start(context)
        running.append(RunningStage(planned, stage, attempts: relays.attempts))
      } catch {
        await shutdown()
        let advice = origin.checkpoint == nil ? "" : "; run without --resume to start over"
        throw .stageDidNotStart(name, "\(error)" + advice)
      }
    }
  }

  func shutdown() async {
    for stage in running.reversed() { await stage.stage.shutdown() }
  }
}

extension RunPlan {
  /// The files that the run writes, as absolute paths.
  var outputFiles: [String] {
    let paths =
      stages.flatMap(\.configuration.outputPaths) + [settings.quarantine].compactMap(\.self)
    return paths.map { FilePath.join(directory, $0) }
  }
}
