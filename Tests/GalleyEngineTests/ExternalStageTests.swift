import Galley
import GalleyFormats
import Testing

@testable import GalleyEngine

@Suite struct ExternalStageTests {
  @Test(arguments: [1, 2, 8]) func `documents are outside at the same time, and come out in order`(
    workers: Int
  ) async throws {
    let outside = Outside { document in
      // Backwards, as far as it goes: nobody waits for an earlier one.
      try await Task.sleep(for: .microseconds((64 - (Int(document.id) ?? 0)) * 50))
      var document = document
      document.fields["seen"] = true
      return .keep(document)
    }
    let outcomes = try await run(
      [outside.step(), Step(name: "behind") { .keep($0) }], over: records(64),
      settings: RunSettings(workers: workers))
    #expect(outcomes.ids == (0..<64).map(String.init))
    #expect(outcomes.lines.allSatisfy { $0.contains(#""seen":true"#) })
    #expect(outside.most > 8)
  }

  @Test func `answers of all kinds, and two such stages in a row`() async throws {
    let outside = Outside { document in
      switch document.id {
      case "2": .drop(reason: "two")
      case "3": .replace(with: [Document(id: "x", text: "a"), Document(id: "y", text: "b")])
      case "4": throw StageError("four", retryable: false)
      default: .keep(document)
      }
    }
    let again = Outside { document in .keep(document) }
    let outcomes = try await run(
      [outside.step(onError: .drop), again.step(name: "again")], over: records(5))
    #expect(outcomes.ids == ["0", "1", "3/1", "3/2"])
    #expect(outcomes.failures.map(\.message) == ["four"])
    #expect(outcomes.result.ledger.dropped.map(\.reason) == ["two"])
    #expect(outcomes.result.ledger.addsUp)
  }

  @Test func `a document that failed is asked about again, as it came`() async throws {
    let outside = Outside { document in
      var document = document
      let isFirst = document.fields["seen"] == nil
      document.fields["seen"] = true
      #expect(isFirst)
      return .keep(document)
    }
    let failing = Lock<[String: Int]>([:])
    let flaky = Outside { document in
      let attempts = failing.withLock { counts in
        counts[document.id, default: 0] += 1
        return counts[document.id, default: 0]
      }
      if attempts < 3 { throw StageError("attempt \(attempts)") }
      return .keep(document)
    }
    let outcomes = try await run(
      [outside.step(), flaky.step(name: "flaky", retries: 2)], over: records(20))
    #expect(outcomes.ids.count == 20)
    #expect(outcomes.recorder.waits.count == 40)
  }

  @Test func `the timeout is told, and not kept, by the engine`() async throws {
    let outside = Outside { document in
      #expect(AttemptLimit.current?.duration == .milliseconds(1))
      try await Task.sleep(for: .milliseconds(20))
      return .keep(document)
    }
    let outcomes = try await run([outside.step(timeout: .milliseconds(1))], over: records(3))
    #expect(outcomes.ids.count == 3)
  }

  @Test func `a stage that breaks down ends the run in front of the document`() async throws {
    let outside = Outside { document in
      if let number = Int(document.id), number > 29 { throw StageBreakdown("no program any more") }
      return .keep(document)
    }
    let outcomes = try await run([outside.step(onError: .quarantine)], over: records(64))
    #expect(outcomes.ids == (0...29).map(String.init))
    #expect(outcomes.failures.isEmpty)
    #expect(
      outcomes.result.stop == .brokenDown(stage: "outside", message: "no program any more"))
    #expect(outcomes.result.ledger.addsUp)
  }

  @Test func `what is asked when the run is stopped is left unfinished`() async throws {
    let control = RunControl()
    let outside = Outside { document in
      if document.id == "1" {
        control.stop(.signal(2))
        try await Task.sleep(for: .seconds(1000))
      }
      return .keep(document)
    }
    let outcomes = try await run(
      [outside.step()], over: records(3),
      settings: RunSettings(workers: 2, grace: .milliseconds(20)),
      control: control)
    #expect(outcomes.ids == ["0"])
    #expect(outcomes.result.ledger.unfinished == outcomes.result.ledger.read - 1)
    #expect(outcomes.result.stop == .signal(2))
  }
}

/// A stage whose work is done elsewhere: in a task of the test.
final class Outside: ExternalStage {
  static let info = StageInfo("outside", "Asks a test.")

  private let answerBytes: Int
  private let body: @Sendable (Document) async throws -> Outcome
  private let counts = Lock((now: 0, most: 0))

  init(answerBytes: Int = 0, body: @escaping @Sendable (Document) async throws -> Outcome) {
    self.answerBytes = answerBytes
    self.body = body
  }

  init(configuration: NoConfiguration, context: StageContext) {
    answerBytes = 0
    body = { .keep($0) }
  }

  /// How many documents were here at the same time.
  var most: Int { counts.withLock { $0.most } }

  func call(_ document: consuming Document, turn: Int) async throws -> ExternalReply {
    counts.withLock { counts in
      counts.now += 1
      counts.most = max(counts.most, counts.now)
    }
    defer { counts.withLock { $0.now -= 1 } }
    return ExternalReply(try await body(document), nanoseconds: 1_000_000, bytes: answerBytes)
  }

  func step(
    name: String = "outside", onError: FailurePolicy = .fail, timeout: Duration? = nil,
    retries: Int = 0
  ) -> Step {
    Step(
      name: name, onError: onError, timeout: timeout, retries: retries, make: { _ in self },
      body: { .keep($0) })
  }
}
