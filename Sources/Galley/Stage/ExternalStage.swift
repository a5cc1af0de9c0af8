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
  /// - Parameter turn: orders the calls as their documents are in the input; the lowest is to be begun with
  ///   first, since all others wait for it to be committed.
  /// - Throws: `StageBreakdown` where no document can be worked on any more.
  func call(_ document: consuming Document, turn: Int) async throws -> ExternalReply

  /// Begins with no more documents, since the run is being stopped.
  ///
  /// Those that it has begun with are finished; the calls for all others throw `CallNotBegun`.
  func takeBack()
}

/// What came back from outside for one document.
package struct ExternalReply: Sendable {
  package let outcome: Outcome
  /// How long the work took, without the waiting.
  package let nanoseconds: Int
  /// The size of the answer; it is in memory until the document is committed.
  package let bytes: Int

  package init(_ outcome: Outcome, nanoseconds: Int, bytes: Int) {
    self.outcome = outcome
    self.nanoseconds = nanoseconds
    self.bytes = bytes
  }
}

/// The run was stopped before a stage began with a document.
package struct CallNotBegun: Error, Hashable, Sendable {
  package init() {}
}

extension ExternalStage {
  package func process(_ document: consuming Document) async throws -> Outcome {
    try await call(document, turn: 0).outcome
  }

  package func takeBack() {}
}

/// A stage can work on no document any more: the run ends, and the document is left unfinished.
package struct StageBreakdown: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  package let message: String

  package init(_ message: String) { self.message = message }

  package var description: String { message }
}
