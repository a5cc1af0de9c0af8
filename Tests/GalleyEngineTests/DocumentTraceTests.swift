import Galley
import GalleyEngine
import Testing

struct DocumentTraceTests {
  private func trace(
    _ id: String, through steps: [Step], over input: String
  ) async throws -> (trace: DocumentTrace, result: RunResult, recorder: Recorder) {
    let recorder = Recorder()
    let control = RunControl()
    let stages = steps.map(\.planned)
    let trace = DocumentTrace(of: id, through: stages, control)
    let plan = RunPlan(
      name: "test", directory: "/nonexistent",
      inputs: [.records(Array(input.utf8), named: "given")], stages: trace.watching(stages),
      settings: RunSettings(workers: testWorkers))
    let result = try await Engine.run(
      plan,
      in: RunEnvironment(
        workingDirectory: "/nonexistent", standardOutput: MemorySink(), listeners: [recorder]),
      control: control)
    return (trace, result, recorder)
  }

  private func step(_ name: String, order: StageInfo.Order = .any, _ calls: CallCount) -> Step {
    Step(name: name, order: order) { document in
      calls.add(document.id)
      var document = document
      document.text += name
      return .keep(document)
    }
  }

  @Test func `a document is kept as it was behind each stage, and no other is worked on`()
    async throws
  {
    let calls = CallCount()
    let (trace, _, _) = try await trace(
      "7", through: [step("A", calls), step("B", calls)], over: records(20))
    #expect(
      (0...2).map { trace.sightings(behind: $0).map(\.document.id) } == [["7"], ["7"], ["7"]])
    let texts = (0...2).compactMap { trace.sightings(behind: $0).first?.document.text }
    #expect(texts[1] == texts[0] + "A" && texts[2] == texts[1] + "B")
    #expect(calls.ids == ["7", "7"])
  }

  @Test func `earlier documents go as far as a stage that works in input order`() async throws {
    let (ordered, behind) = (CallCount(), CallCount())
    let (trace, _, _) = try await trace(
      "7", through: [step("A", order: .input, ordered), step("B", behind)], over: records(8))
    #expect(trace.sightings(behind: 2).count == 1)
    #expect(ordered.ids.count == 8)
    #expect(behind.ids == ["7"])
  }

  @Test func `the input is read no further than to the document`() async throws {
    let (_, result, _) = try await trace(
      "3", through: [step("A", CallCount())], over: records(100_000))
    #expect(result.stop == nil)
    #expect(result.ledger.read < 50_000)
  }

  @Test func `documents that took its place are followed`() async throws {
    let split = Step(name: "split") { document in
      .replace(with: document.id.contains("/") ? [] : [document, document])
    }
    let (trace, _, _) = try await trace(
      "1", through: [split, step("A", CallCount())], over: "{\"id\":\"1\",\"text\":\"a\"}\n")
    #expect(trace.sightings(behind: 1).map(\.document.id) == ["1/1", "1/2"])
    #expect(trace.sightings(behind: 2).map(\.document.id) == ["1/1", "1/2"])
  }

  @Test func `an id that no document has is compared with those that they have`() async throws {
    let input = ["news/port.txt", "news/library.txt", "b"].map {
      "{\"id\":\"\($0)\",\"text\":\"a\"}\n"
    }
    .joined()
    let (byName, _, _) = try await trace("library.txt", through: [], over: input)
    #expect(byName.seen.suggestion == "news/library.txt")
    let (bySpelling, _, _) = try await trace("news/prot.txt", through: [], over: input)
    #expect(bySpelling.seen.suggestion == "news/port.txt")
    #expect(bySpelling.seen.count == 3)
    let (neither, _, _) = try await trace("something else", through: [], over: input)
    #expect(neither.seen.suggestion == nil)
  }
}
