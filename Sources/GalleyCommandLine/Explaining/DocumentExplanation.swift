import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines
import GalleyReports

/// `galley run --explain-document ID`: runs a pipeline on one document, and shows what each stage did to it.
struct DocumentExplanation {
  let id: String
  /// The last stage that is run, by its name; nil: all are.
  let lastStage: String?
  let format: ResultFormat
  /// Where the pipeline file names the stages.
  let places: [String: SourcePlace]

  /// - Parameter plan: of the run that is to be explained; it leaves nothing behind.
  func run(_ plan: RunPlan, in environment: CommandEnvironment) async throws -> ExitStatus {
    let stages = try stages(of: plan)
    let control = RunControl()
    environment.interruption.protect(control) {}
    defer { environment.interruption.release() }
    let kept = stages.filter { !$0.hasEffect }
    let trace = DocumentTrace(of: id, through: kept, control)
    let listener = EndListener(of: id)
    let result: RunResult
    do throws(RunRefusal) {
      result = try await Engine.run(
        plan.quiet(with: trace.watching(kept.map(\.failingAlone))),
        in: RunEnvironment(
          workingDirectory: environment.workingDirectory,
          standardInput: environment.standardInput, standardOutput: DiscardingSink(),
          listeners: [listener], program: "galley \(Program.version)"), control: control)
    } catch {
      if case .signal(let number) = control.cause { return .signal(number) }
      throw CommandRefusal(error.message)
    }
    guard let first = trace.sightings(behind: 0).first else {
      return try absence(from: trace.seen, result, listener)
    }
    let history = try DocumentHistory(
      of: first.document, pipeline: plan.name, stages: stages, places, trace, listener)
    try show(history, in: environment)
    if let stop = result.stop { return status(of: stop, environment) }
    return history.hasFailure ? .failures : .success
  }

  private func show(_ history: DocumentHistory, in environment: CommandEnvironment) throws {
    let output = environment.standardOutput
    switch format {
    case .text: try output.write(HistoryText(usesColour: output.style.usesColour).text(of: history))
    case .json: try output.write(JSONWriter().text(of: history.json) + "\n")
    }
  }

  private func stages(of plan: RunPlan) throws(CommandRefusal) -> [PlannedStage] {
    guard let lastStage else { return plan.stages }
    let names = plan.stages.map(\.name)
    guard let index = names.firstIndex(of: lastStage) else {
      throw CommandRefusal(
        "'--through \(lastStage)': no stage is called so"
          + (Suggestion.closest(to: lastStage, among: names).map { "; did you mean '\($0)'?" }
            ?? "; there are \(names.joined(separator: ", "))"))
    }
    return Array(plan.stages[...index])
  }

  /// Why the document did not come.
  private func absence(
    from seen: SeenIdentifiers, _ result: RunResult, _ listener: EndListener
  ) throws -> ExitStatus {
    switch result.stop {
    case .signal(let number): return .signal(number)
    case .inputOutput(let message): throw CommandRefusal(message)
    default: break
    }
    if let failure = listener.failure(of: id, in: "input") {
      throw CommandRefusal("'\(id)' can't be read: \(failure.message)")
    }
    let names = seen.first.map { "'\($0)'" }.joined(separator: ", ")
    let advice =
      seen.suggestion.map { "; did you mean '\($0)'?" }
      ?? (seen.count == 0 ? "" : "; the first are \(names)")
    throw CommandRefusal(
      "no document has the id '\(id)', of \(seen.count) in the input\(advice)")
  }

  private func status(of stop: StopCause, _ environment: CommandEnvironment) -> ExitStatus {
    switch stop {
    case .signal(let number): return .signal(number)
    case .brokenDown(let stage, let message): environment.complain("'\(stage)': \(message)")
    case .abandoned(let failure): environment.complain("'\(failure.stage)': \(failure.message)")
    case .inputOutput(let message): environment.complain(message)
    case .failure, .tooManyFailures, .standardOutputClosed: break
    }
    return .stopped
  }
}

extension PlannedStage {
  /// The stage such that a failure ends nothing but the way of its document.
  fileprivate var failingAlone: PlannedStage {
    var stage = self
    if onError != .continue { stage.onError = .drop }
    return stage
  }
}

extension RunPlan {
  /// The plan with other stages, and without anything that a run leaves behind.
  fileprivate func quiet(with stages: [PlannedStage]) -> RunPlan {
    RunPlan(
      name: name, directory: directory,
      inputs: inputs.map { entry in
        var entry = entry
        // What can't be read elsewhere has nothing to do with the document.
        entry.onError = .drop
        return entry
      }, stages: stages,
      settings: RunSettings(
        // One worker sees the documents in the order of input.
        workers: 1, maxDocumentSize: settings.maxDocumentSize,
        maxInFlight: settings.maxInFlight, grace: settings.grace, limit: settings.limit))
  }
}
