package import Galley

extension RunPlan {
  /// How many files an input finds, without opening any.
  ///
  /// - Throws: a refusal for one that can't be listed, or that finds nothing and has to find something.
  package func fileCount(
    of input: InputEntry, workingDirectory: String
  ) throws(RunRefusal) -> Int {
    try InputList(
      [input], pipelineDirectory: directory, workingDirectory: workingDirectory, outputs: []
    ).count
  }
}
