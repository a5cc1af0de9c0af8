import Galley
import GalleyFormats

/// Shows a document's history to a person: a section a stage.
package struct HistoryText: Sendable {
  private let usesColour: Bool
  private let changes: ChangeText

  /// More documents of one that was replaced hide the rest.
  private static let mostDocuments = 10

  package init(usesColour: Bool) {
    self.usesColour = usesColour
    changes = ChangeText(usesColour: usesColour, mostLines: 60)
  }

  package func text(of history: DocumentHistory) -> String {
    var lines = ["\(safeText(history.id, limit: 200)) in \(safeText(history.pipeline, limit: 200))"]
    lines += ["", head("input")] + changes.lines(of: history.input).map { "  " + $0 }
    for section in history.sections { lines += [""] + self.lines(of: section, in: history) }
    if !history.unreached.isEmpty {
      let names = history.unreached.map { safeText($0, limit: 100) }.joined(separator: ", ")
      lines += ["", "It did not come to \(names)."]
    }
    return changes.page(of: lines)
  }

  private func head(_ stage: String) -> String { Paint.strong.applied(to: stage, if: usesColour) }

  private func lines(of section: DocumentHistory.Section, in history: DocumentHistory) -> [String] {
    let stage = safeText(section.stage, limit: 100)
    guard let first = section.entries.first else {
      return [head(stage), "  left out here: it has an effect outside"]
    }
    if section.entries.count == 1, first.id == history.id {
      return [head(stage) + time(of: first.event)] + lines(of: first.event).map { "  " + $0 }
    }
    var lines = [head(stage)]
    for entry in section.entries.prefix(Self.mostDocuments) {
      lines.append("  \(safeText(entry.id, limit: 200))\(time(of: entry.event))")
      lines += self.lines(of: entry.event).map { "    " + $0 }
    }
    let hidden = section.entries.count - Self.mostDocuments
    if hidden > 0 { lines.append("  … and \(counted(hidden, "document")) more") }
    return lines
  }

  private func time(of event: DocumentHistory.Event) -> String {
    switch event {
    case .changed(_, let seconds) where seconds > 0, .replaced(_, let seconds) where seconds > 0:
      ", \(timeText(seconds))"
    case .changed, .replaced, .leftOut, .dropped, .failed, .unfinished: ""
    }
  }

  private func lines(of event: DocumentHistory.Event) -> [String] {
    switch event {
    case .changed(let changed, _):
      return changed.isEmpty ? ["changed nothing"] : changes.lines(of: changed)
    case .leftOut(let condition): return ["left out by when: \(safeText(condition))"]
    case .replaced(let ids, _):
      let names = ids.prefix(Self.mostDocuments).map { safeText($0, limit: 200) }
      let rest = ids.count > names.count ? ", …" : ""
      return [
        "replaced by \(counted(ids.count, "document")): \(names.joined(separator: ", "))\(rest)"
      ]
    case .dropped(let reason):
      let word = Paint.warning.applied(to: "dropped", if: usesColour)
      return ["\(word): \(safeText(reason, limit: 200))"]
    case .failed(let message, let attempts, let policy, let place):
      let word = Paint.failure.applied(to: "failed", if: usesColour)
      let count = attempts > 1 ? " after \(counted(attempts, "attempt"))" : ""
      return ["\(word)\(count): \(safeText(message))"] + consequence(policy, place)
    case .unfinished: return ["not finished: the run ended first"]
    }
  }

  private func consequence(_ policy: FailurePolicy, _ place: SourcePlace?) -> [String] {
    let words =
      switch policy {
      case .fail: "a run ends here"
      case .quarantine: "a run puts it into the quarantine"
      case .drop: "a run leaves it out"
      case .continue: "it goes on as it was before the stage"
      }
    let line = place.flatMap { place -> String? in
      guard case .file(let path) = place.origin else { return nil }
      return " (\(safeText(path)):\(place.start.line):\(place.start.column))"
    }
    return [words + (line ?? "")]
  }
}
