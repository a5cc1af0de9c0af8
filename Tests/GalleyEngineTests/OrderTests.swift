import Galley
import GalleyEngine
import GalleyFormats
import Glibc
import Testing

@Suite struct OrderTests {
  /// Writes down the ids that it is called for.
  private final class Log: Sendable {
    private let state = Lock<(ids: [String], isBusy: Bool, overlaps: Int)>(([], false, 0))

    var ids: [String] { state.withLock { $0.ids } }
    var overlaps: Int { state.withLock { $0.overlaps } }

    func begin(_ id: String) {
      state.withLock { state in
        state.ids.append(id)
        if state.isBusy { state.overlaps += 1 }
        state.isBusy = true
      }
    }

    func end() { state.withLock { $0.isBusy = false } }
  }

  private func ordered(
    _ name: String, _ log: Log, retries: Int = 0,
    _ body: @escaping @Sendable (Document) async throws -> Outcome = { .keep($0) }
  ) -> Step {
    Step(name: name, onError: .drop, order: .input, retries: retries) { document in
      log.begin(document.id)
      defer { log.end() }
      return try await body(document)
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 8, 64])
  func `a stage gets all documents in input order`(workers: Int) async throws {
    let log = Log()
    let second = Log()
    let outcomes = try await run(
      [
        Step(name: "mixed", onError: .drop) { document in
          let number = Int(document.id) ?? 0
          if number % 7 == 0 { try await Task.sleep(for: .microseconds(number % 900)) }
          if number % 11 == 3 { throw StageError("no elevens") }
          if number % 13 == 5 { return .drop(reason: "thirteen") }
          if number % 17 == 1 { return .replace(with: [document, document]) }
          return .keep(document)
        },
        ordered("first", log) { document in
          if document.id.hasSuffix("9") { return .drop(reason: "nine") }
          if document.id.hasSuffix("8") { return .replace(with: [document, document, document]) }
          return .keep(document)
        },
        Step(name: "between") { document in
          let number = Int(document.id) ?? 0
          if number % 5 == 0 { try await Task.sleep(for: .microseconds(number % 700)) }
          return .keep(document)
        },
        ordered("second", second),
      ], over: records(1000), settings: RunSettings(workers: workers))
    #expect(log.overlaps == 0 && second.overlaps == 0)
    #expect(log.ids == expected)
    #expect(second.ids == outcomes.ids)
    #expect(outcomes.result.ledger.addsUp && outcomes.result.stop == nil)
  }

  /// What comes to the first ordered stage.
  private var expected: [String] {
    (0..<1000).flatMap { number -> [String] in
      if number % 11 == 3 || number % 13 == 5 { return [] }
      return number % 17 == 1 ? ["\(number)/1", "\(number)/2"] : ["\(number)"]
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 8])
  func `documents that wait before it, in it and behind it keep the order`(workers: Int)
    async throws
  {
    let log = Log()
    let tried = Lock<Set<String>>([])
    let failsOnce: @Sendable (String, Document) throws -> Void = { stage, document in
      let isFirst = tried.withLock { $0.insert(stage + document.id).inserted }
      if isFirst, (Int(document.id) ?? 0) % 20 < 3 { throw StageError("once") }
    }
    let outcomes = try await run(
      [
        Step(name: "before", retries: 1) { document in
          try failsOnce("before", document)
          return .keep(document)
        },
        ordered("ordered", log, retries: 1) { document in
          try failsOnce("ordered", document)
          return .keep(document)
        },
        Step(name: "behind", retries: 1) { document in
          try failsOnce("behind", document)
          return .keep(document)
        },
      ], over: records(500), settings: RunSettings(workers: workers))
    let called = (0..<500).flatMap { $0 % 20 < 3 ? ["\($0)", "\($0)"] : ["\($0)"] }
    #expect(log.ids == called && log.overlaps == 0)
    #expect(outcomes.ids == (0..<500).map(String.init))
  }

  @Test(.timeLimit(.minutes(5)))
  func `behind what is left unfinished, none passes`() async throws {
    let control = RunControl()
    let log = Log()
    let outcomes = try await run(
      [
        Step(name: "fetch", retries: 3) { document in
          if document.id == "40" { throw StageError("no answer") }
          return .keep(document)
        }, ordered("ordered", log),
      ], over: records(2000), settings: RunSettings(workers: 4), control: control,
      sleep: { _ in
        control.stop(.signal(2))
        try await Task.sleep(for: .seconds(600))
      })
    #expect(log.ids == (0..<40).map(String.init))
    #expect(outcomes.ids == log.ids)
    #expect(outcomes.result.ledger.unfinished > 0 && outcomes.result.ledger.addsUp)
  }

  /// Remembers the ids that it has seen, and drops those that come again.
  private struct RememberingStage: OrderedStage {
    static let info = StageInfo("remember", "Remembers.", order: .input)

    let seen = Lock<Set<String>>([])

    init() {}

    init(configuration: NoConfiguration, context: StageContext) {}

    func processInOrder(
      _ document: consuming Document
    ) async throws -> (outcome: Outcome, memory: [UInt8]) {
      let text = document.text
      let isNew = seen.withLock { $0.insert(text).inserted }
      return isNew ? (.keep(document), Array(text.utf8)) : (.drop(reason: "seen"), [])
    }

    func restore(_ memory: [UInt8]) async throws {}
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 8, 64])
  func `the first of several equal documents wins`(workers: Int) async throws {
    let outcomes = try await run(
      [
        Step(name: "sleep") { document in
          let number = Int(document.id) ?? 0
          try await Task.sleep(for: .microseconds((number * 7919) % 500))
          return .keep(document)
        },
        Step(name: "remember", make: { _ in RememberingStage() }, body: { .keep($0) }),
      ], over: records(600, text: { "text \($0 % 50)" }),
      settings: RunSettings(workers: workers))
    #expect(outcomes.ids == (0..<50).map(String.init))
    #expect(outcomes.result.ledger.droppedInAll == 550)
  }

  @Test(.timeLimit(.minutes(5)))
  func `an answer that comes late has counted, since the stage remembers it`() async throws {
    let outcomes = try await run(
      [
        Step(
          name: "remember", timeout: .milliseconds(200), retries: 2,
          make: { _ in SlowRememberingStage() }, body: { .keep($0) })
      ], over: records(3))
    #expect(outcomes.ids == ["0", "1", "2"])
  }

  private struct SlowRememberingStage: OrderedStage {
    static let info = StageInfo("remember", "Remembers.", order: .input)

    let seen = Lock<Set<String>>([])

    init() {}

    init(configuration: NoConfiguration, context: StageContext) {}

    func processInOrder(
      _ document: consuming Document
    ) async throws -> (outcome: Outcome, memory: [UInt8]) {
      let text = document.text
      let isNew = seen.withLock { $0.insert(text).inserted }
      // Not to be cancelled, and longer than the timeout.
      let end = ContinuousClock.now + .milliseconds(250)
      while text == "text 1", ContinuousClock.now < end { usleep(1000) }
      return isNew ? (.keep(document), Array(text.utf8)) : (.drop(reason: "seen"), [])
    }

    func restore(_ memory: [UInt8]) async throws {}
  }
}
