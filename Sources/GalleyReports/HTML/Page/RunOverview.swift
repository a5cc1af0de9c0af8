import Galley
import GalleyFormats
import Glibc

/// What the run was, when, and how it ended.
struct RunOverview {
  let subject: RunSubject
  let conclusion: RunConclusion
  let start: RunStart?

  private var result: RunResult { conclusion.result }

  var standfirst: Markup {
    let date = subject.startTime
    let time: Markup = "<time datetime=\"\(timestamp(date))\">\(dateText(date))</time>"
    guard let stop = result.stop else {
      return """
        <p class="standfirst">Began on \(time), and finished in \(timeText(result.seconds))\(speed).</p>
        """
    }
    let reason: Markup = stop.reason.map { "<p class=\"ending\">\($0)</p>\n" } ?? ""
    return """
      <p class="standfirst">Began on \(time), and \(stop.happened) after \(timeText(result.seconds)).</p>
      \(reason)
      """
  }

  private var speed: String {
    let done = result.ledger.read - (start?.beginning.recordsDone ?? 0)
    guard result.seconds > 0, done > 0 else { return "" }
    return ": \(rateText(Double(done) / result.seconds)), "
      + "\(bytesText(Double(result.bytesRead) / result.seconds))/s"
  }

  /// What ran, in one line.
  var versions: Markup {
    let plugins = (start?.versions ?? []).map { version in
      "<span>\(isolated: version.stage, limit: 60) \(isolated: version.version, limit: 60)</span>"
        as Markup
    }
    let plan: Markup =
      start?.fingerprint.isEmpty == false
      ? "<span>plan \(String(start?.fingerprint.prefix(12) ?? ""))</span>" : ""
    return """
      <p class="facts"><span>\(isolated: subject.pipelineFile, limit: 200)</span>\
      <span>\(start?.program ?? "galley")</span>\(plan)\(plugins)</p>
      """
  }

  /// What is needed to tell this run from others.
  var about: Markup {
    var rows: [(String, Markup)] = [("Pipeline", "\(isolated: subject.pipelineFile)")]
    rows.append(("Made by", "\(start?.program ?? "galley")"))
    for version in start?.versions ?? [] {
      rows.append(("Plugin of \(version.stage)", "\(isolated: version.version)"))
    }
    if let fingerprint = start?.fingerprint, !fingerprint.isEmpty {
      rows.append(("Plan", "<code>\(fingerprint)</code>"))
    }
    rows.append(("Exit code", "\(conclusion.exitCode)"))
    if let workers = start?.workers { rows.append(("Workers", "\(workers)")) }
    rows.append(("Read", "\(bytesText(Double(result.bytesRead)))"))
    rows.append(("Memory", "\(bytesText(Double(peakMemory()))) at most"))
    for output in result.outputs.prefix(20) {
      rows.append(
        (
          result.stop == nil ? "Written" : "Left unfinished",
          "\(isolated: subject.shortened(output), limit: 300)"
        ))
    }
    let list = rows.map { name, value in "<dt>\(name)</dt><dd>\(value)</dd>\n" as Markup }
    return section("about", "This run", "<dl class=\"about\">\n\(list)</dl>")
  }
}

/// A moment in words: `4 May 2026 at 12:00 UTC`.
private func dateText(_ time: Int) -> String {
  var seconds = time_t(time)
  var date = unsafe tm()
  guard unsafe gmtime_r(&seconds, &date) != nil else { return "an unknown day" }
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  let clock = unsafe [date.tm_hour, date.tm_min].map { $0 < 10 ? "0\($0)" : "\($0)" }
  return unsafe "\(date.tm_mday) \(months[Int(date.tm_mon)]) \(date.tm_year + 1900) at "
    + clock.joined(separator: ":") + " UTC"
}
