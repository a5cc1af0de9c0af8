import GalleyFormats

/// A thread that runs the tasks that prefer it, outside the pool of the language's runtime.
///
/// The pool has as many threads as there are cores: a few stages that block would hold all of them, and
/// nothing could end their attempts or go on beside them.
final class AttemptThread: TaskExecutor {
  private struct State: Sendable {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }

  private let state = Lock(State())
  private let alarm = Alarm()

  /// - Returns: nil where the system gives no thread.
  static func start() -> AttemptThread? {
    let thread = AttemptThread()
    return startDetachedThread { thread.run() } ? thread : nil
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    alarm.ring()
  }

  /// Ends the thread, once it has nothing to do.
  func stop() {
    state.withLock { $0.isStopped = true }
    alarm.ring()
  }

  private func run() {
    while true {
      let (jobs, isStopped) = state.withLock { state in
        defer { state.jobs = [] }
        return (state.jobs, state.isStopped)
      }
      for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
      if jobs.isEmpty {
        if isStopped { return }
        alarm.wait()
      }
    }
  }
}

/// Threads for attempts: as many as there were ever attempts at the same time.
final class AttemptThreads: Sendable {
  private struct State: Sendable {
    var idle: [AttemptThread] = []
    var isClosed = false
  }

  private let state = Lock(State())

  /// A thread that nobody else has; nil where the system gives none more.
  func take() -> AttemptThread? {
    state.withLock { $0.idle.popLast() } ?? AttemptThread.start()
  }

  /// Takes back a thread, maybe long after its attempt was given up.
  func giveBack(_ thread: AttemptThread) {
    let isClosed = state.withLock { state in
      if !state.isClosed { state.idle.append(thread) }
      return state.isClosed
    }
    if isClosed { thread.stop() }
  }

  /// Ends all threads that have nothing to do; the others end when they come back.
  func close() {
    let idle = state.withLock { state in
      state.isClosed = true
      defer { state.idle = [] }
      return state.idle
    }
    for thread in idle { thread.stop() }
  }
}
