public import Galley
import GalleyFormats
import GalleyPatterns

/// Checks that a stage keeps the promises of its protocol, and throws all that it breaks.
///
/// Its name and help texts, its options and their defaults, and then the stage at work: started and
/// shut down unused, and run over a few documents, alone and side by side, whose changes must be
/// those that its contract names, with ranges that slice the text.
///
/// - Parameters:
///   - options: what a pipeline file would give; needed where an option is required.
///   - documents: tried besides empty, long and unusual ones.
public func checkStage<S: Stage>(
  _ type: S.Type, options: JSONObject = JSONObject(), documents: [Document] = []
) async throws(BrokenPromises) {
  try await checkStage(StageDescriptor(type), options: options, documents: documents)
}

/// Checks a stage whose type is not known, such as one of a catalog.
package func checkStage(
  _ descriptor: StageDescriptor, options: JSONObject = JSONObject(), documents: [Document] = []
) async throws(BrokenPromises) {
  var problems = declarationProblems(of: descriptor, options: options)
  if let planned = plan(descriptor, options, reporting: &problems) {
    let trial = StageTrial(descriptor: descriptor, planned: planned)
    problems += await trial.problems(with: sampleDocuments(for: planned.contract) + documents)
  }
  guard problems.isEmpty else {
    throw BrokenPromises(stage: descriptor.name, promises: problems)
  }
}

/// What a stage broke of the promises of its protocol.
public struct BrokenPromises: Error, Hashable, CustomStringConvertible {
  public let stage: String
  /// One sentence each, without a full stop.
  public let promises: [String]

  public var description: String {
    "'\(stage)' breaks promises:\n" + promises.map { "- \($0)" }.joined(separator: "\n")
  }
}

private func plan(
  _ descriptor: StageDescriptor, _ options: JSONObject, reporting problems: inout [String]
) -> PlannedConfiguration? {
  var diagnostics: [Diagnostic] = []
  let planned = descriptor.plan(
    SourceValue(.object(options), at: .test), at: .test, patterns: installedPatterns(),
    reporting: &diagnostics)
  problems += diagnostics.map { "the options are refused: \($0.message)" }
  if planned == nil, diagnostics.isEmpty {
    problems.append("a stored property of the configuration is no @StageOption")
  }
  return planned
}
