import Galley

/// A stage that was started, with how the plan treats it.
///
/// A class, so that a look at it costs one reference and not one for each part.
final class RunningStage: Sendable {
  let name: String
  let stage: any Stage
  /// The same stage, where it has something to commit; asked for once, since a cast costs as much as
  /// a small stage.
  let committing: (any CommittingStage)?
  /// The same stage, where it remembers earlier documents.
  let ordered: (any OrderedStage)?
  /// The same stage, where its work is done outside the program.
  let external: (any ExternalStage)?
  /// Whether it gets one document at a time, in input order.
  let isInOrder: Bool
  let onError: FailurePolicy
  /// How many attempts more a document gets whose first one failed.
  let retries: Int
  /// nil: as long as it likes.
  let timeLimit: TimeLimit?
  /// Parts that a document must have when it comes here.
  let reads: [Part]
  /// Which documents the stage works on; nil: all.
  private let condition: Condition?

  init(_ planned: PlannedStage, _ stage: any Stage, attempts: Attempts) {
    name = planned.name
    self.stage = stage
    onError = planned.onError
    retries = planned.retries
    timeLimit = planned.timeout.map { TimeLimit(duration: $0, attempts: attempts) }
    reads = planned.configuration.contract.reads
    condition = planned.when
    committing = stage as? any CommittingStage
    ordered = stage as? any OrderedStage
    external = stage as? any ExternalStage
    isInOrder = planned.configuration.order == .input || ordered != nil
  }

  /// Whether a document may have to wait here: for its turn, for what is outside, or for another attempt.
  var canWait: Bool { isInOrder || retries > 0 || external != nil }

  /// Whether a document is needed as it was when the stage has failed.
  var needsOriginal: Bool { onError == .continue || retries > 0 }

  /// Runs the stage on one document.
  @inline(__always)
  func process(_ document: consuming Document) async throws -> StageAnswer {
    if let timeLimit { return try await attempt(document, within: timeLimit) }
    return try await call(document)
  }

  /// Runs a stage whose work is done outside; it keeps its time itself.
  func ask(_ document: consuming Document, turn: Int) async -> ExternalAnswer {
    guard let external else {
      preconditionFailure("only stages whose work is done outside are asked")
    }
    let asked = document
    let limit = timeLimit.map { AttemptLimit(duration: $0.duration, from: .now) }
    do {
      let reply = try await AttemptLimit.$current.withValue(limit) {
        try await external.call(asked, turn: turn)
      }
      return ExternalAnswer(
        .success(reply.outcome), nanoseconds: reply.nanoseconds, bytes: reply.bytes)
    } catch {
      return ExternalAnswer(.failure(error), nanoseconds: 0, bytes: 0)
    }
  }

  private func attempt(
    _ document: Document, within limit: TimeLimit
  ) async throws -> StageAnswer {
    // What an ordered stage has answered it remembers: an answer thrown away would be a document that
    // is a duplicate of itself.
    try await limit.attempts.run(limit: limit.duration, keepsLateAnswer: ordered != nil) {
      try await self.call(document)
    }
  }

  @inline(__always)
  private func call(_ document: consuming Document) async throws -> StageAnswer {
    if let committing { return try await committing.prepareErased(document) }
    if let ordered {
      let (outcome, memory) = try await ordered.processInOrder(document)
      return (outcome, nil, memory)
    }
    return (try await stage.process(document), nil, [])
  }

  /// Whether the pipeline wants the stage to work on a document; where not, it goes on as it is.
  @inline(__always)
  func applies(to document: borrowing Document) -> Bool {
    guard let condition else { return true }
    return condition.holds(for: document)
  }

  /// Why a document can't come here; nil where it can.
  func missingPart(of document: borrowing Document) -> String? {
    for part in reads where !document.has(part) {
      if part == .text, document.has(.html) {
        return "the document has 'html' alone; put 'clean' before '\(name)'"
      }
      return "'\(name)' reads '\(part)', which the document does not have"
    }
    return nil
  }
}

/// What a stage makes of a document, of whatever kind the stage is: what a committing stage has
/// prepared, and what a stage that works in input order has to remember.
///
/// A tuple, since it is taken apart without a copy.
typealias StageAnswer = (outcome: Outcome, prepared: (any Sendable)?, memory: [UInt8])

/// What came back from outside.
///
/// A class, so that a document on its way carries one reference where it has none.
final class ExternalAnswer: Sendable {
  let result: Result<Outcome, any Error>
  /// How long the work took.
  let nanoseconds: Int
  /// The size of what came back.
  let bytes: Int

  init(_ result: Result<Outcome, any Error>, nanoseconds: Int, bytes: Int) {
    self.result = result
    self.nanoseconds = nanoseconds
    self.bytes = bytes
  }
}

extension CommittingStage {
  fileprivate func prepareErased(_ document: consuming Document) async throws -> StageAnswer {
    let (outcome, prepared) = try await prepare(document)
    return (outcome, prepared, [])
  }

  func commitErased(_ value: consuming any Sendable) async throws {
    guard let prepared = value as? Prepared else {
      preconditionFailure("a stage is given back what it did not prepare")
    }
    try await commit(prepared)
  }
}
