package import Galley
import GalleyFormats
import Glibc

/// What a run would do, found out without touching anything.
package struct RunForecast: Sendable {
  /// What one entry of `input:` finds.
  package struct Input: Sendable {
    package let source: InputEntry.Source
    package let count: Int
    /// The first ones, in the order in which they would be read.
    package let firstNames: [String]
  }

  /// What can't be read, and why.
  package struct UnreadableInput: Sendable {
    package let name: String
    package let reason: String
  }

  /// Who writes an output.
  package enum Writer: Hashable, Sendable {
    case stage(String)
    case quarantine
    case report
  }

  package struct Output: Sendable {
    package let writer: Writer
    package let forecast: OutputForecast
  }

  package let inputs: [Input]
  /// The first ones.
  package let unreadable: [UnreadableInput]
  package let unreadableCount: Int
  /// Of all files; nil where standard input is read.
  package let bytes: Int?
  package let outputs: [Output]
  package let workers: Int
  package let beginning: RunBeginning
  /// Absolute; nil where there will be no checkpoint.
  package let checkpoint: String?
  /// Why there will be none.
  package let obstacleToResuming: String?
}

extension Engine {
  /// Finds out what a run of a plan would do: lists the inputs and looks at the outputs, but reads no
  /// document, starts no stage and writes and locks nothing.
  ///
  /// - Parameter names: the most names of an input that are told.
  /// - Throws: the refusal of a run, as far as it can be known.
  package static func forecast(
    _ plan: RunPlan, in environment: RunEnvironment, names: Int
  ) throws(RunRefusal) -> RunForecast {
    let outset = try RunOutset(plan, environment)
    let unreadable = outset.list.unreadable
    try outset.origin.checkpoint?.checkInputs(outset.list)
    let outputs = try outputs(plan, environment, outset.origin)
    let obstacle = outset.obstacleToResuming ?? obstacleToResuming(plan, outputs)
    if plan.settings.resumes, let obstacle { throw .cannotResume(obstacle) }
    return RunForecast(
      inputs: outset.list.forecast(names: names),
      unreadable: unreadable.prefix(names).map { .init(name: $0.name, reason: $0.reason) },
      unreadableCount: unreadable.count, bytes: outset.list.totalBytes,
      outputs: outputs,
      workers: plan.settings.workers ?? machineWorkers(), beginning: outset.origin.beginning,
      checkpoint: obstacle == nil ? outset.files?.checkpoint.path : nil,
      obstacleToResuming: obstacle)
  }

  /// What a started stage would say by `isResumable`: what it writes is in no file.
  private static func obstacleToResuming(
    _ plan: RunPlan, _ outputs: [RunForecast.Output]
  ) -> String? {
    let stage = plan.stages.first { stage in
      let effects = outputs.filter { $0.writer == .stage(stage.name) }.map(\.forecast.effect)
      return stage.configuration.isCommitting && (effects.isEmpty || effects.contains(.write))
    }
    return stage.map { .uncuttable($0.name) }
  }

  private static func outputs(
    _ plan: RunPlan, _ environment: RunEnvironment, _ origin: RunOrigin
  ) throws(RunRefusal) -> [RunForecast.Output] {
    var outputs: [RunForecast.Output] = []
    for stage in plan.stages {
      let context = StageContext(
        stage: stage.name, pipelineDirectory: plan.directory,
        standardOutput: environment.standardOutput, resumption: origin.resumption(of: stage.name),
        note: { _ in })
      do {
        let found =
          try stage.configuration.forecast?(context)
          ?? stage.configuration.outputPaths.map { Self.plain($0, plan) }
        outputs += found.map { .init(writer: .stage(stage.name), forecast: $0) }
      } catch {
        throw .stageDidNotStart(stage.name, "\(error)")
      }
    }
    return try outputs + quarantine(plan, origin) + reports(environment)
  }

  /// The output of a stage that tells nothing about it.
  private static func plain(_ name: String, _ plan: RunPlan) -> OutputForecast {
    let path = FilePath.join(plan.directory, name)
    return OutputForecast(path: path, effect: PathKind(path) == .missing ? .create : .replace)
  }

  private static func quarantine(
    _ plan: RunPlan, _ origin: RunOrigin
  ) throws(RunRefusal) -> [RunForecast.Output] {
    guard let name = plan.settings.quarantine else { return [] }
    let path = FilePath.join(plan.directory, name)
    if origin.checkpoint?.quarantine != nil {
      return [.init(writer: .quarantine, forecast: .init(path: path, effect: .resume))]
    }
    do throws(FileError) {
      return [.init(writer: .quarantine, forecast: try .ofFile(path))]
    } catch {
      throw .quarantine(name, "\(error)")
    }
  }

  private static func reports(
    _ environment: RunEnvironment
  ) throws(RunRefusal) -> [RunForecast.Output] {
    do throws(FileError) {
      return try environment.reportFiles.map { (path) throws(FileError) in
        .init(writer: .report, forecast: try .ofFile(path))
      }
    } catch {
      throw RunRefusal("the report can't be written: \(error)")
    }
  }
}

extension OutputForecast {
  /// A file that appears under its name when it is whole.
  fileprivate static func ofFile(_ path: String) throws(FileError) -> OutputForecast {
    let effect: Effect =
      switch try OutputProspect.ofFile(path, existing: .replace) {
      case .nothing: .create
      case .existing: .replace
      case .device: .write
      }
    return OutputForecast(path: path, effect: effect)
  }
}

/// One worker a core.
func machineWorkers() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
