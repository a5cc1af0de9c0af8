package import Galley
import GalleyFormats

/// A run as a section of a page in Markdown, for the summary of a job of GitHub Actions.
package final class StepSummary: RunListener {
  /// So many failures, reasons and notes are named one by one.
  private static let most = 20

  private struct State: Sendable {
    var start: RunStart?
    var failures: [DocumentFailure] = []
    var failureCount = 0
  }

  private let subject: RunSubject
  private let state = Lock(State())

  package init(_ subject: RunSubject) { self.subject = subject }

  package func receive(_ event: RunEvent) {
    switch event {
    case .started(let start): state.withLock { $0.start = start }
    case .failed(let failure):
      state.withLock { state in
        state.failureCount += 1
        if state.failures.count < Self.most { state.failures.append(failure) }
      }
    case .dropped, .settled, .progressed, .waiting, .triedAgain, .program, .stopping, .finished:
      break
    }
  }

  /// The section, with an empty line behind it.
  package func markdown(of conclusion: RunConclusion) -> String {
    let state = state.withLock { $0 }
    var page = MarkdownPage()
    let result = conclusion.result
    page.heading("\(state.start?.pipeline ?? "galley run"): \(verdict(conclusion))")
    let seconds = timeText(result.seconds)
    let pace = result.seconds > 0 ? Double(result.ledger.read) / result.seconds : 0
    page.line("\(counted(result.ledger.read, "document")) in \(seconds), \(rateText(pace))")
    page.table(["", "documents"], rows(of: result.ledger).map { [$0, grouped($1)] })
    page.table(
      ["dropped for", "documents"],
      result.ledger.dropped.prefix(Self.most).map { [$0.reason, grouped($0.count)] })
    page.table(
      ["failed in", "document", "message"],
      state.failures.map { [$0.stage, $0.subject, $0.message] })
    if state.failureCount > state.failures.count {
      page.line("and \(grouped(state.failureCount - state.failures.count)) more failures")
    }
    page.list(conclusion.thresholds.filter(\.isMet).map { "--fail-if \($0.text)" })
    page.list(result.programFailures.map { "\($0.stage): \($0.message)" })
    let sum = result.stageTimes.reduce(0) { $0 + $1.seconds }
    page.table(
      ["stage", "time", "share"],
      result.stageTimes.map { [$0.stage, timeText($0.seconds), percentText($0.seconds, of: sum)] })
    page.list(result.outputs.prefix(Self.most).map { "written: \(subject.shortened($0))" })
    page.line(
      "\(state.start?.program ?? ""), plan \((state.start?.fingerprint ?? "").prefix(12))")
    return page.text
  }

  private func verdict(_ conclusion: RunConclusion) -> String {
    if let stop = conclusion.result.stop {
      return stop.happened + (stop.reason.map { ": \($0)" } ?? "")
    }
    return conclusion.exitCode == 0 ? "finished" : "finished, exit \(conclusion.exitCode)"
  }

  private func rows(of ledger: Ledger) -> [(String, Int)] {
    let rows = [
      ("read", ledger.read), ("out", ledger.out), ("dropped", ledger.droppedInAll),
      ("failed", ledger.failed), ("quarantined", ledger.quarantined),
      ("unfinished", ledger.unfinished), ("replaced", ledger.replaced),
      ("passed over", ledger.passedOver),
    ]
    return rows.enumerated().filter { $0.offset < 2 || $0.element.1 > 0 }.map(\.element)
  }
}

/// A page in Markdown whose texts come from outside.
private struct MarkdownPage {
  private var buffer = ByteBuffer()

  var text: String { String(decoding: buffer.array, as: UTF8.self) }

  mutating func heading(_ text: String) {
    buffer.append("### ")
    buffer.appendMarkdown(text, in: .heading)
    buffer.append("\n\n")
  }

  mutating func line(_ text: String) {
    buffer.appendMarkdown(text, in: .line)
    buffer.append("\n\n")
  }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    for item in items {
      buffer.append("- ")
      buffer.appendMarkdown(item, in: .line)
      buffer.append("\n")
    }
    buffer.append("\n")
  }

  mutating func table(_ head: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    row(head)
    buffer.append("|" + String(repeating: "---|", count: head.count) + "\n")
    for cells in rows { row(cells) }
    buffer.append("\n")
  }

  private mutating func row(_ cells: [String]) {
    for cell in cells {
      buffer.append("| ")
      buffer.appendMarkdown(safeText(cell, limit: 300), in: .cell)
      buffer.append(" ")
    }
    buffer.append("|\n")
  }
}
