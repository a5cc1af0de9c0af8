import Galley
import GalleyEngine
import Testing

@Suite struct MemoryTests {
  private func run(
    _ steps: [Step], over input: String, into collector: DocumentCollector
  ) async throws -> Recorder {
    let recorder = Recorder()
    let plan = RunPlan(
      name: "test", directory: "/nonexistent",
      inputs: [.records(Array(input.utf8), named: "given")],
      stages: steps.map(\.planned) + [.collecting(into: collector)],
      settings: RunSettings(workers: testWorkers))
    _ = try await Engine.run(
      plan,
      in: RunEnvironment(
        workingDirectory: "/nonexistent", standardOutput: MemorySink(), listeners: [recorder]),
      control: RunControl())
    return recorder
  }

  @Test func `a collector gets the documents that come to the end, in input order`() async throws {
    let collector = DocumentCollector()
    let step = Step(name: "some", onError: .drop) { document in
      if document.id == "3" { throw StageError("no three") }
      var document = document
      document.fields["seen"] = true
      return document.id == "5" ? .drop(reason: "five") : .keep(document)
    }
    let recorder = try await run([step], over: records(200), into: collector)
    let ids = (0..<200).map(String.init).filter { $0 != "3" && $0 != "5" }
    #expect(collector.documents.map(\.id) == ids)
    #expect(collector.documents.allSatisfy { $0.fields["seen"] == true })
    #expect(recorder.failures.map(\.id) == ["3"])
  }

  @Test func `a record without an id is called by its line`() async throws {
    let collector = DocumentCollector()
    _ = try await run([], over: "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", into: collector)
    #expect(collector.documents.map(\.id) == ["given:1", "given:2"])
  }

  @Test func `every document that is dropped is told of, those that replaced one too`()
    async throws
  {
    let collector = DocumentCollector()
    let recorder = try await run(
      [
        Step(name: "split", onError: .drop) { document in
          switch document.id {
          case "0": .drop(reason: "zero")
          case "1": .replace(with: [document, document])
          case "2": .replace(with: [])
          default: .keep(document)
          }
        },
        Step(name: "second", onError: .drop) { document in
          if document.id == "3" { throw StageError("no three") }
          return document.id == "1/2" ? .drop(reason: "second") : .keep(document)
        },
      ], over: records(5), into: collector)
    #expect(collector.documents.map(\.id) == ["1/1", "4"])
    #expect(
      recorder.drops == [
        DocumentDrop(id: "0", reason: "zero"), DocumentDrop(id: "1/2", reason: "second"),
        DocumentDrop(id: "2", reason: "replaced-by-nothing"),
      ])
  }
}
