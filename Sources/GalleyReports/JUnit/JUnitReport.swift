package import Galley
package import GalleyFormats

/// A run as CI systems show tests: a case for each document, failed where it failed, and skipped where the
/// pipeline's own rules left it out.
package final class JUnitReport: RunReport {
  private struct State: ~Copyable, Sendable {
    var start: RunStart?
    var cases = EntrySpool()
    var failures = 0
    var skipped = 0
    /// What the next record to be settled came to, until its time is known.
    var pending: [(id: String, outcome: JUnitCase.Outcome)] = []

    mutating func add(_ element: JUnitCase) {
      switch element.outcome {
      case .passed: break
      case .failed: failures += 1
      case .skipped: skipped += 1
      }
      var entry = ByteBuffer()
      entry.append(element.element)
      cases.append(entry)
    }
  }

  private let subject: RunSubject
  private let state = Lock(State())

  package init(_ subject: RunSubject) { self.subject = subject }

  package var hearsEveryRecord: Bool { true }

  package func receive(_ event: RunEvent) {
    switch event {
    case .started(let start): state.withLock { $0.start = start }
    // What is passed over is in the end no failure of the document.
    case .failed(let failure) where failure.policy != .continue:
      state.withLock { $0.pending.append((failure.id, failure.outcome)) }
    case .dropped(let drop):
      state.withLock { $0.pending.append((drop.id, .skipped(reason: drop.reason))) }
    case .settled(let record): state.withLock { settle(record, &$0) }
    case .failed, .progressed, .waiting, .triedAgain, .program, .stopping, .finished: break
    }
  }

  private func settle(_ record: SettledRecord, _ state: inout State) {
    let all = record.passed.map { (id: $0, outcome: JUnitCase.Outcome.passed) } + state.pending
    for document in all {
      state.add(
        JUnitCase(
          document.id, className: className(state.start),
          seconds: record.seconds / Double(all.count), document.outcome))
    }
    state.pending = []
  }

  private func className(_ start: RunStart?) -> String { start?.pipeline ?? "galley" }

  package func write(
    _ conclusion: RunConclusion, to file: inout PartialFile
  ) throws(FileError) {
    try state.withLock { (state) throws(FileError) in
      for document in state.pending {
        state.add(
          JUnitCase(
            document.id, className: className(state.start), seconds: 0, document.outcome))
      }
      state.pending = []
      for (name, message) in conclusion.otherFailures {
        state.add(
          JUnitCase(
            name, className: className(state.start), seconds: 0,
            .failed(message: message, text: message)))
      }
      try file.append(JUnitDocument.head + suite(conclusion, state).head)
      try state.cases.copy(to: &file)
      try file.append(JUnitSuite.tail + JUnitDocument.tail)
    }
  }

  private func suite(_ conclusion: RunConclusion, _ state: borrowing State) -> JUnitSuite {
    let start = state.start
    var properties = [
      ("program", start?.program ?? ""), ("file", subject.pipelineFile),
      ("fingerprint", start?.fingerprint ?? ""), ("exit", "\(conclusion.exitCode)"),
    ]
    properties += (start?.versions ?? []).map { ("plugin.\($0.stage)", $0.version) }
    return JUnitSuite(
      start?.pipeline ?? "galley", index: 0, startTime: subject.startTime,
      seconds: conclusion.result.seconds, tests: state.cases.count, failures: state.failures,
      skipped: state.skipped, properties: properties.map { (name: $0.0, value: $0.1) })
  }
}

extension DocumentFailure {
  fileprivate var outcome: JUnitCase.Outcome {
    let line = place.map { "\nat: \($0)" } ?? ""
    return .failed(
      message: message,
      text: "\(message)\nstage: \(stage)\(line)\nattempts: \(attempts)\npolicy: \(policy.rawValue)")
  }
}

extension RunConclusion {
  /// What else went wrong than a document, such that nobody takes a stopped run for a good one.
  fileprivate var otherFailures: [(name: String, message: String)] {
    var failures = result.programFailures.map { (name: "(\($0.stage))", message: $0.message) }
    if let stop = result.stop { failures.append((name: "(run)", message: stop.sentence)) }
    failures += thresholds.filter(\.isMet).map { (name: "(fail-if)", message: $0.text) }
    return failures
  }
}
