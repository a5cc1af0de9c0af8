import Galley

extension StageTrial {
  /// What a stage that works in input order does against its protocol: it must give the same results
  /// where a run is stopped between any two documents and resumed.
  func orderProblems(with documents: [Document]) async throws -> [String] {
    let stage = try await start()
    let problems = try await orderProblems(of: stage, with: documents)
    await stage.shutdown()
    return problems
  }

  private func orderProblems(
    of stage: any Stage, with documents: [Document]
  ) async throws -> [String] {
    guard let ordered = stage as? any OrderedStage else {
      return descriptor.info.order == .input
        ? ["it asks for input order, and is no OrderedStage"] : []
    }
    guard descriptor.info.order == .input else {
      return ["it is an OrderedStage, and its info does not ask for input order"]
    }
    // Each comes twice, so that the second one depends on what is remembered.
    let all = documents + documents
    let (changes, memories) = try await work(ordered, on: all)
    for split in [1, documents.count / 2, documents.count, documents.count + 1] {
      guard let resumed = try await start() as? any OrderedStage else { continue }
      for memory in memories[..<split] where !memory.isEmpty { try await resumed.restore(memory) }
      let rest = try await work(resumed, on: Array(all[split...])).changes
      await resumed.shutdown()
      if rest != Array(changes[split...]) {
        return ["after \(split) documents, a new one that was given the memories answers otherwise"]
      }
    }
    return []
  }

  private func work(
    _ stage: some OrderedStage, on documents: [Document]
  ) async throws -> (changes: [Change], memories: [[UInt8]]) {
    var changes: [Change] = []
    var memories: [[UInt8]] = []
    for document in documents {
      let (outcome, memory) = try await stage.processInOrder(document)
      changes.append(Change(of: document, into: outcome))
      memories.append(memory)
    }
    return (changes, memories)
  }
}
