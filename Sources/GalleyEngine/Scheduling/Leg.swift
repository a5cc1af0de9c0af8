import Galley

/// What a document did on the way from one halt to the next.
struct Leg: Sendable {
  struct Replacements: Sendable {
    /// The id of the document that was replaced.
    let parent: String
    let documents: [Document]
    /// The stage that they come to next.
    let stage: Int
  }

  private var clock = monotonicNanoseconds()
  /// Nanoseconds of work outside the program that are not counted yet.
  private var outside = 0
  /// Where it is now.
  var state = Traveller.State.away
  /// Those that took its place.
  var replacements: Replacements?
  private(set) var commits: [PreparedCommit] = []
  private(set) var memories: [StageMemory] = []
  /// Failures that it outlived.
  private(set) var passedOver: [OtherFailure] = []

  /// Counts the time since the last call as the work of a stage.
  @inline(__always)
  mutating func lap(_ times: inout WorkTimes, stage: Int) {
    let now = monotonicNanoseconds()
    times.add(now - clock + outside, at: stage + 1)
    outside = 0
    clock = now
  }

  /// Takes what came from outside as a stage's answer, with the time that the work took there.
  mutating func take(_ answer: ExternalAnswer) throws -> StageAnswer {
    outside = answer.nanoseconds
    return (try answer.result.get(), nil, [])
  }

  /// Keeps what a stage answers besides the outcome.
  @inline(__always)
  mutating func keep(_ prepared: (any Sendable)?, _ memory: [UInt8], of stage: Int) {
    if let prepared { commits.append(PreparedCommit(stage: stage, value: prepared)) }
    if !memory.isEmpty { memories.append(StageMemory(stage: stage, bytes: memory)) }
  }

  /// Takes what a stage made of a document.
  ///
  /// - Returns: the document to go on with; nil where it ends there.
  @inline(__always)
  mutating func take(
    _ outcome: consuming Outcome, of id: String, behind stage: Int
  ) throws(StageError) -> Document? {
    switch outcome {
    case .keep(let kept):
      guard kept.id == id else {
        throw StageError(
          "the stage changed the document's id to '\(kept.id)'; only 'replace' makes new ids",
          retryable: false)
      }
      return kept
    case .drop(let reason): state = .dropped(reason: reason)
    case .replace(let documents):
      replacements = Replacements(parent: id, documents: documents, stage: stage + 1)
    }
    return nil
  }

  /// Writes down that the record's own document has passed.
  func settle(_ result: inout RecordResult) {
    result.verdict = .passed
    result.commits = commits
    result.otherFailures = passedOver
    result.memories = memories
  }

  /// Notes that a stage failed.
  ///
  /// - Parameters:
  ///   - original: the document as it was before the stage.
  ///   - isLast: whether the wait before the attempt was cut short, so that no other one may follow.
  /// - Returns: the document to go on with, if any.
  mutating func fail(
    _ failure: FailedAttempt, in stage: RunningStage, _ original: Document?, isLast: Bool
  ) -> Document? {
    // A stage that is cancelled may throw what it likes.
    if Task.isCancelled || failure.isNotBegun {
      state = .ended(.unfinished)
      return nil
    }
    if failure.isAbandoned {
      state = .ended(
        .abandoned(
          stage: failure.stage, message: failure.message, attempts: failure.attempts))
      return nil
    }
    if let breakdown = failure.breakdown {
      state = .ended(.brokenDown(stage: failure.stage, message: breakdown.message))
      return nil
    }
    if failure.isRetryable, isLast {
      state = .ended(.unfinished)
      return nil
    }
    if failure.isRetryable, failure.attempts <= stage.retries, let original {
      let door = Door(stage: failure.stage, attempts: failure.attempts)
      state = .waiting(original, door, message: failure.message)
      return nil
    }
    return end(with: failure, stage.onError, original)
  }

  /// Does what the policy says to a document that gets no other attempt.
  private mutating func end(
    with failure: FailedAttempt, _ policy: FailurePolicy, _ original: Document?
  ) -> Document? {
    switch policy {
    case .fail, .quarantine:
      state = .ended(
        .failed(stage: failure.stage, message: failure.message, attempts: failure.attempts))
    case .drop: state = .leftOut(OtherFailure(failure, policy: policy))
    case .continue:
      passedOver.append(OtherFailure(failure, policy: policy))
      return original
    }
    return nil
  }
}

/// An attempt of a stage at a document that came to nothing.
struct FailedAttempt: Sendable {
  /// The document's.
  let id: String
  /// The index of the stage.
  let stage: Int
  /// How often the stage was tried, this time included.
  let attempts: Int
  let message: String
  let isRetryable: Bool
  let isAbandoned: Bool
  /// Whether the run was stopped before the stage began.
  let isNotBegun: Bool
  /// Where the stage can't go on.
  let breakdown: StageBreakdown?

  init(id: String, stage: Int, attempts: Int, error: any Error) {
    self.id = id
    self.stage = stage
    self.attempts = attempts
    message = "\(error)"
    isRetryable = (error as? StageError)?.retryable ?? true
    isAbandoned = error is AbandonedAttempt
    isNotBegun = error is CallNotBegun
    breakdown = error as? StageBreakdown
  }
}
