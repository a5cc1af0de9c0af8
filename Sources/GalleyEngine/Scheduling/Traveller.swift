import Galley

/// One of the documents of a record: its own, or one that replaced it.
struct Traveller: Sendable {
  enum State: Sendable {
    /// At a stage that it may go to.
    case ready(Document, Door)
    /// For another attempt of a stage, which gets it as it was.
    case waiting(Document, Door, message: String)
    /// For an answer from outside the program.
    case asking(Document, Door)
    /// With a stage.
    case away
    case passed
    case dropped(reason: String)
    /// It failed, and is left out; others of its record go on.
    case leftOut(OtherFailure)
    /// It ends its record.
    case ended(RecordResult.Verdict)
    /// By those with these indices.
    case replaced(Range<Int>)
  }

  /// Empty for the record's own document.
  var id = ""
  var state = State.away
  /// What committing stages prepared for it, to be committed if it or one that replaced it passes.
  var commits: [PreparedCommit] = []
  /// Failures that it outlived.
  var passedOver: [OtherFailure] = []
}

/// A stage that a document comes to.
struct Door: Sendable {
  /// The index of the stage.
  var stage: Int
  /// How often it was tried.
  var attempts = 0
  /// Whether the wait for the next attempt was cut short, so that it is the last one.
  var isLast = false
  /// What came from outside in answer to this attempt; nil where it was not asked for yet.
  var answer: ExternalAnswer?

  /// The door of a stage that is this one or one behind it.
  func at(_ index: Int) -> Door { index == stage ? self : Door(stage: index) }

  /// How often a stage was tried that may be this one or one behind it.
  func attempts(at index: Int) -> Int { index == stage ? attempts : 0 }
}
