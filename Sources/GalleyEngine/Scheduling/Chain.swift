import Galley
import Glibc

/// The stages of a run, through which documents go one by one.
struct Chain: Sendable {
  let stages: [RunningStage]

  /// Takes one document from the first stage to the last.
  ///
  /// - Parameter nanoseconds: gets the time of each stage added, from index 1 on.
  func run(
    _ document: consuming Document, as result: inout RecordResult, nanoseconds: inout [Int]
  ) async {
    var journey = Journey(clock: monotonicNanoseconds())
    await advance(document, from: 0, &journey, &nanoseconds)
    journey.settle(&result)
  }

  private func advance(
    _ start: consuming Document, from first: Int, _ journey: inout Journey,
    _ nanoseconds: inout [Int]
  ) async {
    var document = start
    let mark = journey.commits.count
    for index in first..<stages.count {
      let stage = stages[index]
      guard stage.applies(to: document) else { continue }
      let id = document.id
      let before = stage.onError == .continue ? document : nil
      do {
        if let missing = stage.missingPart(of: document) {
          throw StageError(missing, retryable: false)
        }
        let (outcome, prepared) = try await stage.process(consume document)
        journey.lap(&nanoseconds[index + 1])
        if let prepared { journey.commits.append(PreparedCommit(stage: index, value: prepared)) }
        switch outcome {
        case .keep(let kept): document = kept
        case .drop(let reason): return journey.drop(reason, backTo: mark)
        case .replace(let documents):
          let passed = journey.passed
          await replace(id, with: documents, behind: index, &journey, &nanoseconds)
          if journey.passed == passed { journey.forgetCommits(behind: mark) }
          return
        }
      } catch {
        journey.lap(&nanoseconds[index + 1])
        guard let before = journey.fail(id, at: index, stage.onError, error, before) else {
          return journey.forgetCommits(behind: mark)
        }
        document = before
      }
    }
    journey.passed += 1
  }

  private func replace(
    _ parent: String, with documents: [Document], behind index: Int, _ journey: inout Journey,
    _ nanoseconds: inout [Int]
  ) async {
    journey.replaced += 1
    if documents.isEmpty { journey.drop("replaced-by-nothing", backTo: journey.commits.count) }
    for (number, document) in documents.enumerated() where !journey.isEnded {
      var child = document
      child.id = "\(parent)/\(number + 1)"
      journey.replacementIDs.append(child.id)
      await advance(child, from: index + 1, &journey, &nanoseconds)
    }
  }
}

/// What happens to a record's document, and to those that replace it, on the way.
private struct Journey {
  private var clock: Int
  var commits: [PreparedCommit] = []
  var replacementIDs: [String] = []
  var replaced = 0
  var passed = 0
  private var dropReason: String?
  private var end: RecordResult.Verdict?
  private var otherFailures: [OtherFailure] = []

  init(clock: Int) { self.clock = clock }

  /// Whether the record failed as a whole, so that nothing of it goes on.
  var isEnded: Bool { end != nil }

  /// Adds the time since the last call.
  mutating func lap(_ nanoseconds: inout Int) {
    let now = monotonicNanoseconds()
    nanoseconds += now - clock
    clock = now
  }

  mutating func drop(_ reason: String, backTo mark: Int) {
    dropReason = dropReason ?? reason
    forgetCommits(behind: mark)
  }

  /// A document that goes no further is in no export.
  mutating func forgetCommits(behind mark: Int) { commits.removeSubrange(mark...) }

  /// Notes a failure.
  ///
  /// - Returns: the document to go on with, if any.
  mutating func fail(
    _ id: String, at stage: Int, _ policy: FailurePolicy, _ error: any Error, _ before: Document?
  ) -> Document? {
    if error is CancellationError, Task.isCancelled {
      end = .unfinished
      return nil
    }
    let message = "\(error)"
    switch policy {
    case .fail, .quarantine: end = .failed(stage: stage, message: message, attempts: 1)
    case .drop, .continue:
      otherFailures.append(OtherFailure(id: id, stage: stage, message: message, policy: policy))
    }
    return before
  }

  /// Writes down what became of the record.
  mutating func settle(_ result: inout RecordResult) {
    result.replacedDocuments = replaced
    result.replacementIDs = replacementIDs
    result.otherFailures = otherFailures
    if let end {
      result.verdict = end
      return
    }
    if passed > 0 {
      result.commits = commits
      result.verdict = .passed
    } else if let index = otherFailures.firstIndex(where: { $0.policy == .drop }) {
      let failure = otherFailures.remove(at: index)
      result.verdict = .failed(stage: failure.stage, message: failure.message, attempts: 1)
    } else {
      result.verdict = .dropped(reason: dropReason ?? "")
    }
    result.otherFailures = otherFailures
  }
}

/// Nanoseconds of a clock that is never set.
func monotonicNanoseconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
