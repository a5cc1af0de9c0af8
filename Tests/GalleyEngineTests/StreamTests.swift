import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Glibc
import Testing

/// Standard input as a pipe that a test writes to.
@Suite struct StreamTests {
  private struct Pipe: Sendable {
    let reader: Int32
    let writer: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      unsafe pipe(&ends)
      (reader, writer) = (ends[0], ends[1])
    }

    func send(_ text: String) { _ = unsafe write(writer, text, text.utf8.count) }
  }

  private func start(
    _ format: InputEntry.InputFormat?, from pipe: Pipe, sink: MemorySink, control: RunControl,
    steps: [Step] = [], maxInFlight: ByteCount = RunSettings().maxInFlight
  ) throws -> Task<RunResult, any Error> {
    var problems: [Diagnostic] = []
    let place = SourcePlace(
      origin: .argument("test"), start: .init(line: 1, column: 1), end: .init(line: 1, column: 1))
    let writing = try #require(
      StageDescriptor(WriteLines.self).plan(nil, at: place, reporting: &problems))
    let plan = RunPlan(
      name: "test", directory: "/nonexistent",
      inputs: [InputEntry(source: .standardInput(format), onError: .drop)],
      stages: steps.map(\.planned)
        + [PlannedStage(name: "write", configuration: writing, onError: .fail)],
      settings: RunSettings(workers: testWorkers, maxInFlight: maxInFlight))
    return Task {
      defer { close(pipe.reader) }
      return try await Engine.run(
        plan,
        in: RunEnvironment(
          workingDirectory: "/", standardInput: pipe.reader, standardOutput: sink),
        control: control)
    }
  }

  private func wait(for lines: Int, in sink: MemorySink) async throws {
    while sink.lines.count < lines { try await Task.sleep(for: .milliseconds(2)) }
  }

  @Test(.timeLimit(.minutes(5)))
  func `the first document comes out before the last is read`() async throws {
    let pipe = Pipe()
    let sink = MemorySink()
    let run = try start(nil, from: pipe, sink: sink, control: RunControl())
    pipe.send("{\"id\":\"a\"}\n{\"id\":")
    try await wait(for: 1, in: sink)
    pipe.send("\"b\"}\n")
    try await wait(for: 2, in: sink)
    pipe.send("{\"id\":\"c\"}")
    close(pipe.writer)
    let result = try await run.value
    #expect(result.ledger.out == 3)
    #expect(sink.lines.last == "{\"id\":\"c\",\"source\":\"stdin\"}")
  }

  /// Each record is sent behind the last one's answer, until one is not taken in.
  @Test(.timeLimit(.minutes(5)))
  func `large answers that wait for a late document hold up the input`() async throws {
    let counts = Lock((answered: 0, isReleased: false))
    let outside = Outside(answerBytes: 1 << 20) { document in
      while document.id == "0", !counts.withLock({ $0.isReleased }) {
        try await Task.sleep(for: .milliseconds(5))
      }
      counts.withLock { $0.answered += 1 }
      return .keep(document)
    }
    let pipe = Pipe()
    let sink = MemorySink()
    let run = try start(
      .ndjson, from: pipe, sink: sink, control: RunControl(), steps: [outside.step()],
      maxInFlight: ByteCount(16 << 20))
    pipe.send("{\"id\":\"0\"}\n")
    var sent = 1
    var isHeldUp = false
    while !isHeldUp, sent < 300 {
      pipe.send("{\"id\":\"\(sent)\"}\n")
      sent += 1
      let end = ContinuousClock.now + .seconds(2)
      while !isHeldUp, counts.withLock({ $0.answered }) < sent - 1 {
        isHeldUp = ContinuousClock.now > end
        try await Task.sleep(for: .milliseconds(1))
      }
    }
    #expect(isHeldUp)
    counts.withLock { $0.isReleased = true }
    close(pipe.writer)
    #expect(try await run.value.ledger.out == sent)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a reader that waits for input can be stopped`() async throws {
    let pipe = Pipe()
    let sink = MemorySink()
    let control = RunControl()
    let run = try start(.ndjson, from: pipe, sink: sink, control: control)
    pipe.send("{\"id\":\"a\"}\n")
    try await wait(for: 1, in: sink)
    control.stop(.signal(2))
    #expect(try await run.value.stop == .signal(2))
    close(pipe.writer)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [InputEntry.InputFormat.text, .ndjson])
  func `a stop in the middle of a record makes no record of the half`(
    format: InputEntry.InputFormat
  ) async throws {
    let pipe = Pipe()
    let sink = MemorySink()
    let control = RunControl()
    let run = try start(format, from: pipe, sink: sink, control: control)
    pipe.send("{\"id\":\"a\", \"text\": \"The first half")
    try await Task.sleep(for: .milliseconds(100))
    control.stop(.signal(15))
    let result = try await run.value
    #expect(result.stop == .signal(15) && result.ledger.read == 0)
    close(pipe.writer)
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["Plain text\n{\"id\":1}", "", "  [not json]"])
  func `what does not begin with a brace is one text`(input: String) async throws {
    let pipe = Pipe()
    let sink = MemorySink()
    let run = try start(nil, from: pipe, sink: sink, control: RunControl())
    pipe.send(input)
    close(pipe.writer)
    #expect(try await run.value.ledger.out == 1)
    #expect(
      sink.lines.first?.hasPrefix("{\"id\":\"stdin\",\"source\":\"stdin\",\"text\":\"") == true)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [4096, 16384, 65536, 1 << 20])
  func `characters on the borders of reads come through`(border: Int) async throws {
    for (character, shift) in [("é", 1), ("中", 2), ("😀", 3), ("😀", 1)] {
      let pipe = Pipe()
      let sink = MemorySink()
      let run = try start(.ndjson, from: pipe, sink: sink, control: RunControl())
      let head = "{\"id\":\"a\",\"source\":\"s\",\"text\":\""
      let padding = String(repeating: "x", count: border - head.utf8.count - shift)
      let line = head + padding + character + "\"}\n"
      // A thread of its own: a pool whose threads all write to full pipes reads nothing.
      Thread.detachNewThread {
        var rest = Array(line.utf8)[...]
        while !rest.isEmpty {
          let count = unsafe Array(rest.prefix(4096)).withUnsafeBytes {
            unsafe write(pipe.writer, $0.baseAddress, $0.count)
          }
          rest = rest.dropFirst(count)
        }
        close(pipe.writer)
      }
      _ = try await run.value
      #expect(sink.text == line)
    }
  }
}
