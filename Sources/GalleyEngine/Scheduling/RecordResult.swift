import Galley

/// What became of one record, to be made true when its turn comes.
struct RecordResult: Sendable {
  enum Verdict: Sendable {
    /// Its document, or at least one that replaced it, passed the last stage.
    case passed
    case dropped(reason: String)
    /// - Parameters:
    ///   - stage: the index of the stage; nil for the input.
    ///   - attempts: how often the stage was tried.
    case failed(stage: Int?, message: String, attempts: Int)
    /// A stage did not come back from a document, long behind its timeout: the run ends behind it.
    case abandoned(stage: Int, message: String, attempts: Int)
    /// A stage can work on no document any more: the run ends in front of this one.
    case brokenDown(stage: Int, message: String)
    /// The run was stopped first.
    case unfinished
  }

  /// The id of the document that the record was decoded to; of an undecodable one, the name of its
  /// place.
  var id: String
  /// nil where the record could not be decoded.
  var identifierHash: UInt64?
  /// Tells whether the record is the same in a resumed run; 0 in a run that can't be resumed.
  var digest: UInt64 = 0
  var verdict: Verdict
  /// What committing stages prepared, in the order in which it is to be committed.
  var commits: [PreparedCommit] = []
  /// Failures that left no mark on the verdict: passed over, or of one document among several.
  var otherFailures: [OtherFailure] = []
  /// The documents of the record that the pipeline's own rules left out.
  var drops: [DroppedDocument] = []
  /// Ids of documents that took the record's place.
  var replacementIDs: [String] = []
  var replacedDocuments = 0
  /// Of those that took the record's place, the ids of the documents that passed the last stage.
  var passedIDs: [String] = []
  /// The time that all work on the record took.
  var nanoseconds = 0
  /// What stages that work in input order have to remember, in the order of their calls, whatever the
  /// verdict.
  var memories: [StageMemory] = []

  /// The commits, moved out.
  mutating func takeCommits() -> [PreparedCommit] {
    let taken = commits
    commits = []
    return taken
  }
}

/// What a committing stage prepared for one document.
struct PreparedCommit: Sendable {
  /// The index of the stage.
  let stage: Int
  let value: any Sendable
}

/// What a stage that works in input order remembers about one document.
struct StageMemory: Hashable, Sendable {
  /// The index of the stage.
  let stage: Int
  /// Never empty.
  let bytes: [UInt8]
}

/// A document that the pipeline's own rules left out.
struct DroppedDocument: Sendable {
  /// Empty for the record's own document.
  let id: String
  let reason: String
}

/// A failure that the record outlived.
struct OtherFailure: Sendable {
  let id: String
  let stage: Int
  let message: String
  /// How often the stage was tried.
  let attempts: Int
  let policy: FailurePolicy

  init(_ failure: FailedAttempt, policy: FailurePolicy) {
    id = failure.id
    stage = failure.stage
    message = failure.message
    attempts = failure.attempts
    self.policy = policy
  }
}
