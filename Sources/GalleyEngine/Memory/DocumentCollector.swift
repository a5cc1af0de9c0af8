package import Galley
import GalleyFormats

/// Keeps the documents that come to the end of a run, in input order: an output in memory.
package final class DocumentCollector: Sendable {
  private let collected = Lock<[Document]>([])

  package init() {}

  /// What has come so far.
  package var documents: [Document] { collected.withLock { $0 } }

  fileprivate func append(_ document: Document) { collected.withLock { $0.append(document) } }
}

extension PlannedStage {
  /// A last stage that hands all documents to `collector`, and nothing to anybody else.
  package static func collecting(into collector: DocumentCollector) -> PlannedStage {
    PlannedStage(
      // No stage of a pipeline file can be called so.
      name: "(collector)",
      configuration: PlannedConfiguration(contract: Contract(), isCommitting: true) { _ in
        CollectingStage(collector)
      }, onError: .fail)
  }
}

extension InputEntry {
  /// Records at hand, one JSON object a line.
  ///
  /// - Parameter name: what ids of records without one begin with.
  package static func records(_ bytes: [UInt8], named name: String) -> InputEntry {
    InputEntry(source: .memory(name: name, bytes: bytes, .ndjson), onError: .drop)
  }
}

/// The stage behind `PlannedStage.collecting`, made by it alone.
private struct CollectingStage: CommittingStage {
  static let info = StageInfo("collector", "Keeps documents in memory.")

  private let collector: DocumentCollector

  init(_ collector: DocumentCollector) { self.collector = collector }

  init(configuration: NoConfiguration, context: StageContext) { collector = DocumentCollector() }

  func prepare(_ document: consuming Document) -> (Outcome, Document) {
    (.keep(document), document)
  }

  func commit(_ prepared: consuming Document) { collector.append(prepared) }

  func complete() {}
}
