import Foundation
import Galley
import GalleyEngine
import Glibc
import Testing

@Suite struct FileInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func ids(of pattern: String, allowEmpty: Bool = false) async throws -> [String] {
    try await outcomes(of: pattern, allowEmpty: allowEmpty).lines.map(Self.id)
  }

  private func outcomes(of pattern: String, allowEmpty: Bool = false) async throws -> Outcomes {
    try await run(
      [],
      inputs: [
        InputEntry(
          source: .files(pattern: pattern, relativeTo: .pipelineDirectory), onError: .drop,
          allowEmpty: allowEmpty)
      ], directory: folder.path)
  }

  private static func id(of line: String) -> String {
    let rest = line.dropFirst("{\"id\":\"".count)
    return String(rest[..<(rest.firstIndex(of: "\"") ?? rest.endIndex)])
  }

  @Test func `files come in the order of their paths' bytes`() async throws {
    for name in ["b", "a", "B", "é", "10", "9", "a-b/x", "a/y", "a.d/z"] {
      try folder.write(name, to: name == "a" ? "a0.txt" : name + ".txt")
    }
    #expect(
      try await ids(of: "**/*.txt") == [
        "10.txt", "9.txt", "B.txt", "a-b/x.txt", "a.d/z.txt", "a/y.txt", "a0.txt", "b.txt",
        "é.txt",
      ])
  }

  @Test func `patterns mean what they say`() async throws {
    for name in ["a1.txt", "a22.txt", "b1.txt", "c.md", "d/e/f.txt", "d/g.txt", ".h.txt"] {
      try folder.write(name, to: name)
    }
    #expect(try await ids(of: "*.txt") == ["a1.txt", "a22.txt", "b1.txt"])
    #expect(try await ids(of: "[!b]?.txt") == ["a1.txt"])
    #expect(try await ids(of: "{c.md,b*}") == ["b1.txt", "c.md"])
    #expect(try await ids(of: "d/**") == ["d/e/f.txt", "d/g.txt"])
    #expect(try await ids(of: "**/f.txt") == ["d/e/f.txt"])
    #expect(try await ids(of: "d/**/g.txt") == ["d/g.txt"])
    #expect(try await ids(of: "d") == ["d/e/f.txt", "d/g.txt"])
    #expect(try await ids(of: ".*.txt") == [".h.txt"])
    #expect(try await ids(of: folder.path + "/c.md") == ["c.md"])
    #expect(try await ids(of: "./d//../c.md") == ["c.md"])
  }

  @Test func `what matches nothing refuses the run, unless that is allowed`() async throws {
    await #expect(throws: RunRefusal.self) { try await ids(of: "*.txt") }
    await #expect(throws: RunRefusal.self) { try await ids(of: "nosuch.txt") }
    #expect(try await ids(of: "*.txt", allowEmpty: true) == [])
  }

  @Test func `links to folders are not followed, and what is no file is not opened`() async throws {
    try folder.write("a", to: "a.txt")
    try folder.write("b", to: "sub/b.txt")
    try folder.link("loop", to: "..")
    try folder.link("self", to: ".")
    try folder.link("sub/up", to: "..")
    try folder.link("dangling.txt", to: "nowhere")
    try folder.link("zero.txt", to: "/dev/zero")
    try folder.link("linked.txt", to: "a.txt")
    #expect(unsafe mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
    let outcomes = try await outcomes(of: "**/*.txt")
    #expect(outcomes.lines.map(Self.id) == ["a.txt", "linked.txt", "sub/b.txt"])
    #expect(
      outcomes.failures.map { "\($0.id) \($0.message)" } == [
        "dangling.txt is a link to nothing", "pipe.txt is a pipe, not a file",
        "zero.txt is a device, not a file",
      ])
  }

  @Test func `each kind of file is read its own way`() async throws {
    try folder.write("", to: "a.txt")
    try folder.write(Data([0x63, 0x61, 0x66, 0xE9]), to: "b.txt")
    try folder.write(Data([0, 1, 2, 3, 0xFF, 0xFE, 0]), to: "c.txt")
    try folder.write("\u{FEFF}{\"id\":\"one\"}\n{\"id\":\"two\"}", to: "d.ndjson")
    try folder.write("[{\"id\":\"three\"},\n{\"text\":\"x\"}]", to: "e.json")
    try folder.write("", to: "f.jsonl")
    try folder.write(Data([0xFF, 0xFE, 0x7B, 0]), to: "g.ndjson")
    try folder.write("[{\"id\":\"four\"},", to: "h.json")
    let outcomes = try await outcomes(of: "*")
    #expect(
      outcomes.lines.map(Self.id) == ["a.txt", "b.txt", "one", "two", "three", "e.json#2", "four"])
    #expect(outcomes.lines[0] == "{\"id\":\"a.txt\",\"source\":\"a.txt\",\"text\":\"\"}")
    #expect(
      outcomes.lines[1].contains("\"text\":\"café\",\"metadata\":{\"encoding\":\"windows-1252\"}"))
    #expect(outcomes.failures.map(\.id) == ["c.txt", "g.ndjson", "h.json"])
    #expect(outcomes.failures[1].message == "is UTF-16; records are read as UTF-8 alone")
  }

  @Test(arguments: [1, 2])
  func `white space behind the last record loses nothing`(workers: Int) async throws {
    for number in 0..<3 {
      try folder.write(" ", to: "\(number)a.ndjson")
      try folder.write(String(repeating: "long ", count: 20_000), to: "\(number)b.txt")
    }
    let outcomes = try await run(
      [],
      inputs: [
        InputEntry(source: .files(pattern: "*", relativeTo: .pipelineDirectory), onError: .drop)
      ], settings: RunSettings(workers: workers), directory: folder.path)
    #expect(outcomes.result.ledger.out == 3)
  }

  @Test func `a file whose name is no text fails, and is not passed over`() async throws {
    try folder.write("a", to: "a.txt")
    let name: [CChar] = Array((folder.path + "/caf").utf8CString.dropLast()) + [-23, 0]
    let descriptor = unsafe open(name, O_CREAT | O_WRONLY, 0o600)
    close(descriptor)
    let outcomes = try await outcomes(of: "*")
    #expect(outcomes.lines.count == 1)
    #expect(outcomes.failures.map(\.message) == ["has a name that is not UTF-8; rename it"])
  }

  @Test func `a file that can't be read fails alone`() async throws {
    try folder.write("a", to: "a.txt")
    try folder.write("b", to: "b.txt")
    try folder.write("c", to: "c.txt")
    // Root may read everything; a file that vanishes between listing and opening is the same to us.
    let removing = Step(name: "remove") { document in
      unsafe unlink(folder.path + "/b.txt")
      return .keep(document)
    }
    let outcomes = try await run(
      [removing],
      inputs: [
        InputEntry(
          source: .files(pattern: "*.txt", relativeTo: .pipelineDirectory), onError: .drop)
      ], settings: RunSettings(workers: 1), directory: folder.path)
    #expect(outcomes.lines.map(Self.id) == ["a.txt", "c.txt"])
    #expect(outcomes.failures.map(\.message) == ["can't be opened: no such file or directory"])
  }

  @Test func `an id used twice in files is found, however far apart`() async throws {
    try folder.write(records(3000), to: "a.ndjson")
    try folder.write("{\"id\":\"x\"}\n\n{\"id\":\"2995\"}\n{\"id\":\"a.ndjson\"}\n", to: "b.ndjson")
    try folder.write("[{\"id\":\"x\"},{\"id\":\"y\"},{\"id\":\"y\"}]", to: "c.json")
    let outcomes = try await outcomes(of: "*")
    #expect(
      outcomes.failures.map { "\($0.place ?? "") \($0.message)" } == [
        "b.ndjson:3 the id '2995' is taken already, by a.ndjson:2996",
        "c.json#1 the id 'x' is taken already, by b.ndjson:1",
        "c.json#3 the id 'y' is taken already, by the record at byte 13 of c.json",
      ])
  }

  @Test func `the partial file of an output is refused as an input`() async throws {
    try folder.write("{}", to: "q.ndjson.partial")
    await #expect(throws: RunRefusal.self) {
      try await run(
        [],
        inputs: [
          InputEntry(
            source: .files(pattern: "q.ndjson.partial", relativeTo: .pipelineDirectory),
            onError: .drop)
        ], settings: RunSettings(workers: testWorkers, quarantine: "q.ndjson"),
        directory: folder.path)
    }
    #expect(try folder.read("q.ndjson.partial") == "{}")
  }

  @Test func `a pattern that ends in two stars finds what is there`() async throws {
    try folder.write("a", to: "a.txt")
    try folder.write("b", to: "d/b.txt")
    for pattern in [".", "**", "./**", folder.path] {
      #expect(try await ids(of: pattern) == ["a.txt", "d/b.txt"])
    }
  }

  @Test func `an output that is an input is refused`() async throws {
    try folder.write("{}", to: "a.ndjson")
    try folder.link("b.ndjson", to: "a.ndjson")
    let settings = RunSettings(workers: testWorkers, quarantine: "b.ndjson")
    await #expect(throws: RunRefusal.self) {
      try await run(
        [],
        inputs: [
          InputEntry(
            source: .files(pattern: "a.ndjson", relativeTo: .pipelineDirectory), onError: .drop)
        ], settings: settings, directory: folder.path)
    }
  }
}
