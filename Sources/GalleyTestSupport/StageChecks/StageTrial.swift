import Galley
import GalleyFormats

/// Runs a stage over documents, and collects what it does against its contract.
struct StageTrial {
  let descriptor: StageDescriptor
  let planned: PlannedConfiguration

  func problems(with documents: [Document]) async -> [String] {
    do {
      // A run that is refused because of another stage shuts this one down unused.
      await (try await start()).shutdown()
      let stage = try await start()
      var problems = configurationProblems(of: stage)
      let changes = try await changes(by: stage, to: documents)
      problems += changes.flatMap { $0.problems(under: planned.contract) }
      if try await secondChanges(by: stage, to: documents) != changes {
        problems.append("the same documents gave another result the second time")
      }
      problems += try await orderProblems(with: documents)
      try await finish(stage)
      await stage.shutdown()
      return problems
    } catch {
      return ["it threw: \(error)"]
    }
  }

  func start() async throws -> any Stage {
    try await planned.start(
      StageContext(
        stage: descriptor.name, pipelineDirectory: "/nonexistent",
        standardOutput: DiscardingSink(), note: { _ in }))
  }

  /// Processes all documents as an engine does: at the same time, or one by one where the stage asks
  /// for that.
  private func changes(by stage: any Stage, to documents: [Document]) async throws -> [Change] {
    if descriptor.info.order == .input {
      var changes: [Change] = []
      for document in documents {
        changes.append(Change(of: document, into: try await stage.process(document)))
      }
      return changes
    }
    return try await withThrowingTaskGroup(of: (Int, Change).self) { group in
      for (index, document) in documents.enumerated() {
        group.addTask { (index, Change(of: document, into: try await stage.process(document))) }
      }
      var changes: [(Int, Change)] = []
      for try await change in group { changes.append(change) }
      return changes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The same again; with a new stage where the first one may remember the documents.
  private func secondChanges(
    by first: any Stage, to documents: [Document]
  ) async throws -> [Change] {
    guard descriptor.info.order == .input else {
      return try await changes(by: first, to: documents)
    }
    let second = try await start()
    let changes = try await changes(by: second, to: documents)
    await second.shutdown()
    return changes
  }

  private func finish(_ stage: any Stage) async throws {
    guard let stage = stage as? any CommittingStage else { return }
    try await commitOne(to: stage)
  }

  private func commitOne(to stage: some CommittingStage) async throws {
    let document = Document(id: "committed", text: "One sentence.")
    try await stage.commit(stage.prepare(document).1)
    try await stage.flush()
    try await stage.complete()
  }
}

/// Takes bytes and forgets them.
private struct DiscardingSink: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
