import Galley
import GalleyFormats
import GalleyPlugins
import Testing

/// A plugin in a folder of its own, and what was heard of it.
final class PluginTrial: Sendable {
  let folder: TemporaryFolder
  private let heard = Lock(Heard())
  let groups = ProcessGroups()

  struct Heard: Sendable {
    var lines: [String] = []
    var notes: [String] = []
    var failures: [String] = []
  }

  /// - Parameter program: Python, behind `from kit import *`.
  init(_ program: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(Self.kit, to: "kit.py")
    try folder.write("from kit import *\n" + program, to: "plugin.py")
  }

  var lines: [String] { heard.withLock(\.lines) }
  var notes: [String] { heard.withLock(\.notes) }
  var failures: [String] { heard.withLock(\.failures) }

  /// Without the folders of other versions, which cost more than the program.
  static let python = ["/usr/bin/python3", "-S", "plugin.py"]

  func command(
    _ arguments: [String] = PluginTrial.python, processes: Int = 1,
    limits: ProcessLimits = ProcessLimits(),
    contract: Contract = Contract(
      uses: [.text, .field("seen", .any)],
      writes: [.text, .field("seen", .any), .entities, .annotations("marks")])
  ) -> ProcessCommand {
    ProcessCommand(
      plugin: "trial", folder: folder.path, arguments: arguments, processes: processes,
      limits: limits, contract: contract, galleyVersion: "0.0.0")
  }

  /// Starts the stage, gives it to `body`, and shuts it down.
  func run<Result>(
    _ command: ProcessCommand? = nil, _ body: (ProcessStage) async throws -> Result
  ) async throws -> Result {
    let stage = try await start(command)
    do {
      let result = try await body(stage)
      await stage.shutdown()
      return result
    } catch {
      await stage.shutdown()
      throw error
    }
  }

  func start(_ command: ProcessCommand? = nil) async throws -> ProcessStage {
    let heard = heard
    let context = StageContext(
      stage: "trial", pipelineDirectory: folder.path, standardOutput: NoSink(),
      note: { note in heard.withLock { $0.notes.append(note) } },
      program: { report in
        heard.withLock { heard in
          switch report {
          case .said(let line): heard.lines.append(line)
          case .endedBadly(let message): heard.failures.append(message)
          }
        }
      })
    return try await ProcessStage(command ?? self.command(), groups: groups, context: context)
  }

  private static let kit = """
    import json, os, signal, sys, time

    source = sys.stdin.buffer
    target = sys.stdout.buffer

    def send(message):
        target.write(json.dumps(message).encode() + b"\\n")
        target.flush()

    def start(concurrency=1):
        hello = json.loads(source.readline())
        send({"type": "ready", "protocol": 1, "concurrency": concurrency})
        return hello

    def messages():
        for line in source:
            yield json.loads(line)

    def documents():
        for message in messages():
            if message["type"] == "document":
                yield message["seq"], message["document"]

    def keep(seq, **fields):
        send({"type": "keep", "seq": seq, "set": {"fields": fields}} if fields
             else {"type": "keep", "seq": seq})

    def first_time(name):
        try:
            os.close(os.open("seen-" + name, os.O_CREAT | os.O_EXCL))
            return True
        except FileExistsError:
            return False

    """
}

private struct NoSink: ByteSink {
  func write(_ bytes: Span<UInt8>) {}
  func flush() {}
}

/// What became of a document.
enum Verdict: Equatable {
  case kept(Document)
  case dropped(String)
  case replaced([String])
  case failed(String)

  static func == (left: Verdict, right: Verdict) -> Bool { "\(left)" == "\(right)" }

  var kept: Document? { if case .kept(let document) = self { document } else { nil } }
  var failure: String? { if case .failed(let message) = self { message } else { nil } }
}

extension ProcessStage {
  func verdict(on document: Document) async throws -> Verdict {
    do {
      switch try await call(document, turn: 0).outcome {
      case .keep(let document): return .kept(document)
      case .drop(let reason): return .dropped(reason)
      case .replace(let documents): return .replaced(documents.map { "\($0.id) \($0.text)" })
      }
    } catch let error as StageError {
      return .failed(error.message)
    }
  }

  /// Gives many documents at the same time, and returns what became of them, in their order.
  func verdicts(on documents: [Document]) async throws -> [Verdict] {
    try await withThrowingTaskGroup(of: (Int, Verdict).self) { group in
      for (index, document) in documents.enumerated() {
        group.addTask { (index, try await self.verdict(on: document)) }
      }
      var verdicts: [Verdict?] = Array(repeating: nil, count: documents.count)
      for try await (index, verdict) in group { verdicts[index] = verdict }
      return verdicts.compactMap { $0 }
    }
  }

  func verdicts(on ids: [String]) async throws -> [Verdict] {
    try await verdicts(on: ids.map { Document(id: $0, text: "text of \($0)") })
  }
}
