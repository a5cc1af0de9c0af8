package import Galley
package import GalleyFormats

/// The counts and times of a run in Prometheus' text format, version 0.0.4, for a collector of text files.
package final class MetricsReport: RunReport {
  private struct State: Sendable {
    var start: RunStart?
    /// Failures by stage, in the order of the first one.
    var failures: [(stage: String, count: Int)] = []
  }

  private let subject: RunSubject
  private let state = Lock(State())

  package init(_ subject: RunSubject) { self.subject = subject }

  package func receive(_ event: RunEvent) {
    switch event {
    case .started(let start): state.withLock { $0.start = start }
    case .failed(let failure):
      state.withLock { state in
        if let index = state.failures.firstIndex(where: { $0.stage == failure.stage }) {
          state.failures[index].count += 1
        } else {
          state.failures.append((failure.stage, 1))
        }
      }
    case .dropped, .settled, .progressed, .waiting, .triedAgain, .program, .stopping, .finished:
      break
    }
  }

  package func write(
    _ conclusion: RunConclusion, to file: inout PartialFile
  ) throws(FileError) {
    let state = state.withLock { $0 }
    var page = MetricsPage(pipeline: state.start?.pipeline ?? "")
    page.addRun(subject, state.start, conclusion)
    page.addLedger(conclusion.result.ledger)
    page.add(
      "galley_failures_total", .counter, "Failures of documents, by stage.",
      state.failures.map { ([("stage", $0.stage)], Double($0.count)) })
    page.addTimes(conclusion.result.stageTimes)
    try file.append(page.text)
  }
}

/// A page of metrics, each with its help and type in front.
private struct MetricsPage {
  enum Kind: String {
    case counter
    case gauge
    case histogram
  }

  private(set) var text = ""
  private let pipeline: String

  init(pipeline: String) { self.pipeline = pipeline }

  mutating func add(
    _ name: String, _ kind: Kind, _ help: String, _ samples: [([(String, String)], Double)]
  ) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    for (labels, value) in samples { addSample(name, labels, value) }
  }

  private mutating func addSample(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let all = [("pipeline", pipeline)] + labels
    let list = all.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
    let whole = Int(exactly: value).map(String.init)
    text += "\(name){\(list)} \(whole ?? "\(value)")\n"
  }

  mutating func addRun(_ subject: RunSubject, _ start: RunStart?, _ conclusion: RunConclusion) {
    let result = conclusion.result
    add(
      "galley_run_info", .gauge, "The program and the plan of the last run.",
      [
        (
          [
            ("program", start?.program ?? ""), ("file", subject.pipelineFile),
            ("fingerprint", start?.fingerprint ?? ""),
          ], 1
        )
      ])
    add(
      "galley_run_start_timestamp_seconds", .gauge, "When the last run began, in Unix time.",
      [([], Double(subject.startTime))])
    add("galley_run_seconds", .gauge, "How long the last run took.", [([], result.seconds)])
    add(
      "galley_run_complete", .gauge, "Whether the last run came to the end of its input.",
      [([], result.stop == nil ? 1 : 0)])
    add(
      "galley_run_exit_code", .gauge, "The exit code of the last run.",
      [([], Double(conclusion.exitCode))])
    add(
      "galley_workers", .gauge, "Documents that were worked on at once, at most.",
      [([], Double(start?.workers ?? 0))])
    add(
      "galley_memory_peak_bytes", .gauge, "The most memory that the program had.",
      [([], Double(peakMemory()))])
    add(
      "galley_read_bytes_total", .counter, "Bytes of input that were read.",
      [([], Double(result.bytesRead))])
  }

  mutating func addLedger(_ ledger: Ledger) {
    add(
      "galley_records_read_total", .counter, "Records that were read.", [([], Double(ledger.read))])
    let fates = [
      ("out", ledger.out), ("dropped", ledger.droppedInAll), ("failed", ledger.failed),
      ("quarantined", ledger.quarantined), ("unfinished", ledger.unfinished),
    ]
    add(
      "galley_documents_total", .counter, "Records by what became of them; they add up.",
      fates.map { ([("outcome", $0)], Double($1)) })
    add(
      "galley_drops_total", .counter, "Records that the pipeline's own rules left out, by reason.",
      ledger.dropped.map { ([("reason", $0.reason)], Double($0.count)) })
  }

  mutating func addTimes(_ times: [StageTime]) {
    let name = "galley_stage_seconds"
    guard !times.isEmpty else { return }
    text += "# HELP \(name) Time of attempts at documents, by stage.\n"
    text += "# TYPE \(name) histogram\n"
    for time in times {
      var sum = 0
      let bounds = StageTime.bounds.map { "\($0)" } + ["+Inf"]
      for (bound, count) in zip(bounds, time.counts) {
        sum += count
        addSample(name + "_bucket", [("stage", time.stage), ("le", bound)], Double(sum))
      }
      addSample(name + "_sum", [("stage", time.stage)], time.seconds)
      addSample(name + "_count", [("stage", time.stage)], Double(sum))
    }
  }

  /// The value of a label as the format wants it; what can't be seen is shown by its number.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        safeText(String($0), limit: 200).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      }
      .joined(separator: "\\n")
  }
}
