import Foundation
import Galley
import GalleyEngine
import Testing

@Suite struct QuarantineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let failing = Step(name: "fail", onError: .quarantine) { document in
    if document.id == "good" { return .keep(document) }
    throw StageError("bad text")
  }

  @Test func `a record is kept as it came in, with why`() async throws {
    try folder.write(
      "{\"text\":\"t\",\"x\":1.0,\"id\":7}\n{\"id\":\"good\"}\n{\"text\":\"u\"}\nnot json\n",
      to: "in.ndjson")
    try folder.write(Data([0x63, 0x61, 0x66, 0xE9]), to: "in.txt")
    let outcomes = try await run(
      [failing],
      inputs: [
        InputEntry(
          source: .files(pattern: "in.*", relativeTo: .pipelineDirectory), onError: .quarantine)
      ], settings: RunSettings(workers: testWorkers, quarantine: "out/quarantine.ndjson"),
      directory: folder.path)
    #expect(outcomes.result.ledger.quarantined == 4 && outcomes.result.ledger.out == 1)
    let why = "\"quarantine\":{\"stage\":\"fail\",\"message\":\"bad text\",\"attempts\":1}"
    let lines = try folder.read("out/quarantine.ndjson").split(separator: "\n")
    #expect(
      lines[0] == "{\"source\":\"in.ndjson\",\"text\":\"t\",\"x\":1.0,\"id\":7,\(why)}")
    #expect(
      lines[1] == "{\"id\":\"in.ndjson:3\",\"source\":\"in.ndjson\",\"text\":\"u\",\(why)}")
    #expect(
      lines[2].hasPrefix(
        "{\"id\":\"in.ndjson:4\",\"source\":\"in.ndjson\",\"raw\":\"bm90IGpzb24=\""))
    #expect(
      lines[3]
        == "{\"id\":\"in.txt\",\"source\":\"in.txt\",\"text\":\"café\",\"metadata\":{\"encoding\":\"windows-1252\"},\(why)}"
    )
  }

  @Test func `a quarantined record can be run again`() async throws {
    try folder.write("{\"id\":\"a\",\"text\":\"t\"}\n", to: "in.ndjson")
    for (input, output) in [("in.ndjson", "first.ndjson"), ("first.ndjson", "second.ndjson")] {
      let outcomes = try await run(
        [failing],
        inputs: [
          InputEntry(
            source: .files(pattern: input, relativeTo: .pipelineDirectory), onError: .quarantine)
        ], settings: RunSettings(workers: testWorkers, quarantine: output), directory: folder.path)
      #expect(outcomes.result.ledger.quarantined == 1)
    }
    #expect(try folder.read("first.ndjson") == folder.read("second.ndjson"))
  }

  @Test func `a record that could not be read does not come back as an empty one`() async throws {
    try folder.write("not json\n", to: "in.ndjson")
    for (input, output) in [("in.ndjson", "first.ndjson"), ("first.ndjson", "second.ndjson")] {
      let outcomes = try await run(
        [],
        inputs: [
          InputEntry(
            source: .files(pattern: input, relativeTo: .pipelineDirectory), onError: .quarantine)
        ], settings: RunSettings(workers: testWorkers, quarantine: output), directory: folder.path)
      #expect(outcomes.lines.isEmpty && outcomes.result.ledger.quarantined == 1)
    }
    #expect(try folder.read("second.ndjson").contains("\"raw\":\"bm90IGpzb24=\""))
  }

  @Test func `a complete run without failures leaves an empty quarantine`() async throws {
    try folder.write("{\"id\":\"good\"}\n", to: "in.ndjson")
    try folder.write("old", to: "quarantine.ndjson")
    _ = try await run(
      [failing],
      inputs: [
        InputEntry(
          source: .files(pattern: "in.ndjson", relativeTo: .pipelineDirectory),
          onError: .quarantine)
      ], settings: RunSettings(workers: testWorkers, quarantine: "quarantine.ndjson"),
      directory: folder.path)
    #expect(try folder.read("quarantine.ndjson") == "")
  }
}
