import Galley
internal import Glibc

// Waiting for whatever comes first: a message, a pipe, an end, a moment.
extension ProcessPool {
  private enum Source {
    case mailbox
    case input(Int)
    case output(Int)
    case errors(Int)
    case end(Int)
  }

  /// Writes what the pipes take, and closes those for which nothing more comes.
  mutating func writeAll(at now: Int) {
    for case let process? in slots.map(\.process) { write(to: process, at: now) }
  }

  private func write(to process: PluginProcess, at now: Int) {
    guard process.child.input >= 0 else { return process.outgoing.removeAll() }
    if !process.outgoing.isEmpty, !process.outgoing.write(to: process.child.input) {
      process.outgoing.removeAll()
      process.child.closeInput()
      doom(process, "closed its standard input", at: now)
    }
    if process.isEnding, process.outgoing.isEmpty { process.child.closeInput() }
  }

  mutating func poll(until deadline: Int?) {
    var requests = [pollfd(fd: mailbox.bell, events: Int16(POLLIN), revents: 0)]
    var sources = [Source.mailbox]
    for (index, slot) in slots.enumerated() {
      guard let process = slot.process else { continue }
      func add(_ descriptor: Int32, _ events: Int32, _ source: Source) {
        guard descriptor >= 0 else { return }
        requests.append(pollfd(fd: descriptor, events: Int16(events), revents: 0))
        sources.append(source)
      }
      if !process.outgoing.isEmpty { add(process.child.input, POLLOUT, .input(index)) }
      if process.isHeard { add(process.child.output, POLLIN, .output(index)) }
      add(process.child.errors, POLLIN, .errors(index))
      add(process.child.end, POLLIN, .end(index))
    }
    let count = unsafe Glibc.poll(&requests, nfds_t(requests.count), milliseconds(until: deadline))
    guard count > 0 else { return }
    let now = monotonicNow()
    for (request, source) in zip(requests, sources) where request.revents != 0 {
      attend(to: source, at: now)
    }
  }

  private mutating func attend(to source: Source, at now: Int) {
    switch source {
    case .mailbox: break
    case .input(let index): if let process = slots[index].process { write(to: process, at: now) }
    case .output(let index): readAnswers(of: index, at: now)
    case .errors(let index): slots[index].process?.readErrors(at: now)
    case .end(let index): reap(index, at: now)
    }
  }

  private func milliseconds(until deadline: Int?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = deadline - monotonicNow()
    return rest <= 0 ? 0 : Int32(min(rest / 1_000_000 + 1, 3_600_000))
  }

  /// When something is to be done though nothing comes.
  var nextDeadline: Int? {
    let isAnyWaiting = !waiting.isEmpty
    let isShort = isShortOfProcesses
    var next: Int?
    func note(_ time: Int?) { if let time { next = min(time, next ?? .max) } }
    for slot in slots {
      guard let process = slot.process else {
        if isShort { note(slot.notBefore) }
        continue
      }
      note(process.phaseEnd)
      note(process.timeout?.at)
      note(process.flushTime(isAnyWaiting: isAnyWaiting))
      note(process.log.nextReport)
    }
    return next
  }

  /// Does what the clock says.
  mutating func keepTime(at now: Int) {
    for (index, slot) in slots.enumerated() {
      guard let process = slot.process else { continue }
      if let time = process.log.nextReport, time <= now { process.log.report() }
      if let end = process.phaseEnd, end <= now { endPhase(of: process, in: index, at: now) }
      if let timeout = process.timeout, timeout.at <= now {
        let limit = Duration.nanoseconds(timeout.nanoseconds).inWords
        punish(process, ProtocolBreach("took longer than \(limit)"), at: now)
      }
      if let time = process.flushTime(isAnyWaiting: !waiting.isEmpty), time <= now {
        process.flush()
      }
    }
  }

  private mutating func endPhase(of process: PluginProcess, in index: Int, at now: Int) {
    switch process.phase {
    case .open: break
    case .killed: leave(index, .outstanding, at: now)
    case .starting:
      let limit = command.limits.start.inWords
      punish(process, ProtocolBreach("did not say 'ready' within \(limit)"), at: now)
    case .doomed: punish(process, ProtocolBreach(process.doom ?? "closed a pipe"), at: now)
    case .ending(.bye, _):
      process.wasForced = true
      groups.send(SIGTERM, to: process.child.leader)
      process.phase = .ending(step: .terminate, until: now + 1_000_000_000)
    case .ending: kill(process, at: now)
    }
  }
}
