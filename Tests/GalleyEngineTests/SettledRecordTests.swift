import Galley
import GalleyEngine
import GalleyFormats
import Testing

/// What listeners hear of every record, and of documents that come out.
@Suite struct SettledRecordTests {
  @Test(arguments: [1, 4]) func everyRecordIsSettledOnceInInputOrder(workers: Int) async throws {
    let heard = try await hear(
      [
        Step(name: "mixed", onError: .drop) { document in
          switch document.id {
          case "3": throw StageError("not this one")
          case "5": return .drop(reason: "five")
          case "7": return .replace(with: [document, document])
          default: return .keep(document)
          }
        }
      ], records(300), workers: workers)
    #expect(heard.records.map(\.id) == (0..<300).map(String.init))
    #expect(heard.records[3].passed.isEmpty && heard.records[5].passed.isEmpty)
    #expect(heard.records[6].passed == ["6"] && heard.records[7].passed == ["7/1", "7/2"])
    #expect(heard.records[0].place == "in:1")
    #expect(heard.records.allSatisfy { $0.seconds > 0 })
    #expect(heard.documents == heard.records.flatMap(\.passed))
  }

  @Test func ofReplacementsThoseThatPassAreNamed() async throws {
    let heard = try await hear(
      [
        Step(name: "split") { .replace(with: [$0, $0, $0]) },
        Step(name: "drop") { $0.id == "0/2" ? .drop(reason: "two") : .keep($0) },
      ], records(1), workers: 1)
    #expect(heard.records.map(\.passed) == [["0/1", "0/3"]])
    #expect(heard.documents == ["0/1", "0/3"])
  }

  @Test func timeInRetriesAndBehindGatesCounts() async throws {
    let tries = Lock(0)
    let heard = try await hear(
      [
        Step(name: "again", retries: 2) { document in
          try await Task.sleep(for: .milliseconds(5))
          let count = tries.withLock { tries in
            tries += 1
            return tries
          }
          if count == 1 { throw StageError("once more") }
          return .keep(document)
        },
        Step(name: "in-order", order: .input) { .keep($0) },
      ], records(1), workers: 2)
    #expect(heard.records.count == 1 && heard.records[0].seconds >= 0.01)
    let times = try #require(heard.result?.stageTimes)
    #expect(times.map(\.stage) == ["input", "again", "in-order", "(report)"])
    #expect(times[1].counts.reduce(0, +) == 2, "two attempts")
    #expect(times[2].counts.reduce(0, +) == 1)
    #expect(times.allSatisfy { $0.counts.count == StageTime.bounds.count + 1 })
  }

  @Test func whoDoesNotAskHearsNothing() async throws {
    let outcomes = try await run([Step(name: "keep") { .keep($0) }], over: records(3))
    #expect(outcomes.recorder.settledCount == 0)
  }

  private func hear(
    _ steps: [Step], _ input: String, workers: Int
  ) async throws -> Listener.Heard {
    let listener = Listener()
    let plan = RunPlan(
      name: "test", directory: "/nonexistent",
      inputs: [.records(Array(input.utf8), named: "in")], stages: steps.map(\.planned),
      settings: RunSettings(workers: workers))
    _ = try await Engine.run(
      plan,
      in: RunEnvironment(
        workingDirectory: "/nonexistent", standardOutput: MemorySink(), listeners: [listener],
        documents: listener, sleep: noSleep), control: RunControl())
    return listener.heard.withLock { $0 }
  }
}

/// Hears of everything.
private final class Listener: RunListener, DocumentListener {
  struct Heard: Sendable {
    var records: [SettledRecord] = []
    var documents: [String] = []
    var result: RunResult?
  }

  let heard = Lock(Heard())
  var hearsEveryRecord: Bool { true }

  func receive(_ event: RunEvent) {
    switch event {
    case .settled(let record): heard.withLock { $0.records.append(record) }
    case .finished(let result): heard.withLock { $0.result = result }
    default: break
    }
  }

  func prepare(_ document: Document) -> [UInt8] { Array(document.id.utf8) }

  func receive(_ prepared: [UInt8]) {
    heard.withLock { $0.documents.append(String(decoding: prepared, as: UTF8.self)) }
  }
}
