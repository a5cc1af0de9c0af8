package import Galley
package import GalleyFormats

/// A file about a run, for people or programs: a listener that writes when the run is over.
///
/// Its memory does not grow with the documents: what it has to keep of each goes to a spool file.
package protocol RunReport: RunListener {
  /// Gets the documents that come out; nil where the report shows none.
  var documents: (any DocumentListener)? { get }

  /// Writes all of the report.
  ///
  /// - Throws: also what kept the spool file from being written while the run went on.
  func write(_ conclusion: RunConclusion, to file: inout PartialFile) throws(FileError)
}

extension RunReport {
  package var documents: (any DocumentListener)? { nil }
}

/// What a report says of a run that no event tells.
package struct RunSubject: Hashable, Sendable {
  /// The pipeline file, as the user knows it.
  package let pipelineFile: String
  /// Absolute; paths below it are shown relative to it.
  package let workingDirectory: String
  /// When the run began, in seconds since 1970.
  package let startTime: Int

  package init(pipelineFile: String, workingDirectory: String, startTime: Int) {
    self.pipelineFile = pipelineFile
    self.workingDirectory = workingDirectory
    self.startTime = startTime
  }

  /// A path as the user would type it.
  func shortened(_ path: String) -> String {
    FilePath.shortened(path, below: workingDirectory)
  }
}

/// How a run ended, for those who report it.
package struct RunConclusion: Sendable {
  package let result: RunResult
  /// What the program tells whoever started it.
  package let exitCode: Int
  /// What the ledger was held against, all of it.
  package let thresholds: [ThresholdVerdict]

  package init(result: RunResult, exitCode: Int, thresholds: [ThresholdVerdict] = []) {
    self.result = result
    self.exitCode = exitCode
    self.thresholds = thresholds
  }
}
