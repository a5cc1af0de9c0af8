import Galley
import GalleyFormats

/// What is said at the end of a run.
struct RunSummary: Sendable {
  /// Most drop reasons, notes and outputs that are named one by one.
  private static let longestList = 20

  /// nil where the run did not get that far.
  let start: RunStart?
  let result: RunResult
  let options: ConsoleOptions

  /// The whole summary, in lines.
  ///
  /// - Parameter columns: the width of the page.
  func lines(columns: Int) -> [String] {
    var lines = [Paint.strong.applied(to: headline, if: options.usesColour)]
    lines += ledgerRows
    if !times.isEmpty {
      lines += brokenIntoLines(
        "Time per stage: " + times.joined(separator: ", "), columns: max(40, min(columns, 100)))
    }
    lines += list(result.stop == nil ? "Written:" : "Left unfinished:", outputs)
    lines += list("Notes:", result.notes.map(noteText))
    return lines + (result.stop?.advice(isResumable: result.isResumable) ?? [])
  }

  private var headline: String {
    let name = safeText(start?.pipeline ?? "The run", limit: 100)
    let time = timeText(result.seconds)
    guard let stop = result.stop else {
      return "\(name) finished in \(time)\(speed)"
    }
    return "\(name) \(stop.happened) after \(time), \(progress)"
  }

  /// How far a stopped run came.
  private var progress: String {
    let done = result.ledger.read - result.ledger.unfinished
    guard let expected = start?.expectedRecords else { return "\(counted(done, "document")) done" }
    return "\(grouped(done)) of \(counted(expected, "document")) done"
  }

  private var speed: String {
    let before = start?.beginning.recordsDone ?? 0
    guard result.seconds > 0, result.ledger.read > before else { return "" }
    let rate = rateText(Double(result.ledger.read - before) / result.seconds)
    guard before == 0 else { return " (\(rate))" }
    return " (\(rate), \(bytesText(Double(result.bytesRead) / result.seconds))/s)"
  }

  private var ledgerRows: [String] {
    let ledger = result.ledger
    var rows = [("read", ledger.read, ""), ("out", ledger.out, "")]
    rows.append(("dropped", ledger.droppedInAll, dropReasons))
    rows.append(("failed", ledger.failed, ""))
    rows.append(("quarantined", ledger.quarantined, ""))
    rows.append(("unfinished", ledger.unfinished, "taken in, but their turn did not come"))
    let lost = ledger.failedReplacements
    let remark = lost > 0 ? ", \(grouped(lost)) of which failed" : ""
    rows.append(
      ("replaced", ledger.replaced, "by \(counted(ledger.replacements, "document"))" + remark))
    rows.append(("passed over", ledger.passedOver, "failures under on-error: continue"))
    let shown = rows.enumerated().filter { $0.offset < 2 || $0.element.1 > 0 }.map(\.element)
    let width = shown.map { grouped($0.1).utf8.count }.max() ?? 0
    return shown.map { label, count, remark in
      "  " + label.padded(to: 12) + grouped(count).paddedLeft(to: width)
        + (remark.isEmpty ? "" : "  " + remark)
    }
  }

  private var dropReasons: String {
    let reasons = result.ledger.dropped.map {
      "\(safeText($0.reason, limit: 60)) \(grouped($0.count))"
    }
    return shortened(reasons, "reason").joined(separator: ", ")
  }

  private var times: [String] {
    let sum = result.stageTimes.reduce(0) { $0 + $1.seconds }
    // A run without a document has no shares.
    guard sum > 0 else { return [] }
    return result.stageTimes.map {
      "\(safeText($0.stage, limit: 60)) \(timeText($0.seconds)) "
        + "(\(percentText($0.seconds, of: sum)))"
    }
  }

  private var outputs: [String] {
    result.outputs.map { safeText(options.shortened($0), limit: 300) }
  }

  private func noteText(_ note: RunNote) -> String {
    let times = note.count == 1 ? "" : " (\(grouped(note.count)) times)"
    return "\(safeText(note.stage, limit: 60)): \(safeText(note.message, limit: 300))\(times)"
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    switch items.count {
    case 0: []
    case 1: ["\(title) \(items[0])"]
    default: [title] + shortened(items, "more").map { "  " + $0 }
    }
  }

  /// The first items, and how many there are besides.
  private func shortened(_ items: [String], _ noun: String) -> [String] {
    let rest = items.count - Self.longestList
    guard rest > 0 else { return items }
    return Array(items.prefix(Self.longestList))
      + ["and \(noun == "more" ? "\(grouped(rest)) more" : counted(rest, "more " + noun))"]
  }
}

/// Breaks a text between words, all lines but the first indented.
func brokenIntoLines(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > columns {
      lines.append(line)
      line = "  " + word
    } else {
      line += (line.isEmpty ? "" : " ") + word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }

  fileprivate func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
  }
}
