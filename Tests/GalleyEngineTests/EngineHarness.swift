import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Testing

/// Takes bytes into memory.
final class MemorySink: ByteSink {
  private let state = Lock<[UInt8]>([])

  var text: String { String(decoding: state.withLock { $0 }, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  func write(_ bytes: Span<UInt8>) {
    state.withLock { state in
      for index in bytes.indices { state.append(bytes[index]) }
    }
  }

  func flush() {}
}

/// Remembers what it hears.
final class Recorder: RunListener {
  private let events = Lock<[RunEvent]>([])

  func receive(_ event: RunEvent) { events.withLock { $0.append(event) } }

  var start: RunStart? {
    events.withLock { events in
      events.lazy.compactMap { if case .started(let start) = $0 { start } else { nil } }.first
    }
  }

  var waits: [WaitingDocument] {
    events.withLock { events in
      events.compactMap { if case .waiting(let document) = $0 { document } else { nil } }
    }
  }

  /// How many documents wait behind all that was heard.
  var waitingCount: Int {
    events.withLock { events in
      events.reduce(0) { count, event in
        switch event {
        case .waiting: count + 1
        case .triedAgain: count - 1
        default: count
        }
      }
    }
  }

  var settledCount: Int {
    events.withLock { events in
      events.count { if case .settled = $0 { true } else { false } }
    }
  }

  var drops: [DocumentDrop] {
    events.withLock { events in
      events.compactMap { if case .dropped(let drop) = $0 { drop } else { nil } }
    }
  }

  var failures: [DocumentFailure] {
    events.withLock { events in
      events.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
    }
  }
}

/// Writes a line a document, as JSON, to standard output.
struct WriteLines: CommittingStage {
  static let info = StageInfo("write-lines", "Writes lines.")

  private let sink: any ByteSink

  init(configuration: NoConfiguration, context: StageContext) { sink = context.standardOutput }

  func prepare(_ document: consuming Document) throws -> (Outcome, [UInt8]) {
    var buffer = ByteBuffer()
    try DocumentWriter().write(document, to: &buffer)
    buffer.append(0x0A)
    return (.keep(document), buffer.array)
  }

  func commit(_ prepared: consuming [UInt8]) throws { try sink.write(prepared.span) }

  func complete() {}
}

/// A stage that does what a closure says; made for one test.
struct Step: Sendable {
  let name: String
  var onError = FailurePolicy.fail
  var reads: [Part] = []
  var when: Condition? = nil
  var order = StageInfo.Order.any
  var timeout: Duration?
  var retries = 0
  var onShutdown: @Sendable () -> Void = {}
  /// Makes another kind of stage than one that does what `body` says.
  var make: (@Sendable (StageContext) -> any Stage)?
  let body: @Sendable (Document) async throws -> Outcome

  var planned: PlannedStage {
    PlannedStage(
      name: name,
      configuration: PlannedConfiguration(
        contract: Contract(reads: reads), order: order,
        start: { context in
          make?(context) ?? StepStage(body: body, onShutdown: onShutdown)
        }),
      onError: onError, when: when, timeout: timeout, retries: retries)
  }
}

private struct StepStage: Stage {
  static let info = StageInfo("step", "Does what a test says.")

  let body: @Sendable (Document) async throws -> Outcome
  let onShutdown: @Sendable () -> Void

  init(
    body: @escaping @Sendable (Document) async throws -> Outcome,
    onShutdown: @escaping @Sendable () -> Void
  ) {
    self.body = body
    self.onShutdown = onShutdown
  }

  init(configuration: NoConfiguration, context: StageContext) {
    self.init(body: { .keep($0) }, onShutdown: {})
  }

  func process(_ document: consuming Document) async throws -> Outcome { try await body(document) }

  func shutdown() { onShutdown() }
}

/// How many workers tests run with that do not say: as many as GALLEY_TEST_WORKERS says, or two.
let testWorkers =
  ProcessInfo.processInfo.environment["GALLEY_TEST_WORKERS"].flatMap { Int($0) } ?? 2

/// What a run came to.
struct Outcomes {
  let result: RunResult
  let lines: [String]
  let failures: [DocumentFailure]
  let recorder: Recorder

  /// The ids of the documents that came out.
  var ids: [String] {
    lines.map { $0.split(separator: "\"").dropFirst(3).first.map(String.init) ?? "" }
  }
}

/// How tests wait before another attempt: not at all.
let noSleep: @Sendable (Duration) async throws -> Void = { _ in try Task.checkCancellation() }

/// Runs steps over NDJSON at hand, and writes lines behind them.
func run(
  _ steps: [Step], over input: String, onError: FailurePolicy = .fail,
  settings: RunSettings = RunSettings(workers: testWorkers),
  format: InputEntry.InputFormat = .ndjson,
  control: RunControl = RunControl(), directory: String = "/nonexistent",
  sleep: @escaping @Sendable (Duration) async throws -> Void = noSleep
) async throws -> Outcomes {
  try await run(
    steps,
    inputs: [
      InputEntry(
        source: .memory(name: "in", bytes: Array(input.utf8), format), onError: onError)
    ], settings: settings, control: control, directory: directory, sleep: sleep)
}

func run(
  _ steps: [Step], inputs: [InputEntry], settings: RunSettings = RunSettings(workers: testWorkers),
  control: RunControl = RunControl(), directory: String = "/nonexistent",
  sleep: @escaping @Sendable (Duration) async throws -> Void = noSleep
) async throws -> Outcomes {
  let sink = MemorySink()
  let recorder = Recorder()
  var problems: [Diagnostic] = []
  let place = SourcePlace(
    origin: .argument("test"), start: .init(line: 1, column: 1), end: .init(line: 1, column: 1))
  let writing = try #require(
    StageDescriptor(WriteLines.self).plan(nil, at: place, reporting: &problems))
  let plan = RunPlan(
    name: "test", directory: directory, inputs: inputs,
    stages: steps.map(\.planned) + [
      PlannedStage(name: "write-lines", configuration: writing, onError: .fail)
    ], settings: settings)
  let result = try await Engine.run(
    plan,
    in: RunEnvironment(
      workingDirectory: directory, standardOutput: sink, listeners: [recorder], sleep: sleep),
    control: control)
  return Outcomes(
    result: result, lines: sink.lines, failures: recorder.failures, recorder: recorder)
}

/// Records `{"id": "0", "text": "text 0"}` and so on.
func records(_ count: Int, text: (Int) -> String = { "text \($0)" }) -> String {
  (0..<count).map { "{\"id\":\"\($0)\",\"text\":\"\(text($0))\"}\n" }.joined()
}
