import Galley
import GalleyFormats
internal import Glibc

// Processes: their starts and their ends, and what becomes of the documents that they had.
extension ProcessPool {
  /// Starts processes in empty places, where there is something to do for them.
  mutating func fillSlots(at now: Int) {
    guard isShortOfProcesses else { return }
    for index in slots.indices where slots[index].process == nil && slots[index].notBefore <= now {
      startProcess(index, at: now)
    }
  }

  /// Whether processes are missing that documents wait for.
  var isShortOfProcesses: Bool {
    guard case .working = phase, !waiting.isEmpty || !suspects.isEmpty else { return false }
    return slots.contains { $0.process == nil }
  }

  mutating func startProcess(_ index: Int, at now: Int) {
    do throws(StartFailure) {
      let child = try ChildProcess(command, environment)
      groups.insert(child.leader)
      slots[index].process = PluginProcess(
        child, ErrorLog(mask, relay: reports.relay), hello: hello,
        readyBy: now + command.limits.start.nanoseconds)
    } catch {
      startFailed(index, named(error.message), at: now)
    }
  }

  private mutating func startFailed(_ index: Int, _ message: String, at now: Int) {
    if case .starting = phase { return stop(StageError(message, retryable: false)) }
    guard case .working = phase else { return }
    slots[index].setbacks += 1
    slots[index].notBefore = now + pause(after: slots[index].setbacks)
    countFailedStart(message)
  }

  private mutating func countFailedStart(_ message: String) {
    failedStarts += 1
    if failedStarts >= Self.failedStartLimit {
      breakDown("\(failedStarts) processes in a row came to nothing; the last one: \(message)")
    }
  }

  /// Looks whether a process has ended; if so, decides about its documents.
  mutating func reap(_ index: Int, at now: Int) {
    guard let process = slots[index].process, let end = groups.reap(process.child.leader) else {
      return
    }
    leave(index, end, at: now)
  }

  /// Gives up a process, which has ended or never will, and decides about its documents.
  mutating func leave(_ index: Int, _ end: ProcessEnd, at now: Int) {
    guard let process = slots[index].process else { return }
    if end == .outstanding { reports.failure(named(end.inWords)) }
    // What it answered before its end counts; a pipe holds no more than this reads.
    if process.isHeard {
      for _ in 0..<4 { readAnswers(of: index, at: now) }
    }
    process.readErrors(at: now)
    process.log.finish(at: now)
    process.child.closeAll()
    slots[index].process = nil
    let how = process.breach.map { masked($0.message + $0.detail) } ?? end.inWords
    switch phase {
    case nil, .stopping: endedInStop(process, end, CancellationError())
    case .brokenDown(let breakdown): endedInStop(process, end, breakdown)
    case .starting, .working:
      if process.wasReady {
        endedAtWork(process, how, end, in: index, at: now)
      } else {
        let moment = process.breach == nil ? " before it was ready" : ""
        startFailed(index, named("\(how)\(moment)\(process.log.lastWords)"), at: now)
      }
    }
  }

  private mutating func endedAtWork(
    _ process: PluginProcess, _ how: String, _ end: ProcessEnd, in index: Int, at now: Int
  ) {
    let wasIdle = process.held.isEmpty && !process.cameToNothing(at: now)
    if process.answeredCount == 0, !wasIdle { slots[index].setbacks += 1 }
    slots[index].notBefore = now + pause(after: slots[index].setbacks - 1)
    if case .starting = phase { return startFailed(index, named("\(how) at once"), at: now) }
    // Notes are counted, so they leave out what differs.
    let kind = process.breach?.message ?? end.inWords
    let isIdle = process.held.isEmpty
    let calls = process.held.removeAll()
    if isIdle {
      endedIdle(process, how, kind, end, at: now)
    } else if calls.isEmpty {
      reports.note(named("\(kind), with documents that nobody waited for any more"))
    } else if process.isCareful, process.handedCount == 1 {
      fail(calls[0], process, how)
    } else {
      reports.note(named("\(kind); a new process goes on, with its documents one at a time"))
      if process.isCareful {
        suspects.appendForFreshProcess(calls[0])
      } else {
        suspects.append(calls)
      }
    }
  }

  /// A document is to blame for the end of its process.
  private mutating func fail(_ call: Call, _ process: PluginProcess, _ how: String) {
    let message = named("\(how)\(process.log.lastWords)")
    finish(call, .failure(StageError(message)))
    if !fatalDocuments.contains(call.id) { fatalDocuments.append(call.id) }
    if fatalDocuments.count >= Self.fatalDocumentLimit {
      let count = fatalDocuments.count
      breakDown(
        "\(count) documents in a row each ended a process of their own; the last: \(message)")
    }
  }

  /// - Parameter kind: how it ended, without what it wrote.
  private mutating func endedIdle(
    _ process: PluginProcess, _ how: String, _ kind: String, _ end: ProcessEnd,
    at now: Int
  ) {
    let message = named("\(how), with nothing to do\(process.log.lastWords)")
    if process.breach == nil, !end.isSuccess {
      reports.failure(message)
    } else {
      reports.note(named("\(kind), with nothing to do"))
    }
    // One that had nothing to do for a while may end.
    if process.cameToNothing(at: now) { countFailedStart(message) }
  }

  private mutating func endedInStop(
    _ process: PluginProcess, _ end: ProcessEnd, _ error: any Error
  ) {
    for call in process.held.removeAll() { finish(call, .failure(error)) }
    guard process.wasReady else { return }
    if let breach = process.breach {
      let how = masked(breach.message + breach.detail)
      reports.failure(named("\(how), when it was to end\(process.log.lastWords)"))
    } else if process.wasForced {
      let grace = command.limits.grace.inWords
      reports.note(
        named("had not ended \(grace) after 'bye' and the end of its input, and was killed"))
    } else if !end.isSuccess {
      reports.failure(named("\(end.inWords) after its last answer\(process.log.lastWords)"))
    }
  }

  /// No document can be worked on any more.
  private mutating func breakDown(_ message: String) {
    let breakdown = StageBreakdown(message)
    phase = .brokenDown(breakdown)
    dismissAll(breakdown)
  }

  /// Ends all processes; those that work may answer what they have.
  ///
  /// - Parameter error: what becomes of a start that isn't over.
  mutating func stop(_ error: any Error = CancellationError()) {
    if case .starting(let continuation) = phase { failedStart = (continuation, error) }
    if case .stopping = phase { return }
    phase = .stopping
    dismissAll(nil)
  }

  /// - Parameter error: what becomes of the documents that processes have; nil: they may be answered.
  private mutating func dismissAll(_ error: StageBreakdown?) {
    let now = monotonicNow()
    for call in waiting.removeAll() + suspects.removeAll() {
      finish(call, .failure(error ?? CancellationError()))
    }
    for case let process? in slots.map(\.process) {
      if let error {
        for call in process.held.forgetAll() { finish(call, .failure(error)) }
      }
      sayGoodbye(to: process, at: now)
    }
  }

  private func sayGoodbye(to process: PluginProcess, at now: Int) {
    switch process.phase {
    case .starting:
      kill(process, at: now)
    case .open, .doomed:
      process.outgoing.append(HostMessages.bye)
      process.phase = .ending(step: .bye, until: now + command.limits.grace.nanoseconds)
    case .ending, .killed: break
    }
  }

  /// Nanoseconds to wait after a number of setbacks: none after the first, then 0.1 s doubling to 3.2 s.
  private func pause(after setbacks: Int) -> Int {
    setbacks <= 0 ? 0 : 100_000_000 << min(setbacks - 1, 5)
  }

  private func named(_ message: String) -> String { "plugin '\(command.plugin)' \(message)" }

  /// Something that a plugin said, or that quotes it, safe to show.
  private func masked(_ message: String) -> String { safeText(mask.applied(to: message)) }
}
