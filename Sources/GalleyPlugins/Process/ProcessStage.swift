package import Galley
import GalleyFormats
internal import Glibc

/// A stage that is a plugin: processes that speak its protocol (Plugins/PROTOCOL.md).
package struct ProcessStage: ExternalStage {
  package static let info = StageInfo("process", "Hands documents to the processes of a plugin.")

  private let messages: HostMessages
  private let answers: Answers
  private let mailbox: Mailbox
  /// Nanoseconds, where the pipeline names no `timeout`.
  private let usualTimeout: Int?

  package init(configuration: NoConfiguration, context: StageContext) throws {
    throw StageError("a plugin's stage is made from its manifest", retryable: false)
  }

  /// Starts all processes, and waits until they are ready.
  ///
  /// - Parameter groups: is told of the processes that are alive.
  /// - Throws: what the plugin said, or why it could not be started.
  package init(
    _ command: ProcessCommand, groups: ProcessGroups = ProcessGroups(), context: StageContext
  ) async throws {
    guard let mailbox = Mailbox() else {
      throw StageError("no descriptor for the plugin '\(command.plugin)'", retryable: false)
    }
    let mask = SecretMask(command.hiddenValues)
    messages = HostMessages(command)
    answers = Answers(command, mask, note: context.note)
    self.mailbox = mailbox
    usualTimeout = command.limits.timeout?.nanoseconds
    let hello = try messages.hello()
    let reports = PluginReports(
      relay: context.relay, note: context.note, failure: context.reportFailure)
    try await start(mailbox) {
      // The thread that starts a process has to live as long: the process is killed when it ends.
      ignoreBrokenPipes()
      var pool = ProcessPool(command, hello: hello, mailbox, groups, mask, reports)
      pool.run()
    }
  }

  package func call(_ document: consuming Document, turn: Int) async throws -> ExternalReply {
    let number = mailbox.nextNumber()
    let line = try messages.document(document, number: number)
    let timeout = AttemptLimit.current?.duration.nanoseconds ?? usualTimeout
    let id = document.id
    let mailbox = mailbox
    let reply = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let call = Call(
          number: number, id: id, turn: turn, line: line, timeout: timeout,
          continuation: continuation)
        guard mailbox.send(.call(call)) else {
          return continuation.resume(throwing: CancellationError())
        }
        // Where it was cancelled before the message went, the handler's came first, and to nothing.
        if Task.isCancelled { _ = mailbox.send(.cancel(number)) }
      }
    } onCancel: {
      _ = mailbox.send(.cancel(number))
    }
    let start = monotonicNow()
    let outcome = try answers.outcome(of: reply.answer, for: document)
    return ExternalReply(
      outcome, nanoseconds: reply.work + monotonicNow() - start, bytes: reply.answer.size)
  }

  package func takeBack() { _ = mailbox.send(.takeBack) }

  package func shutdown() async {
    await withCheckedContinuation { continuation in
      if !mailbox.send(.stop(continuation)) { continuation.resume() }
    }
  }
}

/// Lets a write to a pipe that nobody reads fail, and do nothing else, on this thread.
func ignoreBrokenPipes() {
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
}

/// Starts a pool on a thread of its own, and waits until it works or why it doesn't.
private func start(_ mailbox: Mailbox, _ body: @escaping @Sendable () -> Void) async throws {
  try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { continuation in
      _ = mailbox.send(.begin(continuation))
      if !startDetachedThread(body) {
        mailbox.close()
        continuation.resume(
          throwing: StageError("no thread for a plugin's processes", retryable: false))
      } else if Task.isCancelled {
        _ = mailbox.send(.stop(nil))
      }
    }
  } onCancel: {
    _ = mailbox.send(.stop(nil))
  }
}
