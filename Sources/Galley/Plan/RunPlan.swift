/// A pipeline that has been checked: what to read, what to do, and how to fail.
package struct RunPlan: Sendable {
  package var name: String
  /// Absolute; the folder of the pipeline file.
  package var directory: String
  package var inputs: [InputEntry]
  package var stages: [PlannedStage]
  package var settings: RunSettings

  package init(
    name: String, directory: String, inputs: [InputEntry], stages: [PlannedStage],
    settings: RunSettings
  ) {
    self.name = name
    self.directory = directory
    self.inputs = inputs
    self.stages = stages
    self.settings = settings
  }
}

/// One entry of `input:`, or one INPUT of the command line.
package struct InputEntry: Sendable {
  package enum Source: Hashable, Sendable {
    /// Files by a glob pattern, or a file or folder by its path.
    case files(pattern: String, relativeTo: InputRoot)
    /// nil: records where the first character is `{`, else one text.
    case standardInput(InputFormat?)
    /// Bytes at hand, for tests.
    case memory(name: String, bytes: [UInt8], InputFormat)
  }

  /// What a pattern is relative to; ids are paths relative to the same.
  package enum InputRoot: Hashable, Sendable {
    case pipelineDirectory
    case workingDirectory
    /// A folder by its absolute path.
    case folder(String)
  }

  package enum InputFormat: String, Hashable, Sendable, CaseIterable {
    case text
    case ndjson
    case json
  }

  package var source: Source
  package var onError: FailurePolicy
  /// Whether a pattern may match nothing.
  package var allowEmpty: Bool
  /// Parts besides `text`, `html`, `metadata` and `fields` that records carry.
  package var provides: [Part]

  package init(
    source: Source, onError: FailurePolicy, allowEmpty: Bool = false, provides: [Part] = []
  ) {
    self.source = source
    self.onError = onError
    self.allowEmpty = allowEmpty
    self.provides = provides
  }
}

/// One stage of a plan, with how the engine treats it.
package struct PlannedStage: Sendable {
  /// Unique in the pipeline: the name given beside it, or the stage's own.
  package var name: String
  /// The stage's own name.
  package var stage: String
  package var configuration: PlannedConfiguration
  package var onError: FailurePolicy
  /// Which documents the stage works on, while others go on as they are; nil: all.
  package var when: Condition?
  /// How long one attempt at a document may take; nil: as long as it likes.
  package var timeout: Duration?
  /// How many attempts more a document gets whose first one failed.
  package var retries: Int

  package init(
    name: String, stage: String? = nil, configuration: PlannedConfiguration,
    onError: FailurePolicy, when: Condition? = nil, timeout: Duration? = nil, retries: Int = 0
  ) {
    self.name = name
    self.stage = stage ?? name
    self.configuration = configuration
    self.onError = onError
    self.when = when
    self.timeout = timeout
    self.retries = retries
  }
}

/// What happens to a document that a stage, or its reading, failed on.
package enum FailurePolicy: String, Hashable, Sendable, CaseIterable {
  /// The run ends at the document's turn.
  case fail
  /// The record is kept in the quarantine file.
  case quarantine
  /// The document is left out, and counted as failed.
  case drop
  /// The document goes on as it was before the stage, with a note.
  case `continue`
}

/// The section `run:` of a pipeline file.
package struct RunSettings: Sendable {
  /// nil: as many as the machine has cores.
  package var workers: Int?
  /// What happens to a document that fails, where its stage or input says nothing else.
  package var onError: FailurePolicy
  /// Relative to the pipeline's folder unless absolute.
  package var quarantine: String?
  /// The run ends at the turn of the failure after this many; nil: no limit.
  package var maxFailures: Int?
  package var maxDocumentSize: ByteCount
  /// Bytes of records taken in and not yet committed.
  package var maxInFlight: ByteCount
  /// How often a checkpoint is written; zero: never.
  package var checkpoint: Duration
  /// Whether to go on where an earlier run of this pipeline was stopped.
  package var resumes: Bool
  /// How long a stopped run may go on with what it has begun.
  package var grace: Duration
  /// Reads only so many records; nil: all.
  package var limit: Int?

  package init(
    workers: Int? = nil, onError: FailurePolicy = .fail, quarantine: String? = nil,
    maxFailures: Int? = nil,
    maxDocumentSize: ByteCount = ByteCount(16 << 20), maxInFlight: ByteCount = ByteCount(16 << 20),
    checkpoint: Duration = .zero, resumes: Bool = false, grace: Duration = .seconds(10),
    limit: Int? = nil
  ) {
    self.workers = workers
    self.onError = onError
    self.quarantine = quarantine
    self.maxFailures = maxFailures
    self.maxDocumentSize = maxDocumentSize
    self.maxInFlight = maxInFlight
    self.checkpoint = checkpoint
    self.resumes = resumes
    self.grace = grace
    self.limit = limit
  }
}
