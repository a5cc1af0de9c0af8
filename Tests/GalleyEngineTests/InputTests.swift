import Galley
import GalleyEngine
import Testing

@Suite struct InputTests {
  @Test func `what is no object fails with its line, and the rest goes on`() async throws {
    let outcomes = try await run(
      [], over: "[1,2]\n7\n\nnull\n\"x\"\n{\"id\":\"a\",\"text\":\"t\"}\n{\"id\":", onError: .drop)
    #expect(outcomes.lines == ["{\"id\":\"a\",\"source\":\"in\",\"text\":\"t\"}"])
    #expect(outcomes.failures.map(\.id) == ["in:1", "in:2", "in:4", "in:5", "in:7"])
    #expect(outcomes.failures[0].message.hasPrefix("expected an object, found an array"))
  }

  @Test func `records without an id are named by their place`() async throws {
    let lines = try await run([], over: "{}\n\n{\"text\":\"a\"}\n").lines
    #expect(lines.map { $0.prefix(12) } == ["{\"id\":\"in:1\"", "{\"id\":\"in:3\""])
    let elements = try await run([], over: "[{}, {\"id\":7}]", format: .json).lines
    #expect(elements.map { $0.prefix(11) } == ["{\"id\":\"in#1", "{\"id\":\"7\",\""])
    let single = try await run([], over: " {\"text\":\"a\"} ", format: .json).lines
    #expect(single.map { $0.prefix(10) } == ["{\"id\":\"in\""])
  }

  @Test func `a record over the limit fails, its neighbours do not`() async throws {
    let long = String(repeating: "x", count: 100_000)
    let input = "{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"\(long)\"}\n{\"id\":\"c\"}\n"
    let outcomes = try await run(
      [], over: input, onError: .drop,
      settings: RunSettings(workers: testWorkers, maxDocumentSize: ByteCount(100_000)))
    #expect(outcomes.lines.count == 2)
    #expect(
      outcomes.failures.first?.message
        == "is 100020 bytes long; 'max-document-size' allows 100000")
    #expect(outcomes.failures.first?.id == "in:2")
  }

  @Test func `a document larger than all that may be in flight runs alone`() async throws {
    let input = records(20) { String(repeating: "long \($0) ", count: 50_000) }
    let outcomes = try await run(
      [], over: input, settings: RunSettings(workers: 8, maxInFlight: ByteCount(1000)))
    #expect(outcomes.lines.count == 20)
  }

  @Test func `the second record of one id fails, and both places are named`() async throws {
    let outcomes = try await run(
      [], over: "{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"a\"}\n", onError: .drop)
    #expect(outcomes.lines.count == 2)
    #expect(outcomes.failures.map(\.place) == ["in:3"])
    #expect(outcomes.failures.map(\.message) == ["the id 'a' is taken already, by in:1"])
  }
}
