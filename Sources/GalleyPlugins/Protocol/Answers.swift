import Galley
import GalleyFormats

/// Makes outcomes of what a plugin answered.
struct Answers: Sendable {
  private let plugin: String
  private let patch: DocumentPatch
  private let mask: SecretMask
  private let note: @Sendable (String) -> Void

  init(_ command: ProcessCommand, _ mask: SecretMask, note: @escaping @Sendable (String) -> Void) {
    plugin = command.plugin
    patch = DocumentPatch(writes: command.contract.writes, offsets: command.offsets)
    self.mask = mask
    self.note = note
  }

  /// - Throws: what is wrong with the answer, or the error that it is, as a `StageError`; a
  ///   `CancellationError` where the task is cancelled.
  func outcome(of answer: Answer, for document: consuming Document) throws -> Outcome {
    switch answer {
    case .keep(nil): return .keep(document)
    case .keep(let changes?):
      try apply(changes, to: &document, "answered with changes that can't be made")
      return .keep(document)
    case .drop(let reason):
      guard Outcome.isReason(reason) else {
        throw error(
          "dropped it for '\(shown(reason, 60))', which is no short name such as too-short")
      }
      return .drop(reason: reason)
    case .replace(let changes):
      return .replace(with: try replacements(for: document, changes))
    case .excess:
      throw error(
        "replaced it with more than \(Answer.greatestReplacement) documents, which is the most")
    case .failure(let message, let isRetryable):
      throw StageError(shown(message, 1000), retryable: isRetryable)
    }
  }

  /// Each is the document with changes of its own.
  private func replacements(
    for document: Document, _ changes: [[UInt8]]
  ) throws -> [Document] {
    var documents: [Document] = []
    for (index, changes) in changes.enumerated() {
      try Task.checkCancellation()
      var copy = document
      copy.id = "\(document.id)/\(index + 1)"
      try apply(changes, to: &copy, "answered with a document \(index + 1) that can't be made")
      documents.append(copy)
    }
    return documents
  }

  private func apply(
    _ changes: [UInt8], to document: inout Document, _ problem: String
  ) throws(StageError) {
    var patch = patch
    do throws(JSONError) {
      if try patch.apply(changes.span, to: &document) > 0 {
        note(RecordNote.replacedSurrogates(1).description)
      }
    } catch {
      throw self.error("\(problem): \(error.message)")
    }
  }

  private func error(_ problem: String) -> StageError {
    StageError("plugin '\(plugin)' \(mask.applied(to: problem))")
  }

  private func shown(_ text: String, _ limit: Int) -> String {
    safeText(mask.applied(to: text), limit: limit)
  }
}
