import Galley
import GalleyFormats
import GalleyPipelines

/// Stands in for a stage that a test replaces: gives what the test says, and starts nothing.
struct ReplacedStage: Stage {
  static let info = StageInfo("replaced", "Gives what a test says.")

  private let name: String
  private let replacement: StageReplacement
  private let writes: [Part]
  private let log: ReplacementLog

  init(configuration: NoConfiguration, context: StageContext) throws {
    throw StageError("a replaced stage is made by a test", retryable: false)
  }

  fileprivate init(
    _ name: String, _ replacement: StageReplacement, writes: [Part], _ log: ReplacementLog
  ) {
    self.name = name
    self.replacement = replacement
    self.writes = writes
    self.log = log
  }

  func process(_ document: consuming Document) throws -> Outcome {
    guard let answer = replacement.answer(for: document.id) else {
      log.add(.init(stage: name, id: document.id, place: replacement.place))
      throw StageError("'replace' doesn't say what it gives for this document", retryable: false)
    }
    if let id = answer.id { log.add(used: id, in: name) }
    switch answer.outcome {
    case .keep: return .keep(document)
    case .drop(let reason): return .drop(reason: reason)
    case .fail(let message): throw StageError(message, retryable: false)
    case .set(let parts):
      do throws(Diagnostic) {
        try parts.apply(to: &document, writes: writes, at: answer.place)
        return .keep(document)
      } catch {
        log.add(
          .init(stage: name, id: document.id, place: error.place ?? answer.place))
        throw StageError("what 'replace' sets can't be set: \(error.message)", retryable: false)
      }
    }
  }
}

/// What the replaced stages of one test have met.
final class ReplacementLog: Sendable {
  /// An answer that could not be given.
  struct Misfit: Sendable {
    let stage: String
    let id: String
    let place: SourcePlace
  }

  private struct Entries: Sendable {
    var misfits: [Misfit] = []
    var used: [String: Set<String>] = [:]
  }

  private let entries = Lock(Entries())

  fileprivate func add(_ misfit: Misfit) { entries.withLock { $0.misfits.append(misfit) } }

  fileprivate func add(used id: String, in stage: String) {
    _ = entries.withLock { $0.used[stage, default: []].insert(id) }
  }

  /// Where the answer stands that a stage could not give for a document.
  func place(ofFailureIn stage: String, on id: String) -> SourcePlace? {
    entries.withLock { $0.misfits.first { $0.stage == stage && $0.id == id }?.place }
  }

  /// Answers for documents that never came.
  func unusedAnswers(of test: PipelineTest) -> [TestFailure] {
    let used = entries.withLock { $0.used }
    return test.replacements.sorted { $0.key < $1.key }.flatMap { stage, replacement in
      replacement.answers.compactMap { answer in
        guard let id = answer.id, used[stage]?.contains(id) != true else { return nil }
        return TestFailure(
          place: answer.place, message: "no document '\(id)' came to '\(stage)', which is replaced")
      }
    }
  }
}

extension PlannedStage {
  /// The stage as a test replaces it.
  func replaced(by replacement: StageReplacement, _ log: ReplacementLog) -> PlannedStage {
    var stage = self
    let writes = configuration.contract.writes
    let name = name
    stage.configuration = PlannedConfiguration(
      contract: configuration.contract, order: configuration.order, version: configuration.version,
      values: configuration.values
    ) { _ in ReplacedStage(name, replacement, writes: writes, log) }
    return stage
  }
}
