package import Galley

/// What a run did to one document, and to those that took its place, stage by stage.
package struct DocumentHistory: Sendable {
  /// What happened to a document at a stage.
  package enum Event: Sendable {
    case changed(DocumentChanges, seconds: Double)
    /// The condition beside the stage does not hold for the document.
    case leftOut(when: String)
    case replaced(by: [String], seconds: Double)
    case dropped(reason: String)
    /// - Parameters:
    ///   - policy: what a run does about it.
    ///   - place: where the pipeline file names the stage.
    case failed(message: String, attempts: Int, FailurePolicy, place: SourcePlace?)
    /// The run ended first.
    case unfinished
  }

  package struct Entry: Sendable {
    /// The document's.
    package let id: String
    package let event: Event

    package init(id: String, _ event: Event) {
      self.id = id
      self.event = event
    }
  }

  package struct Section: Sendable {
    /// The stage's name.
    package let stage: String
    /// Empty where the stage has an effect outside, and was left out.
    package let entries: [Entry]

    package init(stage: String, entries: [Entry]) {
      self.stage = stage
      self.entries = entries
    }
  }

  package let id: String
  /// The pipeline's name.
  package let pipeline: String
  /// The document as it came in, compared with nothing.
  package let input: DocumentChanges
  package let sections: [Section]
  /// The stages that no document came to.
  package let unreached: [String]

  package init(
    id: String, pipeline: String, input: DocumentChanges, sections: [Section], unreached: [String]
  ) {
    self.id = id
    self.pipeline = pipeline
    self.input = input
    self.sections = sections
    self.unreached = unreached
  }

  /// Whether a stage failed on a document that a run would not go on with.
  package var hasFailure: Bool {
    sections.flatMap(\.entries).contains { entry in
      switch entry.event {
      case .failed(_, _, let policy, _): policy != .continue
      case .unfinished: true
      case .changed, .leftOut, .replaced, .dropped: false
      }
    }
  }
}
