import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Testing

/// Writes a line a document to a file that can be cut back.
struct FileLines: CommittingStage {
  static let info = StageInfo("file-lines", "Writes lines.")

  private let file: Lock<PartialFile?>

  init(path: String, context: StageContext) throws {
    var start = PartialFile.Start.beginning
    if let resumption = context.resumption, let bytes = resumption.state?.object?["bytes"]?.integer
    {
      start = .behind(bytes: bytes, mayBeInPlace: resumption.isCompleting)
    }
    file = Lock(try PartialFile(context.absolutePath(path), from: start))
  }

  init(configuration: NoConfiguration, context: StageContext) throws {
    try self.init(path: "out", context: context)
  }

  func prepare(_ document: consuming Document) throws -> (Outcome, ByteBuffer) {
    var buffer = ByteBuffer()
    try DocumentWriter().write(document, to: &buffer)
    buffer.append(0x0A)
    return (.keep(document), buffer)
  }

  func commit(_ prepared: consuming ByteBuffer) throws {
    try file.withLock { [prepared] file in try file?.append(prepared) }
  }

  func flush() throws { try file.withLock { file in try file?.flush() } }

  func checkpoint() throws -> JSONValue {
    ["bytes": .integer(try file.withLock { file in try file?.sync() ?? 0 })]
  }

  func shutdown() { file.withLock { $0 = nil } }

  func complete() throws { try file.withLock { file in try file.take()?.complete() } }
}

/// A pipeline over files in a folder, to be stopped and resumed.
struct ResumableRun {
  let folder: TemporaryFolder
  var steps: [Step] = []
  var outputs = ["out/a.ndjson"]
  var inputs = ["in/*"]
  var onError = FailurePolicy.quarantine
  var settings = RunSettings(
    workers: testWorkers, quarantine: "out/quarantine.ndjson", checkpoint: .seconds(3600))
  /// Stands for options of the stages.
  var options: [(name: String, value: JSONValue)] = []

  init() throws { folder = try TemporaryFolder() }

  func run(
    resuming: Bool = false, control: RunControl = RunControl(), recorder: Recorder = Recorder()
  ) async throws -> RunResult {
    var settings = settings
    settings.resumes = resuming
    let written = outputs.enumerated().map { index, path in
      PlannedStage(
        name: "file-\(index)",
        configuration: PlannedConfiguration(
          contract: Contract(), outputPaths: [path],
          start: { try FileLines(path: path, context: $0) }), onError: .fail)
    }
    let plan = RunPlan(
      name: "test", directory: folder.path,
      inputs: inputs.map {
        InputEntry(
          source: .files(pattern: $0, relativeTo: .pipelineDirectory), onError: .quarantine)
      },
      stages: steps.map { step in
        var planned = step.planned
        planned.configuration = PlannedConfiguration(
          contract: planned.configuration.contract, values: options,
          start: planned.configuration.start)
        return planned
      } + written, settings: settings)
    return try await Engine.run(
      plan,
      in: RunEnvironment(
        workingDirectory: folder.path, standardOutput: MemorySink(), listeners: [recorder],
        program: "galley test"),
      control: control)
  }

  /// The message with which a run is refused; nil where it is not.
  func refusal(resuming: Bool = true) async -> String? {
    do {
      _ = try await run(resuming: resuming)
      return nil
    } catch {
      return (error as? RunRefusal)?.message ?? "\(error)"
    }
  }

  /// What stands in the output folder.
  func state() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") {
      files[name] = FileManager.default.contents(atPath: folder.path + "/out/" + name)
    }
    return files
  }
}

/// A switch that a test turns.
final class Switch: Sendable {
  private let state: Lock<Bool>

  init(_ isOn: Bool) { state = Lock(isOn) }

  var isOn: Bool { state.withLock { $0 } }

  func turn(_ isOn: Bool) { state.withLock { $0 = isOn } }
}

/// Counts calls by the document's id.
final class CallCount: Sendable {
  private let state = Lock<[String]>([])

  var ids: [String] { state.withLock { $0 } }

  func add(_ id: String) { state.withLock { $0.append(id) } }
}
