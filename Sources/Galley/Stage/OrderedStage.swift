/// A stage whose answer depends on earlier documents, such as one that looks for duplicates.
///
/// Its `info` says `order: .input`. It is called for one document at a time, in input order; the
/// documents before and behind it still go through other stages concurrently. Rare.
public protocol OrderedStage: Stage {
  /// Works on one document, in input order.
  ///
  /// A call that throws leaves nothing behind: the same document may be tried again. One that returns
  /// has counted, also where it took longer than the pipeline's `timeout`.
  ///
  /// - Returns: besides the outcome, what has to be remembered about this document if the run is
  ///   stopped and resumed; empty where that is nothing.
  func processInOrder(
    _ document: consuming Document
  ) async throws -> (outcome: Outcome, memory: [UInt8])

  /// Takes back what `processInOrder` returned in the run that is resumed, in the same order, before
  /// the first document. Empty memories are not given back.
  func restore(_ memory: [UInt8]) async throws
}

extension OrderedStage {
  public func process(_ document: consuming Document) async throws -> Outcome {
    try await processInOrder(document).outcome
  }
}
