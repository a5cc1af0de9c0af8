/// A stage whose work is done outside this program, by a process or a server.
///
/// It gets many documents at once, and no worker waits with it.
package protocol ExternalStage: Stage {
  /// Works on one document.
  ///
  /// Called for as many documents at once as are in flight; those that it can't begin with yet it lets
  /// wait. It keeps the pipeline's `timeout` itself (`AttemptLimit.current`), from when it begins with a
  /// document, and comes back soon after its task is cancelled.
  ///
  /// - Returns: the outcome, and how long the work took, without the waiting.
  /// - Throws: `StageBreakdown` where no document can be worked on any more.
  func call(_ document: consuming Document) async throws -> (outcome: Outcome, work: Duration)
}

extension ExternalStage {
  package func process(_ document: consuming Document) async throws -> Outcome {
    try await call(document).outcome
  }
}

/// A stage can work on no document any more: the run ends, and the document is left unfinished.
package struct StageBreakdown: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  package let message: String

  package init(_ message: String) { self.message = message }

  package var description: String { message }
}
