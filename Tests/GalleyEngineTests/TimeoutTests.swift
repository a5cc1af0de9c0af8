import Galley
import GalleyEngine
import GalleyFormats
import Glibc
import Synchronization
import Testing

@Suite struct TimeoutTests {
  /// Never comes back before `isOver` is true, whatever it is told.
  private func block(until isOver: borrowing Atomic<Bool>) {
    while !isOver.load(ordering: .relaxed) { usleep(500) }
  }

  private final class Flag: Sendable {
    let value = Atomic(false)
  }

  /// A stage that makes what `body` says of a document and its context.
  private struct ContextStage: Stage {
    static let info = StageInfo("context", "Does what a test says.")

    let context: StageContext
    let body: @Sendable (Document, StageContext) async throws -> Outcome

    init(
      _ context: StageContext,
      _ body: @escaping @Sendable (Document, StageContext) async throws -> Outcome
    ) {
      self.context = context
      self.body = body
    }

    init(configuration: NoConfiguration, context: StageContext) {
      self.init(context) { document, _ in .keep(document) }
    }

    func process(_ document: consuming Document) async throws -> Outcome {
      try await body(document, context)
    }
  }

  private func step(
    timeout: Duration?, retries: Int = 0, onError: FailurePolicy = .drop,
    _ body: @escaping @Sendable (Document, StageContext) async throws -> Outcome
  ) -> Step {
    Step(
      name: "slow", onError: onError, timeout: timeout, retries: retries,
      make: { ContextStage($0, body) }, body: { .keep($0) })
  }

  @Test(.timeLimit(.minutes(5)))
  func `a loop that polls, a sleep and one that looks for itself end at the timeout`()
    async throws
  {
    let outcomes = try await run(
      [
        step(timeout: .milliseconds(150)) { document, context in
          switch document.id {
          case "1": while true { try context.checkDeadline() }
          case "2": try await Task.sleep(for: .seconds(600))
          case "3":
            let deadline = try #require(context.deadline)
            while ContinuousClock.now < deadline { usleep(200) }
            throw StageError("I give up", retryable: false)
          case "4":
            while !Task.isCancelled { usleep(200) }
            return .keep(document)
          default: break
          }
          return .keep(document)
        }
      ], over: records(6))
    #expect(outcomes.ids == ["0", "5"])
    #expect(outcomes.failures.map(\.id) == ["1", "2", "3", "4"])
    #expect(Set(outcomes.failures.map(\.message)) == ["took longer than 150ms"])
    #expect(outcomes.result.stop == nil && outcomes.result.ledger.addsUp)
  }

  @Test(.timeLimit(.minutes(5)))
  func `what took too long is tried again, with the whole time`() async throws {
    let calls = Lock(0)
    let outcomes = try await run(
      [
        step(timeout: .milliseconds(150), retries: 2) { document, context in
          let deadline = try #require(context.deadline)
          #expect(deadline > .now)
          if document.id == "1",
            calls.withLock({
              $0 += 1
              return $0
            }) < 3
          {
            while true { try context.checkDeadline() }
          }
          return .keep(document)
        }
      ], over: records(3))
    #expect(outcomes.ids == ["0", "1", "2"] && calls.withLock { $0 } == 3)
    #expect(
      outcomes.recorder.waits.map(\.message) == Array(repeating: "took longer than 150ms", count: 2)
    )
  }

  @Test func `without a timeout there is no deadline`() async throws {
    let outcomes = try await run(
      [
        step(timeout: nil) { document, context in
          #expect(context.deadline == nil)
          try context.checkDeadline()
          return .keep(document)
        }
      ], over: records(1))
    #expect(outcomes.lines.count == 1)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 8])
  func `a stage that does not come back ends the run behind its document`(workers: Int)
    async throws
  {
    let flag = Flag()
    defer { flag.value.store(true, ordering: .relaxed) }
    let outcomes = try await run(
      [
        step(timeout: .milliseconds(100), retries: 5) { document, _ in
          if document.id == "100" { block(until: flag.value) }
          return .keep(document)
        }
      ], over: records(300), settings: RunSettings(workers: workers))
    #expect(outcomes.ids == (0..<100).map(String.init))
    guard case .abandoned(let failure)? = outcomes.result.stop else {
      Issue.record("the run did not stop for the stage")
      return
    }
    #expect(failure.id == "100")
    #expect(failure.message == "did not come back within 300ms, three times its timeout")
    #expect(outcomes.result.ledger.failed == 1 && outcomes.result.ledger.addsUp)
  }

  @Test(.timeLimit(.minutes(5)))
  func `stages that block hold up neither the pool nor each other's end`() async throws {
    let flag = Flag()
    defer { flag.value.store(true, ordering: .relaxed) }
    // More than there are cores, at the same time: each ends in its own time, and the run with them.
    let outcomes = try await run(
      [
        step(timeout: .milliseconds(30)) { document, _ in
          block(until: flag.value)
          return .keep(document)
        }
      ], over: records(64), settings: RunSettings(workers: 16))
    guard case .abandoned(let failure)? = outcomes.result.stop else {
      Issue.record("the run did not stop for the stage")
      return
    }
    #expect(failure.id == "0" && outcomes.lines.isEmpty && outcomes.result.ledger.addsUp)
  }

  @Test(.timeLimit(.minutes(5)))
  func `what is given up in a stage that works in order lets none behind it pass`() async throws {
    let flag = Flag()
    defer { flag.value.store(true, ordering: .relaxed) }
    let called = Lock<[String]>([])
    var blocking = step(timeout: .milliseconds(500)) { document, _ in
      called.withLock { $0.append(document.id) }
      if document.id == "7" { block(until: flag.value) }
      return .keep(document)
    }
    blocking.order = .input
    let outcomes = try await run([blocking], over: records(300))
    #expect(called.withLock { $0 } == (0...7).map(String.init))
    #expect(outcomes.ids == (0..<7).map(String.init))
    #expect(outcomes.result.ledger.addsUp)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a stop cancels attempts when the grace is over`() async throws {
    let control = RunControl()
    let outcomes = try await run(
      [
        step(timeout: .seconds(600)) { document, context in
          control.stop(.signal(15))
          while true {
            try context.checkDeadline()
            try await Task.sleep(for: .milliseconds(1))
          }
        }
      ], over: records(10), settings: RunSettings(workers: 2, grace: .milliseconds(20)),
      control: control)
    #expect(outcomes.result.stop == .signal(15) && outcomes.lines.isEmpty)
    #expect(outcomes.result.ledger.unfinished > 0 && outcomes.result.ledger.failed == 0)
  }

  @Test(.timeLimit(.minutes(5)))
  func `only the stage's own time counts, not that in which a document waits`() async throws {
    let outcomes = try await run(
      [
        Step(name: "order", order: .input) { document in
          try await Task.sleep(for: .milliseconds(4))
          return .keep(document)
        },
        step(timeout: .milliseconds(500)) { document, _ in
          try await Task.sleep(for: .milliseconds(1))
          return .keep(document)
        },
      ], over: records(150), settings: RunSettings(workers: 8))
    #expect(outcomes.lines.count == 150)
  }
}
