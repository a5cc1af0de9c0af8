import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Testing

@Suite struct RetryTests {
  /// Counts calls by document.
  private final class Calls: Sendable {
    private let counts = Lock<[String: Int]>([:])

    /// Counts one more.
    ///
    /// - Returns: which call it is, from 1.
    func next(_ id: String) -> Int {
      counts.withLock { counts in
        counts[id, default: 0] += 1
        return counts[id, default: 0]
      }
    }

    subscript(id: String) -> Int { counts.withLock { $0[id, default: 0] } }
  }

  @Test func `a stage that always fails is called once and twice more, then on-error decides`()
    async throws
  {
    let calls = Calls()
    let waits = Lock<[Duration]>([])
    let outcomes = try await run(
      [
        Step(name: "fetch", onError: .drop, retries: 2) { document in
          _ = calls.next(document.id)
          if document.id == "3" { throw StageError("no answer") }
          return .keep(document)
        }
      ], over: records(10),
      sleep: { duration in waits.withLock { $0.append(duration) } })
    #expect(calls["3"] == 3)
    #expect((0..<10).filter { $0 != 3 }.allSatisfy { calls["\($0)"] == 1 })
    #expect(outcomes.ids == ["0", "1", "2", "4", "5", "6", "7", "8", "9"])
    #expect(outcomes.failures.map(\.message) == ["no answer"])
    let seconds = waits.withLock { $0 }.map { $0 / .seconds(1) }
    #expect(seconds.count == 2)
    #expect((0.375...0.5).contains(seconds[0]) && (0.75...1).contains(seconds[1]))
  }

  @Test func `the waits double up to half a minute`() async throws {
    let waits = Lock<[Duration]>([])
    _ = try await run(
      [Step(name: "fetch", onError: .drop, retries: 9) { _ in throw StageError("no") }],
      over: records(1), sleep: { duration in waits.withLock { $0.append(duration) } })
    let nominal = [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    let seconds = waits.withLock { $0 }.map { $0 / .seconds(1) }
    #expect(seconds.count == nominal.count)
    for (second, longest) in zip(seconds, nominal) {
      #expect((0.75 * longest...longest).contains(second))
    }
  }

  @Test func `what succeeds in the end comes out in its place, as it was before the failures`()
    async throws
  {
    let calls = Calls()
    let outcomes = try await run(
      [
        Step(name: "mark", retries: 2) { document in
          var document = document
          document.text += "!"
          if Int(document.id).map({ $0 % 3 == 0 }) == true, calls.next(document.id) < 3 {
            throw StageError("not yet")
          }
          return .keep(document)
        }
      ], over: records(1000))
    #expect(outcomes.ids == (0..<1000).map(String.init))
    #expect(outcomes.lines.allSatisfy { $0.hasSuffix("!\"}") && !$0.contains("!!") })
    #expect(outcomes.result.ledger.out == 1000 && outcomes.result.ledger.addsUp)
    #expect(outcomes.recorder.waits.count == 668 && outcomes.recorder.waitingCount == 0)
  }

  @Test func `what can't be mended by trying again is tried once`() async throws {
    let calls = Calls()
    let outcomes = try await run(
      [
        Step(name: "fetch", onError: .drop, retries: 5) { document in
          _ = calls.next(document.id)
          throw StageError("no such page", retryable: false)
        }
      ], over: records(1))
    #expect(calls["0"] == 1 && outcomes.result.ledger.failed == 1)
    #expect(outcomes.recorder.waits.isEmpty)
  }

  @Test func `under continue the document goes on behind the last attempt`() async throws {
    let outcomes = try await run(
      [
        Step(name: "fetch", onError: .continue, retries: 1) { _ in throw StageError("no") },
        Step(name: "mark") { document in
          var document = document
          document.text = "marked"
          return .keep(document)
        },
      ], over: records(2))
    #expect(outcomes.result.ledger.passedOver == 2)
    #expect(outcomes.lines.allSatisfy { $0.contains("marked") })
  }

  @Test func `a listener hears what waits, for what, and how long`() async throws {
    let outcomes = try await run(
      [Step(name: "fetch", onError: .drop, retries: 1) { _ in throw StageError("no answer") }],
      over: records(1))
    let wait = try #require(outcomes.recorder.waits.first)
    #expect(wait.id == "0" && wait.stage == "fetch" && wait.attempt == 2)
    #expect(wait.message == "no answer" && (0.375...0.5).contains(wait.seconds))
  }

  @Test(.timeLimit(.minutes(5)))
  func `a document that waits does not hold up others until the window is full`() async throws {
    let passed = Lock(0)
    let atRelease = Lock(0)
    // One record waits until many others have passed the stage: held up by it, they never would.
    let outcomes = try await run(
      [
        Step(name: "fetch", retries: 1) { document in
          if document.id == "0", passed.withLock({ $0 }) == 0 { throw StageError("no answer") }
          passed.withLock { $0 += 1 }
          return .keep(document)
        }
      ], over: records(3000), settings: RunSettings(workers: 2),
      sleep: { _ in
        while passed.withLock({ $0 }) < 2999 { try await Task.sleep(for: .milliseconds(1)) }
        atRelease.withLock { [count = passed.withLock { $0 }] in $0 = count }
      })
    #expect(outcomes.ids == (0..<3000).map(String.init))
    #expect(atRelease.withLock { $0 } == 2999)
  }

  @Test(.timeLimit(.minutes(5)))
  func `while a document waits, no more is taken in than the window holds`() async throws {
    let passed = Lock(0)
    let isWaiting = Lock(false)
    let atRelease = Lock(0)
    let text = String(repeating: "x", count: 1000)
    let outcomes = try await run(
      [
        Step(name: "fetch", retries: 1) { document in
          if document.id == "0", !isWaiting.withLock({ $0 }) {
            isWaiting.withLock { $0 = true }
            throw StageError("no answer")
          }
          passed.withLock { $0 += 1 }
          return .keep(document)
        }
      ], over: records(4000, text: { _ in text }),
      settings: RunSettings(workers: 2, maxInFlight: ByteCount(512 << 10)),
      sleep: { _ in
        // Until nothing moves any more.
        var last = 0
        var looksAlike = 0
        while last < 100 || looksAlike < 5 {
          try await Task.sleep(for: .milliseconds(50))
          let count = passed.withLock { $0 }
          looksAlike = count == last ? looksAlike + 1 : 0
          last = count
        }
        atRelease.withLock { [last] in $0 = last }
      })
    #expect(outcomes.lines.count == 4000)
    // Each takes a kilobyte and what its bookkeeping costs.
    #expect(atRelease.withLock { $0 } <= 600)
  }

  @Test func `brothers go on while one of them waits, and all keep their places`() async throws {
    let calls = Calls()
    let outcomes = try await run(
      [
        Step(name: "split") { .replace(with: [$0, $0, $0]) },
        Step(name: "split again") { document in
          document.id.hasSuffix("/2") ? .replace(with: [document, document]) : .keep(document)
        },
        Step(name: "fetch", onError: .drop, retries: 2) { document in
          let call = calls.next(document.id)
          if document.id.hasSuffix("/1"), call < 3 { throw StageError("not yet") }
          if document.id == "1/3" { throw StageError("never") }
          return .keep(document)
        },
      ], over: records(2))
    #expect(
      outcomes.ids == ["0/1", "0/2/1", "0/2/2", "0/3", "1/1", "1/2/1", "1/2/2"])
    #expect(outcomes.result.ledger.replaced == 2 && outcomes.result.ledger.replacements == 10)
    #expect(outcomes.result.ledger.failedReplacements == 1 && outcomes.result.ledger.addsUp)
    #expect(calls["1/3"] == 3)
  }

  @Test func `the first brother that fails decides, however long it waited`() async throws {
    let outcomes = try await run(
      [
        Step(name: "split") { .replace(with: [$0, $0, $0]) },
        Step(name: "first", onError: .quarantine, retries: 3) { document in
          if document.id == "0/2" { throw StageError("the second fails late") }
          return .keep(document)
        },
        Step(name: "then", onError: .quarantine) { document in
          if document.id == "0/3" { throw StageError("the third fails at once") }
          return .keep(document)
        },
      ], over: records(1))
    #expect(outcomes.failures.map(\.message) == ["the second fails late"])
    #expect(outcomes.lines.isEmpty && outcomes.result.ledger.failed == 1)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [true, false])
  func `a stop by a signal ends waits with one attempt more`(succeeds: Bool) async throws {
    let control = RunControl()
    let calls = Calls()
    let outcomes = try await run(
      [
        Step(name: "fetch", onError: .drop, retries: 5) { document in
          if document.id == "1", calls.next("1") == 1 || !succeeds {
            throw StageError("no answer")
          }
          return .keep(document)
        }
      ], over: records(3), settings: RunSettings(workers: 1), control: control,
      sleep: { _ in
        control.stop(.signal(15))
        try await Task.sleep(for: .seconds(600))
      })
    #expect(calls["1"] == 2)
    #expect(outcomes.result.stop == .signal(15) && outcomes.result.ledger.addsUp)
    #expect(outcomes.result.ledger.failed == 0)
    #expect(outcomes.ids.contains("1") == succeeds)
    if !succeeds { #expect(outcomes.result.ledger.unfinished > 0 && outcomes.ids == ["0"]) }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a failure that ends the run ends the waits of those behind it`() async throws {
    let outcomes = try await run(
      [
        Step(name: "fetch", retries: 1) { document in
          if document.id == "0" { throw StageError("fatal", retryable: false) }
          throw StageError("no answer")
        }
      ], over: records(5), settings: RunSettings(workers: 1),
      sleep: { _ in try await Task.sleep(for: .seconds(600)) })
    guard case .failure(let failure)? = outcomes.result.stop else {
      Issue.record("the run did not stop for the failure")
      return
    }
    #expect(failure.id == "0" && outcomes.result.ledger.addsUp)
  }
}
