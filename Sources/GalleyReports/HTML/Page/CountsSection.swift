import Galley

/// Where every record went, in numbers.
struct CountsSection {
  let result: RunResult
  /// Records that an earlier run had done.
  let recordsDone: Int

  private var ledger: Ledger { result.ledger }

  var markup: Markup {
    let fates = fates.map { name, count in
      let kind = count == 0 ? "zero" : "some-\(name)"
      return "<div class=\"\(kind)\"><dt>\(name)</dt><dd>\(grouped(count))</dd></div>\n" as Markup
    }
    let content: Markup = """
      <dl class="totals">
      <div><dt>read</dt><dd>\(grouped(ledger.read))</dd></div>
      \(fates)</dl>
      \(shares)\(remarks)
      """
    return section("totals", "Documents in numbers", content, isWide: true)
  }

  private var fates: [(name: String, count: Int)] {
    [
      ("out", ledger.out), ("dropped", ledger.droppedInAll), ("failed", ledger.failed),
      ("quarantined", ledger.quarantined), ("unfinished", ledger.unfinished),
    ]
  }

  /// The same as a bar; who can't see it has the numbers.
  private var shares: Markup {
    guard ledger.read > 0 else { return "" }
    var start = 0.0
    let pieces = fates.filter { $0.count > 0 }.map { name, count in
      let width = Double(count) / Double(ledger.read) * 1000
      defer { start += width }
      return """
        <rect class="fill-\(name)" x="\(length: start)" width="\(length: width)" height="10"/>
        """ as Markup
    }
    return """
      <svg class="share-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
      \(pieces)</svg>

      """
  }

  private var remarks: Markup {
    var remarks: [Markup] = []
    if recordsDone > 0 {
      let done = counted(recordsDone, "document")
      remarks.append("\(done) of an earlier run are counted, and not listed below.")
    }
    if ledger.replaced > 0 {
      let replacements = counted(ledger.replacements, "document")
      let lost = ledger.failedReplacements
      let rest = lost > 0 ? ", \(grouped(lost)) of which failed" : ""
      remarks.append("\(grouped(ledger.replaced)) were replaced by \(replacements)\(rest).")
    }
    if ledger.passedOver > 0 {
      remarks.append(
        "\(counted(ledger.passedOver, "failure")) passed over, as on-error: continue says.")
    }
    if ledger.unfinished > 0 {
      remarks.append("The unfinished ones were taken in, but their turn did not come.")
    }
    if remarks.isEmpty { return "" }
    return "<ul class=\"remarks\">\(remarks.map { "<li>\($0)</li>" as Markup })</ul>\n"
  }
}
