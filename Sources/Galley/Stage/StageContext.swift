/// What the engine tells a stage about its place in a run.
public struct StageContext: Sendable {
  /// The name of the stage in this pipeline: the one given beside it, or its own.
  public let stage: String
  /// Absolute; paths in options are relative to it.
  public let pipelineDirectory: String
  /// Where to go on, in a run that is resumed; nil in any other.
  public let resumption: Resumption?
  /// Where results go that have no file.
  package let standardOutput: any ByteSink
  private let noteHandler: @Sendable (String) -> Void
  private let programHandler: @Sendable (ProgramReport) -> Void

  package init(
    stage: String, pipelineDirectory: String, standardOutput: any ByteSink,
    resumption: Resumption? = nil,
    note: @escaping @Sendable (String) -> Void,
    program: @escaping @Sendable (ProgramReport) -> Void = { _ in }
  ) {
    self.stage = stage
    self.pipelineDirectory = pipelineDirectory
    self.standardOutput = standardOutput
    self.resumption = resumption
    noteHandler = note
    programHandler = program
  }

  /// Tells the user something that is no failure.
  ///
  /// Equal notes are counted, not repeated: leave out
  /// what differs from document to document.
  public func note(_ message: String) { noteHandler(message) }

  /// Shows the user a line that a program which works for the stage has written to standard error.
  package func relay(_ line: String) { programHandler(.said(line)) }

  /// Tells that a program which works for the stage ended with an error, though no document failed by
  /// it: the run ends with exit 1 at best.
  package func reportFailure(_ message: String) { programHandler(.endedBadly(message)) }

  /// When the current attempt at a document has to be over, by the pipeline's `timeout`; nil where it
  /// may take as long as it likes.
  ///
  /// Each attempt has one of its own: ask inside `process`, and in tasks of a group that it makes. A
  /// stage that works for long looks at it every now and then, or calls `checkDeadline()`; one that
  /// sleeps or waits in another way that can be cancelled need not, since the attempt is cancelled
  /// then. An attempt that ends later has failed, whatever it returns; one that does not end within
  /// three times its time is given up, and the run ends.
  public var deadline: ContinuousClock.Instant? { AttemptLimit.current?.deadline }

  /// Throws where the current attempt is over: by the pipeline's `timeout`, or since the run was stopped.
  ///
  /// Leave it to the engine to say what happened: let the error through.
  public func checkDeadline() throws {
    if let limit = AttemptLimit.current, ContinuousClock.now >= limit.deadline {
      throw limit.excess
    }
    try Task.checkCancellation()
  }

  /// The absolute form of a path given in an option.
  public func absolutePath(_ path: String) -> String {
    FilePath.join(pipelineDirectory, path)
  }
}

/// What is to be told about a program that works for a stage.
package enum ProgramReport: Hashable, Sendable {
  /// A line of its standard error.
  case said(String)
  /// It ended with an error, which the message tells.
  case endedBadly(String)
}

/// Takes bytes, in order, from one task at a time.
package protocol ByteSink: Sendable {
  /// Takes all of `bytes`, or throws.
  func write(_ bytes: Span<UInt8>) throws

  /// Pushes what was taken to whoever reads it.
  func flush() throws
}
