import Galley
import GalleyFormats
import Testing

@testable import GalleyEngine

/// What becomes of one record on its way through a chain.
@Suite struct JourneyTests {
  /// Remembers ids, and does what a test says.
  private struct Remembering: OrderedStage {
    static let info = StageInfo("remember", "Remembers.", order: .input)

    let body: @Sendable (Document) throws -> Outcome

    init(_ body: @escaping @Sendable (Document) throws -> Outcome) { self.body = body }

    init(configuration: NoConfiguration, context: StageContext) { self.init { .keep($0) } }

    func processInOrder(
      _ document: consuming Document
    ) async throws -> (outcome: Outcome, memory: [UInt8]) {
      let memory = document.id == "a/2" ? [] : Array(document.id.utf8)
      return (try body(document), memory)
    }

    func restore(_ memory: [UInt8]) async throws {}
  }

  private func chain(_ steps: [Step]) async throws -> Chain {
    let context = StageContext(
      stage: "test", pipelineDirectory: "/", standardOutput: MemorySink(), note: { _ in })
    var stages: [RunningStage] = []
    for step in steps {
      let planned = step.planned
      stages.append(
        RunningStage(
          planned, try await planned.configuration.start(context), attempts: Attempts()))
    }
    return Chain(stages: stages)
  }

  private func result(of steps: [Step]) async throws -> RecordResult {
    let chain = try await chain(steps)
    var times = WorkTimes(stages: steps.count)
    var result = RecordResult(id: "a", verdict: .unfinished)
    var journey = await chain.begin(Document(id: "a"), upTo: 1, &times)
    await chain.goOn(&journey, upTo: 2, isInOrder: true, &times)
    await chain.goOn(&journey, upTo: steps.count, &times)
    journey.settle(&result)
    return result
  }

  private let split = Step(name: "split") { .replace(with: [$0, $0, $0]) }

  private func memories(_ result: RecordResult) -> [String] {
    result.memories.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `memories come in the order of the calls, without the empty ones`() async throws {
    let remember = Step(
      name: "remember", make: { _ in Remembering { .keep($0) } }, body: { .keep($0) })
    let result = try await result(of: [split, remember])
    #expect(memories(result) == ["a/1", "a/3"])
    #expect(result.memories.allSatisfy { $0.stage == 1 })
    #expect(result.replacementIDs == ["a/1", "a/2", "a/3"])
  }

  @Test func `memories are kept of a record that fails later, or is dropped`() async throws {
    let remember = Step(
      name: "remember", make: { _ in Remembering { _ in .drop(reason: "seen") } },
      body: { .keep($0) })
    let dropped = try await result(of: [split, remember])
    #expect(memories(dropped) == ["a/1", "a/3"])
    guard case .dropped("seen") = dropped.verdict else {
      Issue.record("the record was not dropped")
      return
    }
    let keep = Step(name: "remember", make: { _ in Remembering { .keep($0) } }, body: { .keep($0) })
    let fail = Step(name: "fail") { _ in throw StageError("no") }
    let failed = try await result(of: [split, keep, fail])
    #expect(memories(failed) == ["a/1", "a/3"])
    guard case .failed(stage: 2, message: "no", attempts: 1) = failed.verdict else {
      Issue.record("the record did not fail")
      return
    }
  }

  @Test func `an unfinished record remembers nothing`() async throws {
    let remember = Step(
      name: "remember", make: { _ in Remembering { .keep($0) } }, body: { .keep($0) })
    let wait = Step(name: "wait", retries: 1) { _ in throw StageError("no") }
    let result = try await result(of: [split, remember, wait])
    #expect(result.memories.isEmpty)
    guard case .unfinished = result.verdict else {
      Issue.record("the record is finished")
      return
    }
  }

  @Test func `the verdict says how often the stage was tried`() async throws {
    let chain = try await chain([
      Step(name: "fail", onError: .drop, retries: 2) { _ in throw StageError("no") }
    ])
    var times = WorkTimes(stages: 1)
    var journey = await chain.begin(Document(id: "a"), upTo: 1, &times)
    for _ in 0..<2 {
      #expect(journey.takeNewlyWaiting() == [0])
      journey.wake(0, isLast: false)
      await chain.goOn(&journey, upTo: 1, &times)
    }
    var result = RecordResult(id: "a", verdict: .unfinished)
    journey.settle(&result)
    guard case .failed(stage: 0, message: "no", attempts: 3) = result.verdict else {
      Issue.record("not three attempts: \(result.verdict)")
      return
    }
  }
}
