import Galley
import GalleyEngine
import GalleyFormats
import Testing

@Suite struct RunTests {
  @Test func `documents come out in input order`() async throws {
    let outcomes = try await run(
      [Step(name: "keep") { .keep($0) }], over: records(5000),
      settings: RunSettings(workers: 4))
    #expect(outcomes.result.stop == nil)
    #expect(outcomes.result.ledger.read == 5000 && outcomes.result.ledger.out == 5000)
    #expect(outcomes.lines.count == 5000)
    #expect(outcomes.lines[4321].hasPrefix("{\"id\":\"4321\","))
  }

  @Test(arguments: [1, 2, 8, 64])
  func `the bytes do not depend on the number of workers`(workers: Int) async throws {
    let reference = try await mixedRun(workers: 1)
    let other = try await mixedRun(workers: workers)
    #expect(reference.lines == other.lines)
    #expect(reference.result.ledger == other.result.ledger)
    #expect(reference.failures == other.failures)
    #expect(reference.result.notes == other.result.notes)
    #expect(reference.result.ledger.addsUp)
  }

  /// Some sleep, some fail, some are dropped, some become several.
  private func mixedRun(workers: Int) async throws -> Outcomes {
    try await run(
      [
        Step(name: "mixed", onError: .drop) { document in
          let number = Int(document.id) ?? 0
          if number % 7 == 0 { try await Task.sleep(for: .microseconds(number % 900)) }
          if number % 11 == 3 { throw StageError("no elevens") }
          if number % 13 == 5 { return .drop(reason: "thirteen") }
          if number % 17 == 1 { return .replace(with: [document, document]) }
          return .keep(document)
        }
      ], over: records(2000), settings: RunSettings(workers: workers))
  }

  @Test func `a document that replaces another is named after it`() async throws {
    let outcomes = try await run(
      [Step(name: "split") { .replace(with: [$0, $0, $0]) }], over: records(2))
    #expect(
      outcomes.lines.map { $0.prefix(12) } == [
        "{\"id\":\"0/1\",", "{\"id\":\"0/2\",", "{\"id\":\"0/3\",", "{\"id\":\"1/1\",",
        "{\"id\":\"1/2\",", "{\"id\":\"1/3\",",
      ])
    #expect(outcomes.result.ledger.replaced == 2 && outcomes.result.ledger.replacements == 6)
  }

  @Test func `a replacement that fails is counted, and its brothers go on`() async throws {
    let outcomes = try await run(
      [
        Step(name: "split") { .replace(with: [$0, $0, $0]) },
        Step(name: "fail", onError: .drop) { document in
          if document.id == "0/2" { throw StageError("not this one") }
          return .keep(document)
        },
      ], over: records(2))
    #expect(outcomes.lines.count == 5)
    #expect(outcomes.failures.map(\.id) == ["0/2"])
    #expect(outcomes.result.ledger.failedReplacements == 1)
    #expect(outcomes.result.ledger.failures == 1 && outcomes.result.ledger.addsUp)
  }

  @Test func `what a stage throws on comes in no export`() async throws {
    let outcomes = try await run(
      [
        Step(name: "write", onError: .drop) { .keep($0) },
        Step(name: "fail", onError: .drop) { document in
          if document.id == "1" { throw StageError("not this one") }
          return .keep(document)
        },
      ], over: records(3))
    #expect(outcomes.lines.map { $0.prefix(9) } == ["{\"id\":\"0\"", "{\"id\":\"2\""])
    #expect(outcomes.result.ledger.failed == 1)
    #expect(
      outcomes.failures == [
        DocumentFailure(
          id: "1", place: "in:2", stage: "fail", message: "not this one", policy: .drop)
      ])
  }

  @Test func `under fail everything before the failure is committed, nothing behind it`()
    async throws
  {
    let outcomes = try await run(
      [
        Step(name: "fail") { document in
          if document.id == "700" { throw StageError("stop here") }
          return .keep(document)
        }
      ], over: records(2000), settings: RunSettings(workers: 8))
    #expect(outcomes.lines.count == 700)
    #expect(outcomes.result.ledger.failed == 1 && outcomes.result.ledger.addsUp)
    guard case .failure(let failure)? = outcomes.result.stop else {
      Issue.record("the run did not stop for the failure")
      return
    }
    #expect(failure.id == "700" && failure.message == "stop here")
  }

  @Test func `under continue the document goes on as it was`() async throws {
    let outcomes = try await run(
      [
        Step(name: "spoil", onError: .continue) { document in
          var document = document
          document.text = "spoilt"
          throw StageError("too late")
        }
      ], over: records(1))
    #expect(outcomes.lines[0].contains("\"text\":\"text 0\""))
    #expect(outcomes.result.ledger.passedOver == 1 && outcomes.result.ledger.out == 1)
  }

  @Test func `the failure after the last allowed one ends the run`() async throws {
    let outcomes = try await run(
      [
        Step(name: "odd", onError: .drop) { document in
          if (Int(document.id) ?? 0) % 2 == 1 { throw StageError("odd") }
          return .keep(document)
        }
      ], over: records(100), settings: RunSettings(workers: testWorkers, maxFailures: 3))
    #expect(outcomes.result.stop == .tooManyFailures(limit: 3))
    #expect(outcomes.result.ledger.failed == 4)
    #expect(outcomes.lines.count == 4)
  }

  @Test(arguments: [false, true])
  func `stages are shut down once, in reverse order`(isFailing: Bool) async throws {
    let order = Lock<[String]>([])
    let steps = ["first", "second"].map { name in
      Step(name: name, onShutdown: { order.withLock { $0.append(name) } }) { document in
        if isFailing { throw StageError("no") }
        return .keep(document)
      }
    }
    _ = try await run(steps, over: records(10))
    #expect(order.withLock { $0 } == ["second", "first"])
  }

  @Test func `a record that reads text but has html alone fails with what to do`() async throws {
    let outcomes = try await run(
      [Step(name: "read", onError: .drop, reads: [.text]) { .keep($0) }],
      over: "{\"id\":\"a\",\"html\":\"<p>\"}")
    #expect(
      outcomes.failures.first?.message == "the document has 'html' alone; put 'clean' before 'read'"
    )
  }

  @Test func `only so many records are read`() async throws {
    let outcomes = try await run(
      [], over: records(100), settings: RunSettings(workers: testWorkers, limit: 7))
    #expect(outcomes.lines.count == 7 && outcomes.result.ledger.read == 7)
  }

  @Test func `a stop from outside lets finish what was begun`() async throws {
    let control = RunControl()
    let outcomes = try await run(
      [
        Step(name: "stop") { document in
          if document.id == "500" { control.stop(.signal(2)) }
          return .keep(document)
        }
      ], over: records(100_000), control: control)
    #expect(outcomes.result.stop == .signal(2))
    #expect(outcomes.lines.count >= 501 && outcomes.lines.count < 100_000)
    #expect(outcomes.result.ledger.addsUp && outcomes.result.ledger.unfinished == 0)
    #expect(outcomes.lines.count == outcomes.result.ledger.out)
  }

  @Test func `what does not finish within the grace is unfinished`() async throws {
    let control = RunControl()
    let outcomes = try await run(
      [
        Step(name: "slow") { document in
          control.stop(.signal(15))
          try await Task.sleep(for: .seconds(600))
          return .keep(document)
        }
      ], over: records(10), settings: RunSettings(workers: testWorkers, grace: .milliseconds(20)),
      control: control)
    #expect(outcomes.result.stop == .signal(15))
    #expect(outcomes.lines.isEmpty && outcomes.result.ledger.unfinished > 0)
    #expect(outcomes.result.ledger.addsUp)
  }
}
