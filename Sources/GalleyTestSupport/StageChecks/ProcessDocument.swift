public import Galley
import GalleyPatterns

/// Has a stage work on one document, as a run would.
///
/// - Parameter options: what a pipeline file would give.
/// - Throws: what the stage throws; and what is wrong with its options, as `BrokenPromises`.
public func process<S: Stage>(
  _ document: Document, with type: S.Type, options: JSONObject = JSONObject()
) async throws -> Outcome {
  let descriptor = StageDescriptor(type)
  var problems: [Diagnostic] = []
  let planned = descriptor.plan(
    SourceValue(.object(options), at: .test), at: .test, patterns: installedPatterns(),
    reporting: &problems)
  guard let planned else {
    throw BrokenPromises(stage: descriptor.name, promises: problems.map(\.message))
  }
  let stage = try await StageTrial(descriptor: descriptor, planned: planned).start()
  do {
    let outcome = try await stage.process(document)
    await stage.shutdown()
    return outcome
  } catch {
    await stage.shutdown()
    throw error
  }
}

extension Outcome {
  /// The document that goes on; nil where it was dropped, or became several.
  public var document: Document? {
    if case .keep(let document) = self { document } else { nil }
  }
}
