import Galley

extension PlannedStage {
  /// A last stage that hands all documents to a listener.
  static func handing(to listener: any DocumentListener) -> PlannedStage {
    PlannedStage(
      // No stage of a pipeline file can be called so.
      name: "(report)",
      configuration: PlannedConfiguration(contract: Contract(), isCommitting: true) { _ in
        HandingStage(listener)
      }, onError: .fail)
  }
}

/// The stage behind `PlannedStage.handing`, made by it alone.
private struct HandingStage: CommittingStage {
  static let info = StageInfo("report", "Hands documents to a report.")

  private let listener: (any DocumentListener)?

  init(_ listener: any DocumentListener) { self.listener = listener }

  init(configuration: NoConfiguration, context: StageContext) { listener = nil }

  func prepare(_ document: consuming Document) throws -> (Outcome, [UInt8]) {
    let prepared = try listener?.prepare(document) ?? []
    return (.keep(document), prepared)
  }

  func commit(_ prepared: consuming [UInt8]) throws { try listener?.receive(prepared) }

  func complete() {}
}
