internal import Glibc

/// One process of a plugin, as the thread that watches over it sees it.
///
/// A reference, but not shared: it never leaves that thread.
final class PluginProcess {
  enum Phase {
    /// From `hello` to `ready`.
    case starting(until: Int)
    /// It takes documents.
    case open
    /// It closed a pipe, and will have ended in a moment; what it wrote before still counts.
    case doomed(until: Int)
    /// It was told to end.
    case ending(step: EndingStep, until: Int)
    /// It was killed; nothing that it wrote counts any more.
    ///
    /// A process may outlast that: one that waits for a device, or has become another user.
    case killed(until: Int)
  }

  enum EndingStep {
    case bye, terminate, kill
  }

  /// Bytes on the way to it at which it gets no more documents for now.
  private static let outgoingLimit = 256 << 10
  /// Nanoseconds without a document or an answer before `flush`.
  private static let idle = 2_000_000
  /// Nanoseconds behind `ready` in which an end has its reason in the start.
  private static let firstMoment = 500_000_000

  var child: ChildProcess
  var phase: Phase
  var outgoing = OutgoingBytes()
  var lines = IncomingLines()
  var log: ErrorLog
  var held = HeldCalls()
  /// How many documents it takes at a time.
  private(set) var concurrency = 1
  /// Whether it was ready once.
  private(set) var wasReady = false
  private var readySince = 0
  /// Whether it works on documents that ended another process, one at a time.
  var isCareful = false
  /// Documents that it got so far, and that it answered.
  private(set) var handedCount = 0
  private(set) var answeredCount = 0
  /// What it did against the protocol.
  private(set) var breach: ProtocolBreach?
  /// Which pipe it closed, behind a subject.
  var doom: String?
  /// Whether it was told to end by a signal.
  var wasForced = false
  private(set) var lastAnswer = 0
  private var lastActivity = 0
  /// The last answer for another document that the oldest one was to wait for, and what that one is.
  private var oldestClock = (number: 0, from: 0)
  private var hasFlushed = true

  init(_ child: ChildProcess, _ log: ErrorLog, hello: [UInt8], readyBy deadline: Int) {
    self.child = child
    self.log = log
    phase = .starting(until: deadline)
    outgoing.append(hello)
  }

  func open(concurrency: Int, at now: Int) {
    self.concurrency = concurrency
    wasReady = true
    readySince = now
    phase = .open
  }

  /// Says what it did wrong; the first thing counts.
  func blame(_ breach: ProtocolBreach) { if self.breach == nil { self.breach = breach } }

  var isOpen: Bool { if case .open = phase { true } else { false } }

  var isEnding: Bool { if case .ending = phase { true } else { false } }

  /// Whether it ended as soon as it was ready, without a document.
  func cameToNothing(at now: Int) -> Bool {
    handedCount == 0 && now - readySince < Self.firstMoment
  }

  /// Whether what it writes counts.
  var isHeard: Bool { if case .killed = phase { false } else { true } }

  /// Whether it can be given one more document.
  var hasRoom: Bool {
    isOpen && held.count < concurrency && outgoing.count < Self.outgoingLimit
  }

  func hand(_ call: Call, at now: Int) {
    held.insert(call, at: now, answersBefore: answeredCount)
    outgoing.append(call.line)
    handedCount += 1
    hasFlushed = false
    lastActivity = now
  }

  /// Takes an answer.
  ///
  /// - Returns: the document, and nanoseconds that the process had for it; nil where it has no such one.
  func answered(_ number: Int, at now: Int) -> (HeldCalls.Held, work: Int)? {
    guard let found = held.remove(number) else { return nil }
    let work = now - max(found.since, lastAnswer)
    lastAnswer = now
    lastActivity = now
    answeredCount += 1
    restartClock(at: now)
    return (found, max(work, 0))
  }
}

// Its clocks.
extension PluginProcess {
  /// When the time of the document is over that it has had for longest.
  ///
  /// It counts from when the process had nothing before it to do: from its coming or from the last answer,
  /// of as many as may come first.
  var timeout: (at: Int, nanoseconds: Int)? {
    switch phase {
    case .open, .ending: break
    case .starting, .doomed, .killed: return nil
    }
    guard let oldest = held.oldest, let timeout = oldest.call.timeout else { return nil }
    let start = max(oldest.since, oldestClock.from)
    return (start + timeout, timeout)
  }

  /// Lets the time of the oldest document begin again with an answer for another one.
  ///
  /// Not with every answer: a document that the process has lost would have time as long as others come.
  /// One that collects documents holds `concurrency` at most, and gets as many while it works on those.
  private func restartClock(at now: Int) {
    guard let oldest = held.oldest else { return }
    let isNew = oldest.call.number != oldestClock.number
    if isNew || answeredCount - oldest.answersBefore <= 2 * concurrency {
      oldestClock = (oldest.call.number, now)
    }
  }

  /// When to tell it that no more documents come for now.
  ///
  /// - Parameter isAnyWaiting: whether there are documents for it as soon as it has room.
  func flushTime(isAnyWaiting: Bool) -> Int? {
    guard isOpen, !hasFlushed, !held.isEmpty, outgoing.isEmpty else { return nil }
    guard isCareful || !isAnyWaiting || held.count >= concurrency else { return nil }
    return lastActivity + Self.idle
  }

  func flush() {
    outgoing.append(HostMessages.flush)
    hasFlushed = true
  }

  /// When its phase is over at the latest.
  var phaseEnd: Int? {
    switch phase {
    case .starting(let end), .doomed(let end), .ending(_, let end), .killed(let end): end
    case .open: nil
    }
  }
}

// Its standard error.
extension PluginProcess {
  /// Reads what is there, up to a bound, so that a flood doesn't hold up the others.
  func readErrors(at now: Int) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<4 {
      guard child.errors >= 0 else { return }
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(child.errors, $0.baseAddress, $0.count)
      }
      if count > 0 {
        log.take(chunk.span.extracting(..<count), at: now)
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        return
      } else {
        child.closeErrors()
      }
    }
  }
}
