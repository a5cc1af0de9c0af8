import Galley

/// A run as a log for programs: a line for each thing that happens.
struct LogPage: RunPage {
  /// How often it says how far the run has come, in seconds: the time between doubles, up to the longest.
  private static let firstProgress = 5.0
  private static let longestSilence = 300.0

  let barIsShown = false
  private let options: ConsoleOptions
  /// When the run began, in seconds since 1970.
  private let startTime: Double
  private var pending = PendingLines<LogEntry>()
  private var progress: RunProgress?
  private var nextProgress = firstProgress
  private var silence = firstProgress
  private var isFinished = false

  init(options: ConsoleOptions, startTime: Double) {
    self.options = options
    self.startTime = startTime
  }

  mutating func receive(_ event: RunEvent) {
    switch event {
    case .started(let start): if !options.isQuiet { add(.started(start)) }
    case .progressed(let progress): self.progress = progress
    case .failed(let failure): add(.failed(failure))
    case .dropped(let drop): if options.isVerbose { add(.dropped(drop)) }
    case .waiting(let document): if options.isVerbose { add(.waiting(document)) }
    case .settled, .triedAgain: break
    case .program(let report, let stage):
      if case .said = report, options.isQuiet { return }
      add(.program(report, stage))
    case .stopping(let cause): add(.stopping(cause))
    case .finished(let result):
      isFinished = true
      if !options.isQuiet || result.stop != nil { add(.finished(result)) }
    }
  }

  private mutating func add(_ entry: LogEntry) { pending.append(entry) }

  mutating func draw(at seconds: Double, columns: Int?) -> String {
    let time = startTime + seconds
    var lines = pending.take().map { $0.line(at: time) }
    if pending.takeOverflow() > 0 {
      lines.append(LogLine(.warning, "lines were left out", at: time))
    }
    if !isFinished, !options.isQuiet, options.progress != .none, seconds >= nextProgress,
      let progress
    {
      silence = min(silence * 2, Self.longestSilence)
      nextProgress = seconds + silence
      lines.append(LogEntry.progress(progress).line(at: time))
    }
    return lines.map(\.text).joined()
  }

  mutating func takeBar() -> String { "" }
}

/// Something that a log tells.
private enum LogEntry: Sendable {
  case started(RunStart)
  case progress(RunProgress)
  case failed(DocumentFailure)
  case dropped(DocumentDrop)
  case waiting(WaitingDocument)
  case program(ProgramReport, String)
  case stopping(StopCause)
  case finished(RunResult)

  func line(at time: Double) -> LogLine {
    switch self {
    case .started(let start):
      LogLine(
        .info, "the run begins", at: time,
        [
          ("event", "started"), ("pipeline", .string(start.pipeline)),
          ("program", .string(start.program)), ("fingerprint", .string(start.fingerprint)),
          ("workers", .integer(start.workers)),
          ("resumed", .integer(start.beginning.recordsDone)),
        ])
    case .progress(let progress):
      LogLine(
        .info, "\(counted(progress.ledger.read, "document")) read", at: time,
        [
          ("event", "progress"), ("read", .integer(progress.ledger.read)),
          ("out", .integer(progress.ledger.out)), ("failed", .integer(progress.ledger.failures)),
          ("bytesRead", .integer(progress.bytesRead)),
        ])
    case .failed(let failure):
      LogLine(
        failure.policy == .continue ? .warning : .error, failure.message, at: time,
        [
          ("event", "failed"), ("id", .string(failure.id)),
          ("place", failure.place.map { .string($0) } ?? .null), ("stage", .string(failure.stage)),
          ("policy", .string(failure.policy.rawValue)), ("attempts", .integer(failure.attempts)),
        ])
    case .dropped(let drop):
      LogLine(
        .debug, drop.reason, at: time, [("event", "dropped"), ("id", .string(drop.id))])
    case .waiting(let document):
      LogLine(
        .debug, document.message, at: time,
        [
          ("event", "waiting"), ("id", .string(document.id)), ("stage", .string(document.stage)),
          ("attempt", .integer(document.attempt)), ("seconds", .double(document.seconds)),
        ])
    case .program(.said(let text), let stage):
      LogLine(.info, text, at: time, [("event", "program"), ("stage", .string(stage))])
    case .program(.endedBadly(let text), let stage):
      LogLine(.error, text, at: time, [("event", "program-failed"), ("stage", .string(stage))])
    case .stopping(let cause):
      LogLine(
        .warning, cause.sentence, at: time, [("event", "stopping")])
    case .finished(let result): finishedLine(result, at: time)
    }
  }

  private func finishedLine(_ result: RunResult, at time: Double) -> LogLine {
    let ledger = result.ledger
    let message = result.stop?.sentence ?? "the run is complete"
    return LogLine(
      result.stop == nil ? .info : .error, message, at: time,
      [
        ("event", "finished"), ("seconds", .double(result.seconds)),
        ("read", .integer(ledger.read)), ("out", .integer(ledger.out)),
        ("dropped", .integer(ledger.droppedInAll)), ("failed", .integer(ledger.failed)),
        ("quarantined", .integer(ledger.quarantined)),
        ("unfinished", .integer(ledger.unfinished)),
        ("outputs", .array(result.outputs.map { .string($0) })),
      ])
  }
}
