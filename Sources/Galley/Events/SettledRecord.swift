/// A record that is done, whatever became of it.
package struct SettledRecord: Hashable, Sendable {
  /// Its document's id; for a record that can't be read, the id that it would have by its place.
  package let id: String
  /// Where it stands, such as `a.ndjson:17`; nil where the id says it.
  package let place: String?
  /// The ids of the documents that came out: its own, or those that took its place.
  package let passed: [String]
  /// Seconds of work on it, all stages together.
  package let seconds: Double

  package init(id: String, place: String?, passed: [String], seconds: Double) {
    self.id = id
    self.place = place
    self.passed = passed
    self.seconds = seconds
  }
}

/// The version of the plugin that a stage comes from.
package struct StageVersion: Hashable, Sendable {
  /// The stage's name in the pipeline.
  package let stage: String
  package let version: String

  package init(stage: String, version: String) {
    self.stage = stage
    self.version = version
  }
}
