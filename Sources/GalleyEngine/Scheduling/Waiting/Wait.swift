import Galley

/// A document that waits for another attempt of a stage.
struct Wait: Sendable {
  /// The index of its record in the batch.
  let record: Int
  /// The index of the document among those of the record.
  let traveller: Int
  let id: String
  /// The stage's name.
  let stage: String
  /// How often the stage was tried.
  let attempts: Int
  /// Why the last attempt failed.
  let message: String
}

/// A document that a stage has to ask outside the program about.
struct Question: Sendable {
  /// The index of its record in the batch.
  let record: Int
  /// The index of the document among those of the record.
  let traveller: Int
  let document: Document
  let stage: RunningStage
  /// The index of the batch.
  let sequence: Int

  /// Orders questions as their documents are in the input.
  var turn: Int { sequence << 32 | record << 12 | min(traveller, 1 << 12 - 1) }
}
