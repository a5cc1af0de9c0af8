import Galley
import GalleyFormats

/// The processes of one plugin, and the documents that they work on.
///
/// All of it belongs to one thread, which polls everything (`ProcessPool+Polling`); tasks speak to it
/// through a `Mailbox`, and nothing that it does waits for a process.
///
/// **A process** goes through phases: `starting` (it got `hello`) → `open` (it said `ready`) → `ending`
/// (it got `bye`), or `doomed` (it closed a pipe: it will have ended in a moment) and `killed` (it broke
/// the protocol, took too long, or did not end). From each of them it may end by itself. Its end is always
/// seen by its own descriptor, and only then is it decided what becomes of its documents: what it
/// answered before it ended counts, what it wrote after it broke the protocol does not.
///
/// **A document** waits in `waiting`, then is in the hands of one process, then is answered. Where the
/// process ends first, nobody knows which of its documents was to blame: all of them go to `suspects`.
/// A process that starts while there are any is `careful`: it gets these alone, one at a time, and becomes
/// like any other when there are no more. A document that ends a process which never had another one is to
/// blame: it fails. One that ends a careful process which had others before is tried once more on one that
/// had none, since the others may have left something behind. There is always a process to come for it:
/// each such document has just ended one, whose place is filled again.
///
/// **The pool** is `starting` until all of its processes are ready, then `working`, and then `stopping`.
/// It is `brokenDown` when five different documents in a row have each ended a process that had nothing
/// else, without an answer to any document between, or when three processes in a row came to nothing, before they
/// were ready or as soon as they were: then all calls fail, and the run ends.
struct ProcessPool {
  enum Phase {
    case starting(CheckedContinuation<Void, any Error>)
    case working
    case brokenDown(StageBreakdown)
    case stopping
  }

  /// A place for one process.
  struct Slot {
    var process: PluginProcess?
    /// When the next one may start.
    var notBefore = 0
    /// Processes in a row that ended without an answer to any document.
    var setbacks = 0
  }

  let command: ProcessCommand
  let hello: [UInt8]
  let environment: [UInt8]
  let mailbox: Mailbox
  let groups: ProcessGroups
  let reports: PluginReports
  let mask: SecretMask
  var reader: PluginMessageReader
  var phase: Phase?
  var slots: [Slot]
  var waiting = CallQueue()
  var suspects = SuspectQueue()
  /// The ids of documents in a row that each ended a process which had nothing else.
  var fatalDocuments: [String] = []
  /// Processes in a row that came to nothing.
  var failedStarts = 0
  var stops: [CheckedContinuation<Void, Never>] = []
  /// Whether the run is being stopped, and no document is begun with any more.
  var isTakenBack = false
  /// Who waits for a start that came to nothing: told when all processes are gone.
  var failedStart: (continuation: CheckedContinuation<Void, any Error>, error: any Error)?
  /// Calls that are over, to be resumed together.
  var finished: [(call: Call, result: Result<Reply, any Error>)] = []
  private var messages: [Mailbox.Message] = []

  static let fatalDocumentLimit = 5
  static let failedStartLimit = 3

  init(
    _ command: ProcessCommand, hello: [UInt8], _ mailbox: Mailbox, _ groups: ProcessGroups,
    _ mask: SecretMask, _ reports: PluginReports
  ) {
    self.command = command
    self.hello = hello
    self.mailbox = mailbox
    self.groups = groups
    self.mask = mask
    reader = PluginMessageReader(mask)
    self.reports = reports
    environment = pluginEnvironment(command.environment)
    slots = Array(repeating: Slot(), count: max(command.processes, 1))
  }

  /// Works until it was stopped and all processes are gone.
  mutating func run() {
    while true {
      readMail()
      if isOver { break }
      let now = monotonicNow()
      fillSlots(at: now)
      // What is written makes room for more, and nothing else would tell of it.
      repeat {
        handOver(at: now)
        writeAll(at: now)
      } while canHandOver
      resumeFinished()
      poll(until: nextDeadline)
      keepTime(at: monotonicNow())
    }
    resumeFinished()
    for message in mailbox.close() { refuse(message) }
    if let (start, error) = failedStart { start.resume(throwing: error) }
    for stop in stops { stop.resume() }
  }

  private var isOver: Bool {
    guard case .stopping = phase else { return false }
    return slots.allSatisfy { $0.process == nil }
  }

  private mutating func readMail() {
    messages.removeAll(keepingCapacity: true)
    mailbox.take(into: &messages)
    for message in messages {
      switch message {
      case .begin(let continuation):
        phase = .starting(continuation)
        startAll()
      case .call(let call): take(call)
      case .cancel(let number): cancel(number)
      case .takeBack: takeBack()
      case .stop(let continuation):
        if let continuation { stops.append(continuation) }
        stop()
      }
    }
  }

  private mutating func startAll() {
    for index in slots.indices {
      // One that can't be started ends it all.
      guard case .starting = phase else { return }
      startProcess(index, at: monotonicNow())
    }
  }

  private mutating func take(_ call: Call) {
    switch phase {
    case .brokenDown(let breakdown): finish(call, .failure(breakdown))
    case .stopping: finish(call, .failure(CancellationError()))
    case nil, .starting, .working:
      if isTakenBack { finish(call, .failure(CallNotBegun())) } else { waiting.insert(call) }
    }
  }

  private func refuse(_ message: Mailbox.Message) {
    switch message {
    case .begin(let continuation): continuation.resume(throwing: CancellationError())
    case .call(let call): call.continuation.resume(throwing: CancellationError())
    case .cancel, .takeBack: break
    case .stop(let continuation): continuation?.resume()
    }
  }

  /// Lets go of all documents that no process has.
  private mutating func takeBack() {
    isTakenBack = true
    for call in waiting.removeAll() + suspects.removeAll() {
      finish(call, .failure(CallNotBegun()))
    }
  }

  private mutating func cancel(_ number: Int) {
    var found = waiting.remove(number) ?? suspects.remove(number)
    for slot in slots where found == nil { found = slot.process?.held.forget(number) }
    if let found { finish(found, .failure(CancellationError())) }
  }

  mutating func finish(_ call: Call, _ result: Result<Reply, any Error>) {
    finished.append((call, result))
  }

  private mutating func resumeFinished() {
    for (call, result) in finished { call.continuation.resume(with: result) }
    finished.removeAll(keepingCapacity: true)
  }
}

/// Where a pool tells what happens to its processes.
struct PluginReports: Sendable {
  /// A line of standard error.
  let relay: @Sendable (String) -> Void
  /// Something that is no failure.
  let note: @Sendable (String) -> Void
  /// A process ended with an error, though all its answers came.
  let failure: @Sendable (String) -> Void
}
