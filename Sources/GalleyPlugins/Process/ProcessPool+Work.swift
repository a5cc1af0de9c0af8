import Galley
internal import Glibc

// Documents: from the queues to processes, and from answers to those who wait.
extension ProcessPool {
  /// Gives documents to the processes that have room, the least busy first.
  mutating func handOver(at now: Int) {
    guard case .working = phase else { return }
    for case let process? in slots.map(\.process) where process.isOpen && process.isCareful {
      guard process.held.isEmpty else { continue }
      if let call = suspects.next(isFresh: process.handedCount == 0) {
        hand(call, to: process, at: now)
      } else {
        process.isCareful = false
      }
    }
    while !waiting.isEmpty, let process = roomiestProcess, let call = waiting.next() {
      hand(call, to: process, at: now)
    }
  }

  /// Whether a document waits that a process has room for.
  var canHandOver: Bool {
    guard case .working = phase else { return false }
    return !waiting.isEmpty && roomiestProcess != nil
  }

  private mutating func hand(_ call: Call, to process: PluginProcess, at now: Int) {
    failedStarts = 0
    process.hand(call, at: now)
  }

  private var roomiestProcess: PluginProcess? {
    var best: PluginProcess?
    for slot in slots {
      guard let process = slot.process, process.hasRoom, !process.isCareful else { continue }
      if process.held.count < best?.held.count ?? .max { best = process }
    }
    return best
  }

  /// Reads what a process wrote, up to a bound, so that one doesn't hold up the others.
  mutating func readAnswers(of index: Int, at now: Int) {
    guard let process = slots[index].process else { return }
    for _ in 0..<4 {
      guard process.isHeard, process.child.output >= 0 else { return }
      switch process.lines.fill(from: process.child.output) {
      case .nothing: return
      case .closed:
        process.child.closeOutput()
        doom(process, "closed its standard output", at: now)
        return
      case .some: readLines(of: process, in: index, at: now)
      }
    }
  }

  private mutating func readLines(of process: PluginProcess, in index: Int, at now: Int) {
    let limit = command.limits.answer
    while process.isHeard {
      let message = process.lines.next { line -> Result<PluginMessage, ProtocolBreach> in
        guard line.count <= limit else { return .failure(.tooLong(limit)) }
        do throws(ProtocolBreach) {
          return .success(try reader.read(line))
        } catch {
          return .failure(error)
        }
      }
      switch message {
      case nil:
        if process.lines.pendingCount > limit { punish(process, .tooLong(limit), at: now) }
        return
      case .success(let message): take(message, from: process, in: index, at: now)
      case .failure(let breach): punish(process, breach, at: now)
      }
    }
  }

  private mutating func take(
    _ message: PluginMessage, from process: PluginProcess, in index: Int, at now: Int
  ) {
    switch message {
    case .ready(let concurrency):
      guard !process.wasReady else {
        return punish(process, ProtocolBreach("said 'ready' twice"), at: now)
      }
      guard case .starting = process.phase else { return }
      process.open(concurrency: concurrency, at: now)
      process.isCareful = !suspects.isEmpty
      finishStart()
    case .refusal(let message):
      let verb = process.wasReady ? "gave up" : "refused to start"
      punish(process, ProtocolBreach(verb, detail: ": \(message)"), at: now)
    case .answer(let number, let answer):
      guard process.wasReady else {
        return punish(process, ProtocolBreach("answered before it said 'ready'"), at: now)
      }
      guard let (held, work) = process.answered(number, at: now) else {
        return punish(process, .unknownDocument, at: now)
      }
      slots[index].setbacks = 0
      fatalDocuments = []
      if !held.isForgotten { finish(held.call, .success(Reply(answer: answer, work: work))) }
    }
  }

  /// Ends a process that broke the protocol.
  func punish(_ process: PluginProcess, _ breach: ProtocolBreach, at now: Int) {
    process.blame(breach)
    kill(process, at: now)
  }

  /// Kills a process, and waits a while for its end.
  func kill(_ process: PluginProcess, at now: Int) {
    process.phase = .killed(until: now + 10_000_000_000)
    groups.send(SIGKILL, to: process.child.leader)
  }

  /// Expects the end of a process that closed a pipe, for a moment: how it ends says more.
  func doom(_ process: PluginProcess, _ message: String, at now: Int) {
    switch process.phase {
    case .starting, .open:
      process.doom = message
      process.phase = .doomed(until: now + 500_000_000)
    case .doomed, .ending, .killed: break
    }
  }

  /// The pool is ready when all of its processes are.
  private mutating func finishStart() {
    guard case .starting(let continuation) = phase else { return }
    guard slots.allSatisfy({ $0.process?.isOpen == true }) else { return }
    phase = .working
    continuation.resume()
  }
}

extension ProtocolBreach {
  static func tooLong(_ limit: Int) -> ProtocolBreach {
    ProtocolBreach("wrote a line of more than \(limit) bytes (limits: answer)")
  }

  static let unknownDocument = ProtocolBreach(
    "answered for a document that it does not have: one that it answered before, or never got")
}
