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

  package init(
    stage: String, pipelineDirectory: String, standardOutput: any ByteSink,
    resumption: Resumption? = nil,
    note: @escaping @Sendable (String) -> Void
  ) {
    self.stage = stage
    self.pipelineDirectory = pipelineDirectory
    self.standardOutput = standardOutput
    self.resumption = resumption
    noteHandler = note
  }

  /// Tells the user something that is no failure.
  ///
  /// Equal notes are counted, not repeated: leave out
  /// what differs from document to document.
  public func note(_ message: String) { noteHandler(message) }

  /// The absolute form of a path given in an option.
  public func absolutePath(_ path: String) -> String {
    FilePath.join(pipelineDirectory, path)
  }
}

/// Takes bytes, in order, from one task at a time.
package protocol ByteSink: Sendable {
  /// Takes all of `bytes`, or throws.
  func write(_ bytes: Span<UInt8>) throws

  /// Pushes what was taken to whoever reads it.
  func flush() throws
}
