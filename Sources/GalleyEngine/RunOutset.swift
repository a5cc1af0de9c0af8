import Galley
import GalleyFormats
import Glibc

/// What is known of a run before anything is touched.
struct RunOutset: Sendable {
  let list: InputList
  /// Where the state of an earlier run may be; nil where no output is a file.
  let files: RunStateFiles?
  let origin: RunOrigin
  /// Why the run can't be resumed once it was stopped; nil where it can.
  let obstacleToResuming: String?

  /// - Throws: a refusal where the inputs can't be listed, where a file is missing that a stage reads, or
  ///   where the run is to be resumed and can't be.
  init(_ plan: RunPlan, _ environment: RunEnvironment) throws(RunRefusal) {
    obstacleToResuming = plan.obstacleToResuming
    if plan.settings.resumes, let obstacleToResuming { throw .cannotResume(obstacleToResuming) }
    try ReportPlaces(environment).check(plan, ownFiles: environment.ownFiles)
    list = try InputList(
      plan.inputs, pipelineDirectory: plan.directory,
      workingDirectory: environment.workingDirectory,
      outputs: plan.outputFiles + environment.reportFiles)
    try plan.checkFilesOfStages()
    files = RunStateFiles(plan)
    origin = try files?.origin(of: plan, program: environment.program) ?? .fresh
  }
}

extension RunPlan {
  /// Refuses a run whose stages read files that are not there.
  fileprivate func checkFilesOfStages() throws(RunRefusal) {
    for stage in stages {
      for path in stage.configuration.inputPaths
      where PathKind(FilePath.join(directory, path)) == .missing {
        let error = FileError(.open, safeText(path), .system(ENOENT))
        throw .stageDidNotStart(stage.name, "\(error); paths are relative to the pipeline file")
      }
    }
  }
}
