import GalleyFormats
internal import Glibc

/// One process of a plugin that is spoken to line by line.
///
/// A reference, but not shared: it never leaves the thread that starts it.
final class PluginConversation {
  enum Event {
    case message(PluginMessage)
    case breach(ProtocolBreach)
    /// The process has ended, and all that it wrote was read.
    case ended
    /// Nothing came in time.
    case silence
  }

  /// How many documents it takes at a time.
  var concurrency = 1
  private var child: ChildProcess
  private let groups: ProcessGroups
  private let longestLine: Int
  private var log: ErrorLog
  private var outgoing = OutgoingBytes()
  private var lines = IncomingLines()
  private var reader: PluginMessageReader
  private var hasEnded = false
  private var wasDismissed = false
  private var lastNumber = 0
  /// What it did, and when, that a healthy process only does when it ends.
  private var doom: (breach: ProtocolBreach, until: Int)?

  init(
    _ command: ProcessCommand, _ groups: ProcessGroups, _ log: ErrorLog
  ) throws(StartFailure) {
    child = try ChildProcess(command, pluginEnvironment(command.environment))
    groups.insert(child.leader)
    self.groups = groups
    self.log = log
    longestLine = command.limits.answer
    reader = PluginMessageReader(SecretMask(command.secrets))
  }

  deinit { conclude() }

  /// A `seq` that no other document of this process has.
  func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  func send(_ line: [UInt8]) { outgoing.append(line) }

  /// Says `bye`; the input ends behind it.
  func dismiss() {
    send(HostMessages.bye)
    wasDismissed = true
  }

  /// Waits for what comes next, and writes what is to be written meanwhile.
  func next(until deadline: Int) -> Event {
    while true {
      if let event = takeLine() { return event }
      if hasEnded {
        switch lines.fill(from: child.output) {
        case .some: continue
        case .nothing, .closed: return .ended
        }
      }
      let now = monotonicNow()
      if let doom, !wasDismissed, doom.until <= now { return .breach(doom.breach) }
      if now >= deadline { return .silence }
      write(at: now)
      poll(until: min(deadline, wasDismissed ? deadline : doom?.until ?? deadline))
    }
  }

  private func takeLine() -> Event? {
    let limit = longestLine
    let event = lines.next { line -> Event in
      guard line.count <= limit else { return .breach(.tooLong(limit)) }
      do throws(ProtocolBreach) {
        return .message(try reader.read(line))
      } catch {
        return .breach(error)
      }
    }
    if event == nil, lines.pendingCount > limit { return .breach(.tooLong(limit)) }
    return event
  }

  private func expectEnd(_ message: String, at now: Int) {
    if doom == nil { doom = (ProtocolBreach(message), until: now + 500_000_000) }
  }
}

// Its pipes.
extension PluginConversation {
  private func write(at now: Int) {
    guard child.input >= 0 else { return outgoing.removeAll() }
    if !outgoing.write(to: child.input) {
      outgoing.removeAll()
      child.closeInput()
      expectEnd("closed its standard input", at: now)
    } else if wasDismissed, outgoing.isEmpty {
      child.closeInput()
    }
  }

  private func poll(until deadline: Int) {
    var requests = [
      pollfd(fd: child.end, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.isEmpty ? -1 : child.input, events: Int16(POLLOUT), revents: 0),
    ]
    let rest = max(deadline - monotonicNow(), 0)
    let milliseconds = Int32(min(rest / 1_000_000 + 1, 3_600_000))
    guard unsafe Glibc.poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return }
    let now = monotonicNow()
    if requests[0].revents != 0 { hasEnded = true }
    if requests[1].revents != 0, case .closed = lines.fill(from: child.output) {
      child.closeOutput()
      expectEnd("closed its standard output", at: now)
    }
    if requests[2].revents != 0 { readErrors(at: now) }
  }

  private func readErrors(at now: Int) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe read(child.errors, $0.baseAddress, $0.count)
    }
    if count > 0 {
      log.take(chunk.span.extracting(..<count), at: now)
    } else if count == 0 || errno != EAGAIN && errno != EINTR {
      child.closeErrors()
    }
  }
}

// Its end.
extension PluginConversation {
  /// The names of programs in its group that live on though it has ended; they get a moment to end, too.
  func survivors() -> [String] {
    let deadline = monotonicNow() + 500_000_000
    while true {
      let names = programs(inGroup: child.leader)
      if names.isEmpty || monotonicNow() >= deadline { return names }
      usleep(10_000)
    }
  }

  /// Ends the process and its group, if they have not ended, and lets them go.
  ///
  /// - Returns: how it ended; nil where that was told before.
  @discardableResult func conclude() -> ProcessEnd? {
    guard child.end >= 0 else { return nil }
    if !hasEnded { groups.send(SIGKILL, to: child.leader) }
    var request = pollfd(fd: child.end, events: Int16(POLLIN), revents: 0)
    while unsafe Glibc.poll(&request, 1, -1) < 0, errno == EINTR {}
    if child.errors >= 0 { readErrors(at: monotonicNow()) }
    log.finish(at: monotonicNow())
    let end = groups.reap(child.leader)
    child.closeAll()
    return end
  }
}
