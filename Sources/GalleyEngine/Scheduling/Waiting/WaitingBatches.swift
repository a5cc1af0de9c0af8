import Galley
import GalleyFormats

/// The batches that have to wait, each in a task of its own, so that no worker waits with them.
///
/// How many there are is bounded by what may be in flight. The oldest one waits for nothing but its own
/// work: it is the first to get a slot, its turn has come at every gate, and room is asked for at the
/// input alone.
final class WaitingBatches: Sendable {
  private struct State: Sendable {
    var tasks: [Int: Task<Void, Never>] = [:]
    var isCancelled = false
  }

  private let state = Lock(State())
  private let slots: Slots
  private let pauses: Pauses
  private let intake: Intake
  private let commits: CommitQueue
  private let listeners: [any RunListener]

  init(
    slots: Slots, pauses: Pauses, intake: Intake, commits: CommitQueue,
    listeners: [any RunListener]
  ) {
    self.slots = slots
    self.pauses = pauses
    self.intake = intake
    self.commits = commits
    self.listeners = listeners
  }

  /// Takes over a batch, until it is committed.
  func add(_ crossing: consuming Crossing, until need: Crossing.Need) {
    crossing.withBatch { intake.shrink(&$0) }
    let sequence = crossing.sequence
    let taken = crossing
    state.withLock { state in
      let task = Task {
        await self.finish(taken, need)
        self.state.withLock { $0.tasks[sequence] = nil }
      }
      state.tasks[sequence] = task
      if state.isCancelled { task.cancel() }
    }
  }

  /// Cancels what is worked on, and all waits.
  func cancel() {
    let tasks = state.withLock { state in
      state.isCancelled = true
      return state.tasks.values.map(\.self)
    }
    for task in tasks { task.cancel() }
  }

  /// Waits until all are committed; nobody may add any more.
  func finish() async {
    while let task = state.withLock({ $0.tasks.values.first }) { await task.value }
  }

  private func finish(_ start: consuming Crossing, _ firstNeed: Crossing.Need) async {
    var crossing = start
    let sequence = crossing.sequence
    await withTaskGroup(of: EndedWait.self) { group in
      var need = firstNeed
      var openQuestions = 0
      while true {
        switch need {
        case .nothing: return
        case .turn(let gate): await gate.wait(for: sequence)
        case .waits:
          for question in crossing.takeQuestions() {
            group.addTask {
              .answer(question, await question.stage.ask(question.document, turn: question.turn))
            }
            openQuestions += 1
          }
          for wait in crossing.takeWaits() {
            group.addTask { .pause(wait, isCutShort: await self.pause(for: wait)) }
          }
          await crossing.endWaits(from: &group, &openQuestions, intake)
        }
        await slots.take(for: sequence)
        need = await crossing.goOn()
        slots.giveBack()
      }
    }
    await commits.finish(crossing.takeBatch())
  }

  /// - Returns: whether the wait was cut short.
  private func pause(for wait: Wait) async -> Bool {
    let duration = BackOff.wait(afterAttempts: wait.attempts)
    let document = WaitingDocument(
      id: wait.id, stage: wait.stage, attempt: wait.attempts + 1,
      seconds: duration / .seconds(1), message: wait.message)
    tell(.waiting(document))
    let isCutShort = await pauses.pause(for: duration)
    tell(.triedAgain(document))
    return isCutShort
  }

  private func tell(_ event: RunEvent) {
    for listener in listeners { listener.receive(event) }
  }
}

/// A wait of one document that is over.
private enum EndedWait: Sendable {
  case pause(Wait, isCutShort: Bool)
  case answer(Question, ExternalAnswer)
}

extension Crossing {
  /// Ends waits: the first pause that is over, or all questions that are open.
  ///
  /// To go on after each answer would mean to look at all documents of the batch as often as it has some.
  fileprivate mutating func endWaits(
    from group: inout TaskGroup<EndedWait>, _ openQuestions: inout Int, _ intake: Intake
  ) async {
    while let ended = await group.next() {
      switch ended {
      case .pause(let wait, let isCutShort): return wake(wait, isCutShort: isCutShort)
      case .answer(let question, let answer):
        withBatch { intake.grow(&$0, by: answer.bytes) }
        receive(answer, to: question)
        openQuestions -= 1
        if openQuestions == 0 { return }
      }
    }
  }
}
