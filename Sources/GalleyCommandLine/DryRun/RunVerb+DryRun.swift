import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines

extension RunVerb {
  /// Says what a run of a plan would do.
  func tellForecast(
    of plan: PlanDescription, readFrom check: PipelineCheck, in environment: CommandEnvironment
  ) throws -> ExitStatus {
    let output = environment.standardOutput
    let reportFiles = reports.map(\.path) + [metrics].compactMap(\.self)
    let surroundings = RunEnvironment(
      workingDirectory: environment.workingDirectory, standardOutput: output.sink,
      reportFiles: reportFiles.map(environment.absolute),
      ownFiles: environment.files(of: check), program: Program.nameAndVersion)
    let forecast: RunForecast
    do throws(RunRefusal) {
      forecast = try Engine.forecast(plan.plan, in: surroundings, names: DryRun.names)
    } catch {
      throw CommandRefusal(plan.shown(error.message))
    }
    let dryRun = DryRun(
      plan: plan, forecast: forecast, workingDirectory: environment.workingDirectory)
    switch format ?? .text {
    case .text: try output.write(dryRun.text)
    case .json: try output.write(JSONWriter().text(of: dryRun.json) + "\n")
    }
    return .success
  }
}
