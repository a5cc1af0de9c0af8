import Galley

/// All who do the work of a run.
struct Crew: Sendable {
  private let workers: [@Sendable () async -> Void]
  private let pauses: Pauses
  private let external: [any ExternalStage]
  /// nil where no stage makes a document wait.
  private let waiting: WaitingBatches?

  init(
    _ count: Int, _ chain: Chain, _ intake: Intake, _ commits: CommitQueue,
    _ opening: RecordOpening, _ environment: RunEnvironment
  ) {
    pauses = Pauses(sleep: environment.sleep)
    external = chain.stages.compactMap(\.external)
    guard chain.canWait else {
      let worker = Worker(intake: intake, commits: commits, chain: chain, opening: opening)
      workers = Array(repeating: { await worker.work() }, count: count)
      waiting = nil
      return
    }
    let slots = Slots(count)
    let waiting = WaitingBatches(
      slots: slots, pauses: pauses, intake: intake, commits: commits,
      listeners: environment.listeners)
    let gates = chain.stages.indices.filter { chain.stages[$0].isInOrder }.map(Gate.init)
    let worker = CrossingWorker(
      intake: intake, commits: commits, chain: chain, opening: opening, gates: gates,
      slots: slots, waiting: waiting)
    workers = Array(repeating: { await worker.work() }, count: count)
    self.waiting = waiting
  }

  /// Lets all begin.
  func start() -> Shift {
    Shift(
      tasks: workers.map { work in Task { await work() } }, pauses: pauses, external: external,
      waiting: waiting)
  }
}

/// A crew at work.
struct Shift: Sendable {
  fileprivate let tasks: [Task<Void, Never>]
  fileprivate let pauses: Pauses
  fileprivate let external: [any ExternalStage]
  fileprivate let waiting: WaitingBatches?

  /// Lets no document wait any more: for another attempt each has one left, now, and what nobody has begun
  /// with outside is not begun.
  func hurry() {
    pauses.end()
    for stage in external { stage.takeBack() }
  }

  /// Cancels all that is worked on.
  func cancel() {
    for task in tasks { task.cancel() }
    waiting?.cancel()
  }

  /// Waits until everything is done that was begun.
  func finish() async {
    for task in tasks { await task.value }
    await waiting?.finish()
  }
}
