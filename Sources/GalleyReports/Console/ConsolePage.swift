import Galley
import GalleyFormats

/// What a person is shown of a run: takes in events, and says what to write next.
///
/// It is bounded: of the failures it keeps the first few alone.
struct ConsolePage: RunPage {
  /// How many failures are shown one by one.
  static let shownFailures = 20
  /// When the first plain line comes, in seconds; the next ones come after twice the time each.
  private static let firstPlainLine = 5.0
  /// The longest time between two plain lines, in seconds: CI systems take silence for a hang.
  private static let longestSilence = 300.0

  private let options: ConsoleOptions
  private var start: RunStart?
  private var progress = RunProgress(ledger: Ledger(), bytesRead: 0)
  private var waiting = WaitingCounts()
  private var meter = RateMeter()
  private var newBeginning = RunBeginning.fresh
  private var newLines = PendingLines<String>()
  private var failureCount = 0
  private var isStopping = false
  private var newStop: StopCause?
  private var result: RunResult?
  private(set) var barIsShown = false
  private var nextPlainLine = firstPlainLine
  private var silence = firstPlainLine

  init(options: ConsoleOptions) { self.options = options }

  mutating func receive(_ event: RunEvent) {
    switch event {
    case .started(let start):
      self.start = start
      newBeginning = start.beginning
      var ledger = Ledger()
      ledger.read = start.beginning.recordsDone
      progress = RunProgress(ledger: ledger, bytesRead: 0)
      if options.isVerbose { newLines.append(start.line) }
      meter = RateMeter(from: start.beginning.recordsDone)
    case .progressed(let progress): self.progress = progress
    case .failed(let failure): receive(failure)
    // The progress counts them.
    case .dropped(let drop): if options.isVerbose { newLines.append(drop.line) }
    case .settled: break
    case .waiting(let document):
      waiting.begin(document)
      if options.isVerbose { newLines.append(document.line) }
    case .triedAgain(let document): waiting.end(document)
    case .program(let report, let stage): receive(report, of: stage)
    case .stopping(let cause):
      isStopping = true
      newStop = cause
    case .finished(let result): self.result = result
    }
  }

  private mutating func receive(_ failure: DocumentFailure) {
    // What ends the run is told at its end.
    guard failure.policy != .fail else { return }
    failureCount += 1
    if failureCount <= Self.shownFailures || options.isVerbose {
      newLines.append(failure.line(usesColour: options.usesColour))
    }
  }

  /// What a program says is its log; that it ended badly decides on the exit code.
  private mutating func receive(_ report: ProgramReport, of stage: String) {
    let name = safeText(stage, limit: 60)
    switch report {
    case .said(let line):
      if !options.isQuiet { newLines.append("\(name): \(safeText(line, limit: 1000))") }
    case .endedBadly(let message):
      let lead = Paint.failure.applied(to: "error", if: options.usesColour)
      newLines.append("\(lead): \(name): \(safeText(message, limit: 4000))")
    }
  }

  /// Escapes that redraw a line are there only where the options allow them.
  mutating func draw(at seconds: Double, columns: Int?) -> String {
    meter.record(progress.ledger.read - progress.ledger.unfinished, at: seconds)
    var lines = beginningLines() + newLines.take()
    let leftOut = newLines.takeOverflow()
    if leftOut > 0 { lines.append("… \(counted(leftOut, "more line"))") }
    lines += stoppingLines()
    if let result {
      lines += lastLines(result, columns: columns.map { $0 > 0 ? $0 : 80 } ?? 80)
      self.result = nil
      start = nil
    } else {
      lines += plainLines(at: seconds)
    }
    return takenBar(before: lines) + lines.map { $0 + "\n" }.joined() + bar(at: seconds, columns)
  }

  mutating func takeBar() -> String {
    defer { barIsShown = false }
    return barIsShown ? clearedLine : ""
  }

  /// A bar is written over by a new one; text needs an empty line.
  private mutating func takenBar(before lines: [String]) -> String {
    lines.isEmpty && start != nil ? "" : takeBar()
  }

  private mutating func bar(at seconds: Double, _ columns: Int?) -> String {
    guard options.progress == .bar, let line = progressLine(at: seconds) else { return "" }
    let text = line.text(columns: columns)
    barIsShown = true
    return clearedLine + text
  }

  private mutating func plainLines(at seconds: Double) -> [String] {
    guard options.progress == .plain, seconds >= nextPlainLine,
      let line = progressLine(at: seconds)
    else { return [] }
    silence = min(silence * 2, Self.longestSilence)
    nextPlainLine = seconds + silence
    return [line.text(columns: nil)]
  }

  private func progressLine(at seconds: Double) -> ProgressLine? {
    start.map {
      ProgressLine(
        start: $0, progress: progress, waiting: waiting, rate: meter.rate, seconds: seconds,
        isStopping: isStopping)
    }
  }

  /// What is lost or gone on with is said even where little else is.
  private mutating func beginningLines() -> [String] {
    defer { newBeginning = .fresh }
    switch newBeginning {
    case .fresh: return []
    case .startsOver(let records?):
      return [
        "Starting over: an earlier run had done \(counted(records, "document")), to which "
          + "--resume would have added."
      ]
    case .startsOver(nil):
      return ["Starting at the beginning: no earlier run has left a checkpoint."]
    case .resumes(let records):
      return ["Going on behind \(counted(records, "document")) of an earlier run."]
    }
  }

  private mutating func stoppingLines() -> [String] {
    defer { newStop = nil }
    guard case .signal = newStop, !options.isQuiet, result == nil else { return [] }
    return ["Stopping: finishing what has begun. Once more stops at once."]
  }

  private func lastLines(_ result: RunResult, columns: Int) -> [String] {
    // Whoever closes the output has what he wants.
    if result.stop == .standardOutputClosed { return [] }
    var lines: [String] = []
    let rest = options.isVerbose ? 0 : failureCount - Self.shownFailures
    if rest > 0 { lines.append("and \(grouped(rest)) more") }
    if let reason = result.stop?.reason {
      lines.append(Paint.failure.applied(to: "error", if: options.usesColour) + ": \(reason)")
    }
    if !options.isQuiet {
      lines += RunSummary(start: start, result: result, options: options).lines(columns: columns)
    }
    if !result.ledger.addsUp { lines.append(result.ledger.imbalance) }
    return lines
  }
}

extension Ledger {
  fileprivate var imbalance: String {
    "error: the counts don't add up: \(grouped(read)) read, but \(grouped(out)) out + "
      + "\(grouped(droppedInAll)) dropped + \(grouped(failed)) failed + "
      + "\(grouped(quarantined)) quarantined + \(grouped(unfinished)) unfinished; "
      + "this is a fault in Galley: don't rely on the outputs"
  }
}
