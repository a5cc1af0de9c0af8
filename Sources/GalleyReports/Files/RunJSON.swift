import Galley

/// The parts of a JSON report but its lists of documents.
struct RunJSON {
  private let subject: RunSubject
  private let start: RunStart?
  private let conclusion: RunConclusion
  private let slowest: [SettledRecord]

  init(
    _ subject: RunSubject, _ start: RunStart?, _ conclusion: RunConclusion,
    slowest: [SettledRecord]
  ) {
    self.subject = subject
    self.start = start
    self.conclusion = conclusion
    self.slowest = slowest
  }

  private var result: RunResult { conclusion.result }

  /// What is equal for equal runs.
  var head: [(key: String, value: JSONValue)] {
    [
      ("report", 1), ("program", .string(start?.program ?? "")),
      ("pipeline", .string(start?.pipeline ?? "")), ("file", .string(subject.pipelineFile)),
      ("fingerprint", .string(start?.fingerprint ?? "")), ("plugins", versions),
      ("exit", .integer(conclusion.exitCode)), ("stop", result.stop?.json ?? .null),
      ("resumed", .integer(start?.beginning.recordsDone ?? 0)), ("ledger", result.ledger.json),
      (
        "reasons",
        .array(
          result.ledger.dropped.map { ["reason": .string($0.reason), "count": .integer($0.count)] })
      ),
      ("thresholds", .array(conclusion.thresholds.map(\.json))),
      ("notes", .array(result.notes.map(\.json))),
      ("programs", .array(result.programFailures.map(\.json))),
      ("outputs", .array(result.outputs.map { .string(subject.shortened($0)) })),
    ]
  }

  private var versions: JSONValue {
    .array(
      (start?.versions ?? []).map {
        ["stage": .string($0.stage), "version": .string($0.version)]
      })
  }

  /// What differs from run to run.
  var measured: JSONValue {
    [
      "started": .string(timestamp(subject.startTime)), "seconds": .double(result.seconds),
      "workers": .integer(start?.workers ?? 0), "bytesRead": .integer(result.bytesRead),
      "peakMemoryBytes": .integer(peakMemory()),
      "stages": .array(result.stageTimes.map(\.json)),
      "slowest": .array(
        slowest.map { ["id": .string($0.id), "seconds": .double($0.seconds)] }),
    ]
  }
}

extension StopCause {
  fileprivate var json: JSONValue {
    ["kind": .string(kind), "message": .string(sentence)]
  }

  private var kind: String {
    switch self {
    case .signal: "signal"
    case .failure: "failure"
    case .tooManyFailures: "too-many-failures"
    case .abandoned: "abandoned"
    case .brokenDown: "broken-down"
    case .inputOutput: "input-output"
    case .standardOutputClosed: "output-closed"
    }
  }
}

extension Ledger {
  fileprivate var json: JSONValue {
    [
      "read": .integer(read), "out": .integer(out), "dropped": .integer(droppedInAll),
      "failed": .integer(failed), "quarantined": .integer(quarantined),
      "unfinished": .integer(unfinished), "replaced": .integer(replaced),
      "replacements": .integer(replacements), "failedReplacements": .integer(failedReplacements),
      "passedOver": .integer(passedOver),
    ]
  }
}

extension ThresholdVerdict {
  fileprivate var json: JSONValue {
    ["text": .string(threshold.text), "met": .boolean(isMet), "count": .integer(count)]
  }
}

extension RunNote {
  fileprivate var json: JSONValue {
    ["stage": .string(stage), "message": .string(message), "count": .integer(count)]
  }
}

extension ProgramFailure {
  fileprivate var json: JSONValue { ["stage": .string(stage), "message": .string(message)] }
}

extension StageTime {
  fileprivate var json: JSONValue {
    var attempts = counts.map { JSONValue.integer($0) }
    let last = attempts.popLast()
    var histogram = zip(Self.bounds, attempts).map { bound, count in
      ["upTo": .double(bound), "count": count] as JSONValue
    }
    if let last { histogram.append(["upTo": .null, "count": last]) }
    return [
      "stage": .string(stage), "seconds": .double(seconds),
      "attempts": .integer(counts.reduce(0, +)), "histogram": .array(histogram),
    ]
  }
}
