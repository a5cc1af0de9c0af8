import Galley

/// What failed, what was left out, and what else was noted: sections that are empty where all went well.
struct MisfortuneSections {
  private static let longestList = 50
  /// Failures that are shown at once; the others are folded up.
  private static let openFailures = 20

  let result: RunResult
  let failures: [DocumentFailure]
  let failureCount: Int
  let thresholds: [ThresholdVerdict]

  var failureSection: Markup {
    guard failureCount > 0 else { return "" }
    let folded = failures.dropFirst(Self.openFailures)
    let fold: Markup =
      folded.isEmpty
      ? ""
      : """
      <details><summary>\(counted(folded.count, "more failure"))</summary>
      \(list(of: folded))</details>

      """
    let rest = failureCount - failures.count
    let more: Markup =
      rest > 0
      ? "<p>\(counted(rest, "failure")) besides, in the list of documents below.</p>\n" : ""
    return section(
      "failures", "Failures", "\(list(of: failures.prefix(Self.openFailures)))\(fold)\(more)",
      isWide: true)
  }

  private func list(of failures: ArraySlice<DocumentFailure>) -> Markup {
    let items = failures.map { failure in
      """
      <li><p class="facts">\(documentLink(failure.id))<span>\(failure.fate) in \
      \(isolated: failure.stage, limit: 60)</span>\(place(of: failure))</p>
      <pre>\(isolated: failure.message)</pre></li>

      """ as Markup
    }
    return "<ul class=\"failures\">\n\(items)</ul>\n"
  }

  private func place(of failure: DocumentFailure) -> Markup {
    failure.place.map { "<span>\(isolated: $0, limit: 300)</span>" } ?? ""
  }

  var drops: Markup {
    let drops = result.ledger.dropped.sorted { $0.count > $1.count }
    guard let most = drops.first?.count, most > 0 else { return "" }
    let rows = drops.prefix(Self.longestList).map { drop in
      """
      <tr><th scope="row">\(isolated: drop.reason, limit: 60)</th>\
      <td class="bar">\(bar(Double(drop.count) / Double(most)))</td>\
      <td class="number">\(grouped(drop.count))</td>\
      <td class="number">\(percentText(Double(drop.count), of: Double(result.ledger.read)))</td></tr>

      """ as Markup
    }
    let content: Markup = """
      <table>
      <thead><tr><th scope="col">Reason</th><td class="bar"></td>\
      <th scope="col" class="number">Documents</th>\
      <th scope="col" class="number">Of all</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      """
    return section("drops", "Dropped, by reason", content)
  }

  var notes: Markup {
    var items = thresholds.map { verdict in
      "<li>\(verdict.isMet ? "Met, and so failed: " : "Not met: ")\(verdict.text)</li>\n" as Markup
    }
    items += result.programFailures.map {
      "<li>\(isolated: $0.stage, limit: 60): \($0.message)</li>\n"
    }
    items += result.notes.map { note in
      let times = note.count == 1 ? "" : " (\(grouped(note.count)) times)"
      return "<li>\(isolated: note.stage, limit: 60): \(note.message)\(times)</li>\n"
    }
    guard !items.isEmpty else { return "" }
    let rest = items.count - Self.longestList
    let more: Markup = rest > 0 ? "<p>And \(grouped(rest)) more.</p>\n" : ""
    let shown = Markup(Array(items.prefix(Self.longestList)))
    return section("notes", "Notes", "<ul class=\"notes\">\n\(shown)</ul>\n\(more)")
  }
}

/// The documents that took the most work.
func slowestSection(_ records: [SettledRecord]) -> Markup {
  guard !records.isEmpty else { return "" }
  let items = records.map { record in
    let id = record.passed.first ?? record.id
    return """
      <li>\(documentLink(id))<span class="time">\(timeText(record.seconds))</span></li>

      """ as Markup
  }
  return section("slowest", "Slowest documents", "<ol class=\"slowest\">\n\(items)</ol>")
}
