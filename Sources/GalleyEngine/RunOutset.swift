import Galley

/// What is known of a run before anything is touched.
struct RunOutset: Sendable {
  let list: InputList
  /// Where the state of an earlier run may be; nil where no output is a file.
  let files: RunStateFiles?
  let origin: RunOrigin
  /// Why the run can't be resumed once it was stopped; nil where it can.
  let obstacleToResuming: String?

  /// - Throws: a refusal where the inputs can't be listed, or where the run is to be resumed and can't be.
  init(_ plan: RunPlan, _ environment: RunEnvironment) throws(RunRefusal) {
    obstacleToResuming = plan.obstacleToResuming
    if plan.settings.resumes, let obstacleToResuming { throw .cannotResume(obstacleToResuming) }
    try ReportPlaces(environment).check(plan, ownFiles: environment.ownFiles)
    list = try InputList(
      plan.inputs, pipelineDirectory: plan.directory,
      workingDirectory: environment.workingDirectory,
      outputs: plan.outputFiles + environment.reportFiles)
    files = RunStateFiles(plan)
    origin = try files?.origin(of: plan, program: environment.program) ?? .fresh
  }
}
