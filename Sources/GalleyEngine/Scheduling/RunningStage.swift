import Galley

/// A stage that was started, with how the plan treats it.
struct RunningStage: Sendable {
  let name: String
  let stage: any Stage
  /// The same stage, where it has something to commit; asked for once, since a cast costs as much as
  /// a small stage.
  let committing: (any CommittingStage)?
  /// The same stage, where it remembers earlier documents.
  let ordered: (any OrderedStage)?
  let onError: FailurePolicy
  /// Parts that a document must have when it comes here.
  let reads: [Part]
  /// Which documents the stage works on; nil: all.
  private let condition: Condition?

  init(
    name: String, stage: any Stage, onError: FailurePolicy, reads: [Part], when: Condition? = nil
  ) {
    self.name = name
    self.stage = stage
    self.onError = onError
    self.reads = reads
    condition = when
    committing = stage as? any CommittingStage
    ordered = stage as? any OrderedStage
  }

  /// Runs the stage on one document.
  ///
  /// - Returns: what it prepared besides, where it is a committing stage.
  @inline(__always)
  func process(_ document: consuming Document) async throws -> (Outcome, (any Sendable)?) {
    if let committing { return try await committing.prepareErased(document) }
    return (try await stage.process(document), nil)
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

extension CommittingStage {
  fileprivate func prepareErased(
    _ document: consuming Document
  ) async throws -> (Outcome, (any Sendable)?) {
    let (outcome, prepared) = try await prepare(document)
    return (outcome, prepared)
  }

  func commitErased(_ value: consuming any Sendable) async throws {
    guard let prepared = value as? Prepared else {
      preconditionFailure("a stage is given back what it did not prepare")
    }
    try await commit(prepared)
  }
}
