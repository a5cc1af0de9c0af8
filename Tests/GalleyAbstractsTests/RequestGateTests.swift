import Galley
import GalleyFormats
import Testing

@testable import GalleyAbstracts

@Suite struct RequestGateTests {
  @Test func `the lowest turn comes first`() async throws {
    let gate = RequestGate(concurrency: 1)
    try await gate.enter(turn: 0)
    let order = Lock<[Int]>([])
    try await withThrowingTaskGroup { group in
      for turn in [5, 3, 9, 1] {
        group.addTask {
          try await gate.enter(turn: turn)
          order.withLock { $0.append(turn) }
          gate.leave()
        }
      }
      while gate.waitingCount < 4 { try await Task.sleep(for: .milliseconds(2)) }
      gate.leave()
      try await group.waitForAll()
    }
    #expect(order.withLock { $0 } == [1, 3, 5, 9])
  }

  @Test func `so many a minute are evenly apart`() async throws {
    let gate = RequestGate(concurrency: 10, requestsPerMinute: 600)
    let start = ContinuousClock.now
    for turn in 0..<4 {
      try await gate.enter(turn: turn)
      gate.leave()
    }
    #expect(start.duration(to: .now) >= .milliseconds(299))
  }

  @Test func `who has to wait holds up nobody`() async throws {
    let gate = RequestGate(concurrency: 1)
    let late = Task {
      try await gate.enter(turn: 0, after: .seconds(1))
      gate.leave()
      return ContinuousClock.now
    }
    try await Task.sleep(for: .milliseconds(20))
    try await gate.enter(turn: 1)
    gate.leave()
    let now = ContinuousClock.now
    #expect(try await late.value > now)
  }

  @Test func `who is cancelled takes no place`() async throws {
    let gate = RequestGate(concurrency: 1)
    try await gate.enter(turn: 0)
    let waiting = Task { try await gate.enter(turn: 1) }
    let never = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      try await gate.enter(turn: 2)
    }
    try await Task.sleep(for: .milliseconds(20))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    await #expect(throws: CancellationError.self) { try await never.value }
    gate.leave()
    try await gate.enter(turn: 3)
  }

  @Test func `a closed gate lets nobody in`() async throws {
    let gate = RequestGate(concurrency: 1)
    try await gate.enter(turn: 0)
    let waiting = Task { try await gate.enter(turn: 1, after: .seconds(100)) }
    try await Task.sleep(for: .milliseconds(20))
    gate.takeBack()
    await #expect(throws: CallNotBegun.self) { try await waiting.value }
    await #expect(throws: CallNotBegun.self) { try await gate.enter(turn: 2) }
  }
}
