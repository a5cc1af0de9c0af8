import Dispatch
import Galley
import GalleyFormats
import GalleyPatterns
import Glibc

/// Has a stage work on the documents that come over one descriptor, and answers over another.
struct PluginServer: Sendable {
  private let descriptor: StageDescriptor
  /// Why the stage can't be a plugin, whatever its options are.
  private let obstacle: String?
  private let input: Int32
  private let output: AnswerSink
  private let concurrency: Int

  init<Served: Stage>(_ type: Served.Type, input: Int32, output: Int32, concurrency: Int) {
    descriptor = StageDescriptor(type)
    obstacle = Self.obstacle(to: type)
    self.input = input
    self.output = AnswerSink(output)
    self.concurrency = concurrency
  }

  /// Answers until the host says goodbye, or its end of the pipe is closed.
  ///
  /// - Returns: the exit code of the program.
  func run() async -> Int32 {
    do {
      let (lines, session) = try await begin()
      guard let session else { return 0 }
      output.write(AnswerWriter.ready(concurrency: concurrency))
      let end = await onThread { answerAll(lines, session) }
      await session.stage.shutdown()
      return end
    } catch {
      // An ill-behaved host can't be told anything else; people read what went wrong.
      output.write(AnswerWriter.refusal(error.message))
      return 1
    }
  }

  /// Reads the host's first line, and starts the stage.
  ///
  /// - Returns: no session where no line came.
  private func begin() async throws(PluginFailure) -> (lines: LineReader, Session?) {
    let (lines, first) = await onThread {
      var lines = LineReader(input)
      let first = Result { () throws(PluginFailure) in try lines.next() }
      return (lines, first)
    }
    guard let line = try first.get() else { return (lines, nil) }
    var reader = HostMessageReader()
    guard case .hello(let hello) = try reader.read(line.span) else {
      throw PluginFailure("this is a plugin for galley, which says hello first")
    }
    guard hello.version == 1 else {
      throw PluginFailure("this plugin speaks version 1 of the protocol alone")
    }
    return (lines, try await session(hello))
  }

  private func session(_ hello: HostMessage.Hello) async throws(PluginFailure) -> Session {
    if let obstacle { throw PluginFailure(obstacle) }
    let place = SourcePlace(
      origin: .argument("options"), start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 1))
    var problems: [Diagnostic] = []
    let planned = descriptor.plan(
      SourceValue(.object(hello.options), at: place), at: place, patterns: installedPatterns(),
      reporting: &problems)
    guard let planned else {
      throw PluginFailure(problems.map(\.message).joined(separator: "; "))
    }
    do {
      return Session(
        stage: try await planned.start(context()),
        writer: AnswerWriter(writes: planned.contract.writes, offsets: hello.offsets),
        offsets: hello.offsets)
    } catch {
      throw PluginFailure("\(error)")
    }
  }

  private func context() -> StageContext {
    let folder = unsafe getcwd(nil, 0)
    defer { unsafe free(folder) }
    return StageContext(
      stage: descriptor.name,
      pipelineDirectory: unsafe folder.map { unsafe String(cString: $0) } ?? "/",
      standardOutput: NoResults(), note: { print("note: \($0)") })
  }

  private static func obstacle<Served: Stage>(to type: Served.Type) -> String? {
    let name = Served.info.name
    if type is any CommittingStage.Type {
      return "'\(name)' can't be a plugin: it commits its results in order"
    }
    if type is any OrderedStage.Type || Served.info.order == .input {
      return "'\(name)' can't be a plugin: it needs its documents in order"
    }
    return nil
  }
}

extension PluginServer {
  /// A stage at work.
  private struct Session: Sendable {
    let stage: any Stage
    let writer: AnswerWriter
    let offsets: OffsetUnit
  }

  /// Hands documents to tasks, as many at once as was said; comes back when all are answered.
  private func answerAll(_ lines: LineReader, _ session: Session) -> Int32 {
    let slots = DispatchSemaphore(value: concurrency)
    var failure: PluginFailure?
    do {
      try forEachDocument(lines) { seq, document in
        slots.wait()
        Task.detached {
          output.write(await answer(seq, document, session))
          // What the stage has printed is shown with its document, not when a buffer is full.
          fflush(nil)
          slots.signal()
        }
      }
    } catch {
      failure = error
    }
    for _ in 0..<concurrency { slots.wait() }
    for _ in 0..<concurrency { slots.signal() }
    if let failure { print("error: \(failure.message)") }
    return failure == nil ? 0 : 1
  }

  private func forEachDocument(
    _ lines: LineReader, _ body: (Int, [UInt8]) -> Void
  ) throws(PluginFailure) {
    var lines = lines
    var reader = HostMessageReader()
    while let line = try lines.next() {
      switch try reader.read(line.span) {
      case .document(let seq, let range): body(seq, Array(line[range]))
      case .bye: return
      case .hello, .other: break
      }
    }
  }

  private func answer(_ seq: Int, _ document: [UInt8], _ session: Session) async -> ByteBuffer {
    do {
      var reader = DocumentReader(offsets: session.offsets)
      let document = try reader.read(document.span, defaultID: "").document
      let outcome = try await session.stage.process(document)
      return try session.writer.answer(seq, document, outcome)
    } catch {
      return AnswerWriter.failure(seq, error)
    }
  }
}

/// Has a thread that may block do something, and waits for it without holding one of the pool's.
private func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue(label: "galley-plugin").async { continuation.resume(returning: body()) }
  }
}
