import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines

/// Runs a test: its documents go through its stages, and end in memory.
struct TestRun {
  let test: PipelineTest
  /// Whether a golden file is to be written, so that nothing is compared with it.
  var isUpdating = false

  func outcome(in environment: CommandEnvironment, _ control: RunControl) async -> TestOutcome {
    let collector = DocumentCollector()
    let listener = TestListener()
    let log = ReplacementLog()
    var outcome = TestOutcome(test: test, failures: [])
    let start = ContinuousClock.now
    do throws(RunRefusal) {
      let result = try await Engine.run(
        plan(collector, log), in: surroundings(environment, listener), control: control)
      // From here on nothing looks at `control`: a signal ends the program.
      environment.interruption.release()
      if case .signal = control.cause { return outcome }
      let verdict = TestVerdict(
        test: test, documents: collector.documents, failures: listener.failures,
        drops: listener.drops, log, comparesGolden: !isUpdating)
      outcome.failures = ends(of: result) + verdict.failures
      if test.expectation.golden != nil, outcome.isPassed { outcome.records = verdict.records }
    } catch {
      outcome.failures = [TestFailure(place: test.place, message: error.message)]
    }
    outcome.programLines = listener.programLines
    outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
    return outcome
  }

  private func plan(_ collector: DocumentCollector, _ log: ReplacementLog) -> RunPlan {
    var plan = test.plan
    plan.stages = plan.stages.map { stage in
      test.replacements[stage.name].map { stage.replaced(by: $0, log) } ?? stage
    }
    plan.stages.append(.collecting(into: collector))
    return plan
  }

  /// No test waits between two attempts of a stage.
  private func surroundings(
    _ environment: CommandEnvironment, _ listener: TestListener
  ) -> RunEnvironment {
    RunEnvironment(
      workingDirectory: environment.workingDirectory, standardOutput: DiscardingSink(),
      listeners: [listener], program: "galley \(Program.version)", sleep: { _ in })
  }

  /// What ended the run, or a program of it, before its time.
  private func ends(of result: RunResult) -> [TestFailure] {
    let stop: TestFailure? =
      switch result.stop {
      case nil: nil
      case .inputOutput(let message): TestFailure(place: test.place, message: message)
      case .abandoned(let failure):
        failing(failure.stage, "did not come back from '\(failure.id)'")
      case .brokenDown(let stage, let message): failing(stage, "broke down: \(message)")
      case .signal, .failure, .tooManyFailures, .standardOutputClosed:
        TestFailure(place: test.place, message: "the run was stopped")
      }
    return (stop.map { [$0] } ?? []) + result.programFailures.map { failing($0.stage, $0.message) }
  }

  private func failing(_ stage: String, _ message: String) -> TestFailure {
    TestFailure(place: test.stagePlaces[stage] ?? test.place, message: "'\(stage)' \(message)")
  }
}

/// Keeps what a test has to know of a run.
final class TestListener: RunListener {
  private struct Heard: Sendable {
    var failures: [DocumentFailure] = []
    var drops: [DocumentDrop] = []
    var programLines: [String] = []
  }

  /// So many lines of programs are kept, the last ones.
  private static let mostLines = 20

  private let heard = Lock(Heard())

  var failures: [DocumentFailure] { heard.withLock { $0.failures } }
  var drops: [DocumentDrop] { heard.withLock { $0.drops } }
  var programLines: [String] { heard.withLock { $0.programLines } }

  func receive(_ event: RunEvent) {
    switch event {
    case .failed(let failure): heard.withLock { $0.failures.append(failure) }
    case .dropped(let drop): heard.withLock { $0.drops.append(drop) }
    case .program(.said(let line), let stage):
      heard.withLock { heard in
        heard.programLines.append("\(stage): \(line)")
        heard.programLines = Array(heard.programLines.suffix(Self.mostLines))
      }
    // The result of the run says so too.
    case .program(.endedBadly, _): break
    case .started, .progressed, .settled, .waiting, .triedAgain, .stopping, .finished: break
    }
  }
}
